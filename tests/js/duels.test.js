import assert from "node:assert/strict";
import { test } from "node:test";
import { bout, inSeconds, keyed, rounds } from "../../static/js/duels.js";

const vote = { id: "d1s", asks: "duel" };
const duel = (extra = {}) => ({ vote: "d1s", rounds: [], of: 3, question: null, ...extra });
const sums = { kind: "sums", points: 3, ms: 6100 };

test("a duel is ready, asked, between rounds, done, or gone", () => {
  assert.equal(bout(vote, null).kind, "ready");
  assert.equal(bout(vote, duel({ vote: "d0s", rounds: [sums, sums, sums] })).kind, "ready");
  assert.deepEqual(
    [bout(vote, duel({ question: { round: 1, kind: "sum" } }))].map((now) => [now.kind, now.round]),
    [["asked", 0]],
  );
  assert.equal(bout(vote, duel({ rounds: [sums] })).round, 1);
  assert.equal(bout(vote, duel({ rounds: [sums, sums, sums] })).kind, "done");
  assert.equal(bout({ id: "d1", asks: "out" }, duel()).kind, "gone");
  assert.equal(bout(null, duel()).kind, "gone");
});

test("keys answer what they can", () => {
  assert.equal(keyed("ArrowLeft", "signal"), "left");
  assert.equal(keyed("x", "signal"), "");
  assert.equal(keyed("7", "sum"), "7");
  assert.equal(keyed("ArrowLeft", "sum"), "");
});

test("each round of a shown duel has its winner: points, then time; a round not played loses", () => {
  const step = {
    players: ["s1", "s5"],
    scores: [
      ["s1", [[3, 6000], [4, 9000]]],
      ["s5", [[3, 5000]]],
    ],
  };
  assert.deepEqual(
    rounds(step).map((each) => each.winner),
    [1, 0, -1],
  );
});

test("times are told in tenths", () => {
  assert.equal(inSeconds(6149), "6.1");
});
