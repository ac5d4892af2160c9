import assert from "node:assert/strict";
import { test } from "node:test";
import { path, silverLines, square, turns, unmasked } from "../../static/js/season.js";

const view = {
  cast: [
    { seat: "s1", status: "winner", out_day: null },
    { seat: "s2", status: "out", out_day: 1 },
  ],
  recap: {
    silver: [
      { day: 1, balances: [["s1", 40], ["s2", 80]] },
      { day: 2, balances: [["s1", 20], ["s2", 0]] },
    ],
  },
  destinies: { fates: [{ seat: "s2", title: "The float", fulfilled: false }] },
  finale: { identities: [["s1", "Anna"], ["s2", "Ben"]], named: [{ seat: "s2", target: "s1", name: "Anna" }] },
  awards: [{ key: "busy", seats: ["s1"] }],
};

test("silver is a line for each bird, up to the day on which it left", () => {
  const { lines, days, most } = silverLines(view, 100, 80);
  assert.deepEqual([days, most], [[1, 2], 80]);
  assert.deepEqual(
    lines.map((line) => line.points.map((point) => [point.x, point.y])),
    [
      [
        [0, 40],
        [100, 60],
      ],
      [[0, 0]],
    ],
  );
  assert.equal(path(lines[0].points), "M0.0 40.0L100.0 60.0");
});

test("a square counts rows against columns", () => {
  const counted = [["s1", "s2", 3], ["s2", "s1", 1], ["s9", "s1", 5]];
  assert.deepEqual(square(["s1", "s2"], counted), { cells: [[0, 3], [1, 0]], most: 3 });
});

test("behind a beak there is a name, a destiny, prizes, and who had guessed", () => {
  assert.equal(unmasked(view, "s1").name, "Anna");
  assert.equal(unmasked(view, "s1").fate, null);
  assert.equal(unmasked(view, "s1").awards.length, 1);
  assert.equal(unmasked(view, "s1").named.length, 1);
  assert.equal(unmasked(view, "s2").fate.title, "The float");
});

test("all ways of turning to somebody count, silver by the gift", () => {
  const talk = [
    ["s1", "s2", { private: 3, gifts: 1, silver: 20 }],
    ["s2", "s1", { silver: 5 }],
  ];
  assert.deepEqual(turns({ talk }), [["s1", "s2", 4]]);
  assert.deepEqual(turns({}), []);
});
