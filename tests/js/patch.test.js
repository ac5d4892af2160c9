import assert from "node:assert/strict";
import { test } from "node:test";
import { patched, placed } from "../../static/js/patch.js";

const snapshot = {
  t: "snapshot",
  cursor: 4,
  epoch: "e",
  here: [],
  now: "",
  view: { game: { day: 1 }, posts: [{ n: 1 }], vote: null },
  mine: { seat: "s1", silver: 50 },
};

test("an update sets, pushes and moves the cursor by what it counted", () => {
  const before = placed(snapshot);
  const after = patched(before, {
    t: "update",
    n: 2,
    set: { vote: { id: "v1" } },
    push: { posts: [{ n: 2 }] },
    mine: { silver: 48 },
  });
  assert.deepEqual(after.view, { game: { day: 1 }, posts: [{ n: 1 }, { n: 2 }], vote: { id: "v1" } });
  assert.deepEqual(after.mine, { seat: "s1", silver: 48 });
  assert.equal(after.cursor, 6);
});

test("what was there before stays as it was", () => {
  const before = placed(snapshot);
  const copy = structuredClone(before);
  patched(before, { t: "update", n: 1, set: { vote: {} }, push: { posts: [{ n: 2 }] }, mine: { silver: 1 } });
  assert.deepEqual(before, copy);
});

test("a pushed list keeps the last hundred", () => {
  let place = placed(snapshot);
  for (let n = 2; n <= 150; n += 1) {
    place = patched(place, { t: "update", n: 1, push: { posts: [{ n }] } });
  }
  assert.equal(place.view.posts.length, 100);
  assert.equal(place.view.posts[0].n, 51);
  assert.equal(place.view.posts.at(-1).n, 150);
});

test("a list that was not there is begun, and an update that counts nothing moves nothing", () => {
  const after = patched(placed(snapshot), { t: "update", n: 0, push: { reveals: [{ day: 1 }] } });
  assert.deepEqual(after.view.reveals, [{ day: 1 }]);
  assert.equal(after.cursor, 4);
});

test("somebody without a seat stays without one", () => {
  const after = patched(placed({ ...snapshot, mine: null }), { t: "update", n: 1, set: { vote: null } });
  assert.equal(after.mine, null);
});

test("what is pushed into one's own part goes to the list of its name, and a new list is begun", () => {
  const before = placed({ ...snapshot, mine: { seat: "s1", said: { c1: [{ id: "a" }] } } });
  const copy = structuredClone(before);
  const after = patched(before, { t: "update", n: 1, mine: { silver: 9 }, mine_push: { said: { c1: [{ id: "b" }], c2: [{ id: "c" }] } } });
  assert.deepEqual(after.mine, { seat: "s1", silver: 9, said: { c1: [{ id: "a" }, { id: "b" }], c2: [{ id: "c" }] } });
  assert.deepEqual(before, copy);
});

test("a list of one's own keeps the last hundred", () => {
  let place = placed({ ...snapshot, mine: { said: {} } });
  for (let n = 1; n <= 130; n += 1) {
    place = patched(place, { t: "update", n: 1, mine_push: { said: { c1: [{ n }] } } });
  }
  assert.equal(place.mine.said.c1.length, 100);
  assert.equal(place.mine.said.c1[0].n, 31);
});
