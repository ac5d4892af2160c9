import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, faces, gist, isDrawn, ladder, myBallot, ranksMatter } from "../../static/js/ballots.js";
import { situation } from "../../static/js/situation.js";

const cast = ["s1", "s2", "s3", "s4"].map((seat) => ({ seat, name: seat, status: seat === "s4" ? "out" : "in", silver: 50 }));
const vote = {
  id: "d2",
  kind: "bubble",
  asks: "out",
  trusts: false,
  voters: ["s1", "s2", "s3"],
  at_risk: ["s2"],
  choices: ["s2"],
  ranks: ["s1", "s3", "s2"],
  market: null,
  runoff: false,
};
const view = (extra = {}) => ({
  game: { status: "running", day: 2, days: 4 },
  cast,
  vote: { ...vote, ...extra },
  reveals: [],
  finale: null,
});

test("a ballot shows whom it can name first, and never oneself or somebody who is out", () => {
  const shown = faces(view(), "s1");
  assert.deepEqual(
    shown.map((face) => [face.bird.seat, face.open, face.rank]),
    [
      ["s2", true, 3],
      ["s3", false, 2],
    ],
  );
});

test("ranks are shown where silver has put somebody out of reach, and not in a run-off", () => {
  assert.equal(ranksMatter(view()), true);
  assert.equal(ranksMatter(view({ at_risk: ["s1", "s2", "s3"] })), false);
  assert.equal(ranksMatter(view({ runoff: true })), false);
});

test("where one of two equals is out of reach, it is said that a draw did it", () => {
  assert.equal(isDrawn(view()), true);
  const unequal = cast.map((each) => ({ ...each, silver: each.seat === "s2" ? 40 : 50 }));
  assert.equal(isDrawn({ ...view(), cast: unequal }), false);
  assert.equal(isDrawn(view({ asks: "pick" })), false);
  assert.equal(isDrawn(view({ runoff: true })), false);
});

test("what stands on my ballot belongs to this round, and the executioner's pick is one", () => {
  const mine = { ballot: { vote: "d2", target: "s2", trust: "s3" }, pick: { vote: "d2s", target: "s3" } };
  assert.deepEqual(myBallot(view(), mine), { target: "s2", trust: "s3" });
  assert.deepEqual(myBallot(view({ id: "d2r" }), mine), { target: null, trust: null });
  assert.deepEqual(myBallot(view({ id: "d2s", asks: "pick" }), mine), { target: "s3", trust: null });
});

test("a run-off asks again", () => {
  assert.equal(asked({ asks: "save", runoff: true }), "save_again");
  assert.equal(asked({ asks: "save", runoff: false }), "save");
});

test("the market's ladder says who would leave", () => {
  const market = { ranks: ["s3", "s1", "s2"], leaving: ["s1"] };
  assert.deepEqual(
    ladder(view({ market })).map((rung) => [rung.place, rung.bird.seat, rung.leaves]),
    [
      [1, "s3", false],
      [2, "s1", true],
      [3, "s2", false],
    ],
  );
});

test("the card knows everybody's part in a second step and in a market", () => {
  const kind = (extra, seat) => situation(view(extra), { seat, ballot: null }).kind;
  assert.equal(kind({ asks: "pick", voters: ["s2"] }, "s2"), "pick");
  assert.equal(kind({ asks: "pick", voters: ["s2"] }, "s1"), "watch_pick");
  assert.equal(kind({ asks: "duel", voters: ["s1", "s2"] }, "s1"), "duel");
  assert.equal(kind({ asks: "duel", voters: ["s1", "s2"] }, "s4"), "watch_duel");
  assert.equal(kind({ asks: "", voters: [], market: { ranks: [], leaving: [] } }, "s4"), "market");
});

test("a card has the first sentences of a rule, and none after one that it has no room for", () => {
  const long = "The executioner picks who is out, but none of the richest in silver; of five or six players, not the richest one of all.";
  assert.equal(gist(`All elect one. ${long} No pick: most is out.`), "All elect one.");
  assert.equal(gist("All name one. Most votes is out."), "All name one. Most votes is out.");
  assert.equal(gist(long), long);
});
