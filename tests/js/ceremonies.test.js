import assert from "node:assert/strict";
import { test } from "node:test";
import { after, firstSight, owed } from "../../static/js/ceremonies.js";

const view = (days, extra = {}) => ({
  game: { day: 3, status: "running" },
  reveals: days.map((day) => ({ day, out: [`s${day}`], ballots: [], how: "votes", runoff: null })),
  finale: null,
  ...extra,
});

test("a device that was never here owes only what happened today", () => {
  assert.deepEqual(firstSight(view([1, 2, 3])), { left: 2, winner: false });
  assert.deepEqual(firstSight(view([1, 2])), { left: 2, winner: false });
});

test("every night plays once, and the end after it", () => {
  let seen = { left: 0, winner: false };
  const played = [];
  for (const now of [view([1]), view([1]), view([1, 2]), view([1, 2], { finale: { winner: "s9" } })]) {
    for (let next = owed(now, seen); next; next = owed(now, seen)) {
      played.push(next.kind === "winner" ? "winner" : next.index);
      seen = after(seen, next);
    }
  }
  assert.deepEqual(played, [0, 1, "winner"]);
});

test("who was away for long sees the last night only, or the end only", () => {
  assert.deepEqual(owed(view([1, 2, 3]), { left: 0, winner: false }), { kind: "reveal", index: 2 });
  assert.deepEqual(owed(view([1, 2, 3], { finale: { winner: "s9" } }), { left: 0, winner: false }), { kind: "winner" });
});

test("on a long night everybody who leaves has a ceremony", () => {
  const long = view([1]);
  long.reveals[0].out = ["s4", "s5"];
  assert.deepEqual(owed(long, { left: 1, winner: false }), { kind: "reveal", index: 1 });
  assert.equal(owed(long, { left: 2, winner: false }), null);
});
