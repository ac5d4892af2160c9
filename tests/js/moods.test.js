import assert from "node:assert/strict";
import { test } from "node:test";
import { moodOf } from "../../static/js/moods.js";

const bird = (seat, silver = 50, status = "in") => ({ seat, silver, status });
const view = (extra = {}) => ({
  game: { status: "running", day: 2, phase: "talk" },
  cast: [bird("s1"), bird("s2", 60), bird("s3"), bird("s4"), bird("s5", 90, "out")],
  vote: null,
  reveals: [],
  posts: [],
  ...extra,
});
const mood = (seen, seat, here = []) => moodOf(seen, seen.cast.find((each) => each.seat === seat), here);
const moods = (seen, here) => seen.cast.map((each) => moodOf(seen, each, here));
const ALL = ["s1", "s2", "s3", "s4"];

test("who is not here sleeps, once anybody is known to be here; who is out does not", () => {
  assert.deepEqual(moods(view(), []), ["", "rich", "", "", ""]);
  assert.deepEqual(moods(view(), ["s1", "s2"]), ["", "rich", "asleep", "asleep", ""]);
});

test("only one can be rich", () => {
  assert.equal(mood(view({ cast: [bird("s1", 60), bird("s2", 60), bird("s3", 10)] }), "s1", ALL), "");
});

test("a vote shields those whom it cannot reach, and makes the last few sweat", () => {
  const vote = { kind: "bubble", at_risk: ["s1", "s3"] };
  assert.deepEqual(moods(view({ vote }), ALL), ["accused", "shielded", "accused", "shielded", ""]);
  assert.equal(mood(view({ vote }), "s1", ["s2"]), "accused", "asleep or not");
});

test("where all are at risk nobody looks different, nor in Finals, nor at the market", () => {
  for (const vote of [{ kind: "majority", at_risk: ALL }, { kind: "finals", at_risk: ["s1"] }, { kind: "second_to_last", at_risk: ["s1"], market: {} }]) {
    assert.deepEqual(moods(view({ vote }), ALL), ["", "rich", "", "", ""], vote.kind);
  }
});

test("after the reveal those who were named look back on it, and a feather shows", () => {
  const reveals = [{ day: 2, kind: "majority", feather: "s3", tally: [["s3", 4], ["s5", 2], ["s1", 1], ["s2", 0]] }];
  const after = view({ reveals, game: { status: "running", day: 2, phase: "aftermath" } });
  assert.deepEqual(moods(after, ALL), ["shocked", "rich", "shielded", "", ""]);
  assert.equal(mood(view({ reveals }), "s1", ALL), "", "not the next morning");
});

test("who whispered last wears it until the talk has moved on", () => {
  const posts = [{ kind: "whisper", seat: "s1" }, { kind: "post", seat: "s2" }, { kind: "rooster", seat: null }];
  assert.equal(mood(view({ posts }), "s1", ALL), "whispering");
  assert.equal(mood(view({ posts: [...posts, { kind: "post", seat: "s1" }] }), "s1", ALL), "");
  assert.equal(mood(view({ posts: [...posts, { kind: "post", seat: "s3" }, { kind: "post", seat: "s4" }] }), "s1", ALL), "");
});

test("when it is over the winner is rich and nobody sleeps", () => {
  const over = view({ game: { status: "over" }, cast: [bird("s1", 1, "winner"), bird("s2", 9, "out")] });
  assert.deepEqual(moods(over, []), ["rich", ""]);
});
