import assert from "node:assert/strict";
import { test } from "node:test";
import { soundOf } from "../../static/js/sounds.js";

const NIGHT = { game: { status: "running", day: 1 }, reveals: [], vote: null, posts: [{ n: 7 }], finale: null };

test("a morning crows, a vote rings, a departure knocks", () => {
  assert.equal(soundOf(NIGHT, { ...NIGHT, game: { status: "running", day: 2 } }, "s1"), "crow");
  assert.equal(soundOf(NIGHT, { ...NIGHT, vote: { id: "v1" } }, "s1"), "bell");
  assert.equal(soundOf(NIGHT, { ...NIGHT, reveals: [{}] }, "s1"), "wood");
  assert.equal(soundOf(NIGHT, { ...NIGHT, finale: { winner: "s2" } }, "s1"), "wood");
});

test("only whoever is named hears the straw, and only for what is new", () => {
  const named = { ...NIGHT, posts: [{ n: 7 }, { n: 8, mentions: ["s1"] }] };
  assert.equal(soundOf(NIGHT, named, "s1"), "straw");
  assert.equal(soundOf(NIGHT, named, "s2"), null);
  assert.equal(soundOf(NIGHT, named, null), null);
  assert.equal(soundOf(named, named, "s1"), null);
});

test("a vote that stays open, and a day that was over already, are silent", () => {
  const open = { ...NIGHT, vote: { id: "v1" } };
  assert.equal(soundOf(open, { ...open, posts: [...open.posts, { n: 8 }] }, "s1"), null);
  assert.equal(soundOf(NIGHT, { ...NIGHT, game: { status: "over", day: 2 } }, "s1"), null);
});
