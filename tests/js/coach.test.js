import assert from "node:assert/strict";
import { test } from "node:test";
import { hint, skips } from "../../static/js/coach.js";

const NOBODY = new Set();
const cast = ["s1", "s2", "s3"].map((seat) => ({ seat, status: "in", out_day: null }));

function morning(changed = {}) {
  return {
    game: { status: "running", phase: "talk", day: 1 },
    clock: { passed: ["day.starts", "private.opens"], tonight: { kind: "majority" } },
    vote: null,
    posts: [],
    cast,
    ...changed,
  };
}

const me = (changed = {}) => ({ seat: "s1", conversations: [], ballot: null, ...changed });
const said = (kind, text, seat = "s1") => ({ kind, text, seat });
const voted = (...seats) => ({ id: "v1", kind: "majority", voters: ["s1", "s2", "s3"], voted: seats });

test("on the first morning one thing is tried after the other, then the bell", () => {
  const posts = [];
  assert.equal(hint(morning({ posts }), me(), NOBODY).key, "say");
  posts.push(said("post", "Good morning."));
  assert.equal(hint(morning({ posts }), me(), NOBODY).key, "private");
  const talking = me({ conversations: [{ status: "in" }] });
  assert.equal(hint(morning({ posts }), talking, NOBODY).key, "gift");
  posts.push(said("event", "Little Wren takes a perch."), { ...said("event", "Flo gives Wren 5 silver.", "s2"), deed: "gift" });
  assert.equal(hint(morning({ posts }), talking, NOBODY).key, "gift", "a gift of one's own counts, and nothing else");
  posts.push({ ...said("event", "Little Wren gives Flo 5 silver."), deed: "gift" });
  assert.deepEqual(hint(morning({ posts }), talking, NOBODY), { key: "ready", bell: "bell_vote" });
});

test("whatever is skipped is not asked for again", () => {
  const skipped = new Set();
  for (const key of ["say", "private", "gift"]) {
    const shown = hint(morning(), me(), skipped);
    assert.equal(shown.key, key);
    skipped.add(skips(morning(), shown));
  }
  assert.equal(hint(morning(), me(), skipped).bell, "bell_vote");
});

test("a ballot is asked for, the others are waited for, then the bell can ring", () => {
  const owed = morning({ vote: voted("s2") });
  const asked = hint(owed, me(), NOBODY);
  assert.equal(asked.key, "vote");
  const cast_one = me({ ballot: { vote: "v1", target: "s2" } });
  assert.equal(hint(morning({ vote: voted("s1", "s2") }), cast_one, NOBODY).waits, true);
  assert.deepEqual(hint(morning({ vote: voted("s1", "s2", "s3") }), cast_one, NOBODY), { key: "sealed", bell: "bell_reveal", waits: false });
  assert.equal(hint(owed, me(), new Set([skips(owed, asked)])).bell, "bell_reveal", "nobody has to vote");
});

test("whoever fell is told what is left to do, and crowns", () => {
  const fallen = cast.map((bird) => (bird.seat === "s1" ? { ...bird, status: "out", out_day: 1 } : bird));
  const evening = { game: { status: "running", phase: "aftermath", day: 1 }, cast: fallen };
  assert.equal(hint(morning(evening), me(), NOBODY).key, "you_left");
  const next = { game: { status: "running", phase: "talk", day: 2 }, cast: fallen };
  assert.equal(hint(morning(next), me(), NOBODY).key, "fallen");
  const finals = { vote: { ...voted(), kind: "finals", voters: ["s1"] }, cast: fallen };
  assert.equal(hint(morning(finals), me(), NOBODY).key, "crown");
  assert.equal(hint(morning({ game: { status: "over" } }), me(), NOBODY).key, "over");
});

test("a spectator is told nothing", () => {
  assert.equal(hint(morning(), null, NOBODY), null);
});
