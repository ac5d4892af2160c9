import assert from "node:assert/strict";
import { test } from "node:test";
import { lookOf, missed, wasAway } from "../../static/js/away.js";

const NOON = Date.parse("2026-05-04T12:00:00Z");
const cast = ["s1", "s2", "s3"].map((seat) => ({ seat, name: `Bird ${seat}`, status: "in" }));
const view = (extra = {}) => ({
  game: { status: "running", day: 2, days: 4, phase: "talk" },
  cast,
  clock: { passed: [], entries: [], next: null, paused: false, tonight: null },
  vote: null,
  reveals: [],
  finale: null,
  posts: [{ n: 7, kind: "post", seat: "s2" }],
  ...extra,
});
const me = { seat: "s1", silver: 50 };
const nothing = { talks: [], about: new Map() };
const keys = (items) => items.map((each) => each.key);

test("who has only looked away for a moment has missed nothing", () => {
  assert.equal(wasAway(null, NOON), false);
  assert.equal(wasAway({ at: NOON }, NOON + 60_000), false);
  assert.equal(wasAway({ at: NOON }, NOON + 600_000), true);
});

test("nothing happened, nothing is told", () => {
  const before = lookOf(view(), me, NOON);
  assert.deepEqual(missed(before, view(), me, nothing), []);
  assert.deepEqual(missed(before, view({ posts: [{ n: 8, kind: "post", seat: "s2" }] }), me, nothing), []);
  const lobby = view({ game: { status: "lobby" } });
  assert.deepEqual(missed(before, lobby, me, { talks: [], about: new Map([[9, "named"]]) }), []);
});

test("what matters most comes first: who left, the day, a vote that waits, private words, silver, talk", () => {
  const before = lookOf(view(), me, NOON);
  const vote = { id: "v", kind: "majority", title: "Majority", voters: ["s1"], at_risk: ["s2"], voted: [], asks: "out" };
  const now = view({
    game: { status: "running", day: 3, days: 4, phase: "vote" },
    reveals: [{ day: 2, out: ["s3"], kind: "majority", how: "most votes", ballots: [], tally: [] }],
    vote,
    posts: [{ n: 7, kind: "post", seat: "s2" }, { n: 8, kind: "post", seat: "s2" }, { n: 9, kind: "post", seat: "s1" }],
  });
  const talks = [
    { key: "t1", by: "s2", status: "invited", names: "", news: 1 },
    { key: "t2", by: "s2", status: "in", names: "Bird s2", news: 3 },
  ];
  const items = missed(before, now, { ...me, silver: 58 }, { talks, about: new Map([[5, "named"], [8, "nudged"]]) });
  assert.deepEqual(keys(items), [
    "away_left",
    "away_day",
    "away_vote_open",
    "away_invited",
    "away_private",
    "away_nudged",
    "away_silver_more",
    "away_main",
  ]);
  assert.deepEqual(items[0].values, { name: "Bird s3" });
  assert.deepEqual(items[2].open, { kind: "vote" });
  assert.deepEqual(items[4].open, { talk: "t2" });
  assert.equal(items[6].values.n, 8);
  assert.equal(items[7].values.n, 1);
});

test("a ballot that is in is not asked for again, and a spectator is asked for none", () => {
  const before = lookOf(view(), me, NOON);
  const vote = { id: "v", kind: "majority", title: "Majority", voters: ["s1"], at_risk: ["s2"], voted: ["s1"], asks: "out" };
  assert.deepEqual(keys(missed(before, view({ vote }), me, nothing)), []);
  assert.deepEqual(keys(missed(lookOf(view(), null, NOON), view({ vote: { ...vote, voted: [] } }), null, nothing)), []);
});

test("the end stands above all, and one's own departure is told as such", () => {
  const before = lookOf(view(), me, NOON);
  const over = view({
    game: { status: "over", day: 4, days: 4, phase: "over" },
    reveals: [{ day: 2, out: ["s1"], kind: "majority", how: "most votes", ballots: [], tally: [] }],
    finale: { winner: "s2" },
  });
  assert.deepEqual(keys(missed(before, over, me, nothing)), ["away_winner", "away_you_left"]);
});
