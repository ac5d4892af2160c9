import assert from "node:assert/strict";
import { test } from "node:test";
import { account, hasBallots, pairs, piles, rungs, verdict, witnesses } from "../../static/js/verdicts.js";

const gone = (extra = {}) => ({
  seat: "s3",
  day: 1,
  kind: "majority",
  how: "most votes",
  ballots: [
    ["s1", "s3"],
    ["s2", "s3"],
    ["s3", "s1"],
  ],
  tally: [["s3", 2]],
  trusts: [],
  step: null,
  feather: null,
  first: true,
  runoff: false,
  ...extra,
});

test("a vote is told by its ballots", () => {
  assert.deepEqual(verdict(gone()), { key: "voted", n: 2, all: 3, by: null });
  assert.deepEqual(witnesses(gone()), ["s1", "s2"]);
  assert.equal(verdict(gone({ ballots: [] })).key, "unvoted");
  assert.equal(verdict(gone({ ballots: [], runoff: true })).key, "level");
  assert.equal(verdict(gone({ kind: "shield" })).key, "saved");
});

test("the axe is told by its holder, who may have said nothing or somebody whom a feather kept", () => {
  const step = { key: "pick", players: ["s1"], pick: "s3", winner: null, scores: [] };
  assert.deepEqual([verdict(gone({ step })).key, verdict(gone({ step })).by], ["picked", "s1"]);
  assert.deepEqual(witnesses(gone({ step })), ["s1"]);
  assert.equal(verdict(gone({ step: { ...step, pick: null } })).key, "unpicked");
  assert.equal(verdict(gone({ step: { ...step, pick: "s2" } })).key, "unpicked");
});

test("a duel is told by the other one", () => {
  const step = { key: "duel", players: ["s3", "s5"], pick: null, winner: "s5", scores: [] };
  assert.deepEqual([verdict(gone({ step })).key, verdict(gone({ step })).by], ["duelled", "s5"]);
  assert.equal(verdict(gone({ step: { ...step, winner: null } })).key, "unduelled");
  assert.deepEqual(witnesses(gone({ step })), ["s5"]);
});

test("a market is told by the silver", () => {
  assert.deepEqual(verdict(gone({ kind: "second_to_last", ballots: [], tally: [["s3", 41]] })), {
    key: "ranked",
    n: 41,
    all: 0,
    by: null,
  });
});

test("only those who trust each other are a pair, told once", () => {
  assert.deepEqual(pairs([["s1", "s2"], ["s2", "s1"], ["s3", "s1"]]), [["s1", "s2"]]);
});

test("ballots lie in piles, the highest first, and whoever left has one", () => {
  const ballots = [
    ["s1", "s2"],
    ["s2", "s3"],
    ["s4", "s3"],
  ];
  const found = [
    { seat: "s3", voters: ["s2", "s4"] },
    { seat: "s2", voters: ["s1"] },
  ];
  assert.deepEqual(piles(ballots, ["s3"]), found);
  assert.deepEqual(piles(ballots, ["s4"]), [...found, { seat: "s4", voters: [] }], "nobody saved s4");
});

test("only where ballots sent a bird away they are counted beside its name", () => {
  assert.deepEqual(account(gone()), { key: "departed_line", n: 2, all: 3 });
  assert.equal(account(gone({ kind: "shield" })).key, "departed_by");
  assert.equal(account(gone({ kind: "second_to_last", ballots: [] })).key, "departed_by");
  const step = { key: "duel", players: ["s3", "s1"], pick: null, winner: "s1", scores: [] };
  assert.equal(account(gone({ kind: "duel", how: "the duel", step })).key, "departed_by");
});

test("nights without a ballot are not called ballots", () => {
  assert.equal(hasBallots({ reveals: [gone({ ballots: [] })], finale: null }), false);
  assert.equal(hasBallots({ reveals: [gone({ ballots: [] }), gone()], finale: null }), true);
  assert.equal(hasBallots({ reveals: [], finale: { winner: "s1" } }), true);
});

test("a market's ladder keeps the order that was drawn, and who left stands second to last", () => {
  const tally = [["s6", 49], ["s7", 49], ["s4", 50], ["s1", 54], ["s2", 39]];
  assert.deepEqual(rungs(tally).map(([seat]) => seat), ["s1", "s4", "s7", "s6", "s2"]);
});
