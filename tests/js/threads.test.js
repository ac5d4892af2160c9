import assert from "node:assert/strict";
import { test } from "node:test";
import { between, linesOf, livingThreads, namedAfter, othersIn, threadsOf, whispersByLine } from "../../static/js/talk/threads.js";

const mine = {
  seat: "s1",
  conversations: [
    { id: "old", by: "s1", status: "in", members: ["s1", "s2"], invited: [] },
    { id: "group", by: "s3", status: "in", members: ["s3", "s1"], invited: ["s2"] },
    { id: "call", by: "s4", status: "invited", members: ["s4"], invited: ["s1"] },
    { id: "quiet", by: "s1", status: "in", members: ["s1"], invited: ["s5"] },
  ],
  said: {
    old: [{ id: "a", seat: "s2", text: "Well?", at: "2026-11-21T12:00:00.000Z" }],
    group: [{ id: "b", seat: "s3", text: "Hush.", at: "2026-11-21T13:00:00.000Z" }],
  },
  whispers: {
    s2: [{ n: 7, seat: "s2", text: "You.", at: "" }],
    s3: [{ n: 9, seat: "s1", text: "Me.", at: "" }],
  },
  nest: { posts: [{ n: 1 }] },
};

test("invitations come first, then what was said last", () => {
  assert.deepEqual(
    threadsOf(mine).map((each) => each.key),
    ["call", "group", "old", "quiet"],
  );
});

test("a conversation is with everybody in it but oneself, come or not", () => {
  assert.deepEqual(
    threadsOf(mine).map((each) => othersIn(each)),
    [["s4"], ["s3", "s2"], ["s2"], ["s5"]],
  );
});

test("an invitation is gone once oneself or all others in it have left; a conversation stays to be read", () => {
  /** @param {string[]} out */
  const keys = (out) => {
    const cast = ["s1", "s2", "s3", "s4", "s5"].map((seat) => ({ seat, status: out.includes(seat) ? "out" : "in" }));
    return livingThreads(mine, cast).map((each) => each.key);
  };
  assert.deepEqual(keys([]), ["call", "group", "old", "quiet"]);
  assert.deepEqual(keys(["s2", "s5"]), ["call", "group", "old", "quiet"]);
  assert.deepEqual(keys(["s4"]), ["group", "old", "quiet"]);
  assert.deepEqual(keys(["s1"]), ["group", "old", "quiet"]);
});

test("a conversation to which nobody came is named after those who declined", () => {
  const refused = { id: "no", by: "s1", status: "in", members: ["s1"], invited: [], declined: ["s2"] };
  const [thread] = threadsOf({ seat: "s1", conversations: [refused] });
  assert.deepEqual(namedAfter(thread), ["s2"]);
  assert.deepEqual(othersIn(thread), []);
  assert.deepEqual(
    threadsOf(mine).map((each) => namedAfter(each)),
    [["s4"], ["s3", "s2"], ["s2"], ["s5"]],
  );
});

test("the conversation with one bird is the one with nobody else in it", () => {
  assert.equal(between(mine, "s2")?.key, "old");
  assert.equal(between(mine, "s5")?.key, "quiet");
  assert.equal(between(mine, "s3"), null);
});

test("somebody without a seat has none", () => {
  assert.deepEqual(threadsOf(null), []);
  assert.deepEqual(linesOf({ posts: [{ n: 1 }] }, null, "nest"), []);
  assert.equal(whispersByLine(null).size, 0);
});

test("each conversation has its own lines", () => {
  const view = { posts: [{ n: 4 }] };
  assert.deepEqual(linesOf(view, mine, "main"), [{ n: 4 }]);
  assert.deepEqual(linesOf(view, mine, "nest"), [{ n: 1 }]);
  assert.equal(linesOf(view, mine, "old").length, 1);
  assert.deepEqual(linesOf(view, mine, "booth"), []);
});

test("a whisper stands in its line, from whom and to whom", () => {
  const found = whispersByLine(mine);
  assert.deepEqual(found.get(7), { seat: "s2", to: "s1", text: "You." });
  assert.deepEqual(found.get(9), { seat: "s1", to: "s3", text: "Me." });
});
