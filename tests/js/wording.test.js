import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf, ownSaid, wordsOf } from "../../static/js/talk/wording.js";

const SAID = [
  { where: "main", text: "Hello." },
  { where: "main", text: "Hello, @Flo.", reply: 4, mentions: ["s2"] },
  { where: "main", text: "Psst.", whisper: "s2" },
  { where: "new", text: "A word.", to: ["s2", "s3"] },
  { where: "0123456789abcdef", text: "Two words.", reply: "fedcba9876543210" },
  { where: "nest", text: "Up here." },
  { where: "booth", text: "It was me." },
];
const TYPES = ["main.post", "main.post", "whisper.send", "private.start", "private.post", "nest.post", "booth.post"];

test("each conversation has its command", () => {
  assert.deepEqual(
    SAID.map((words) => commandOf(words).type),
    TYPES,
  );
  assert.deepEqual(commandOf(SAID[0]).payload, { text: "Hello." });
  assert.deepEqual(commandOf(SAID[1]).payload, { text: "Hello, @Flo.", reply_to: 4, mentions: ["s2"] });
});

test("a confession names nobody", () => {
  assert.deepEqual(commandOf(SAID[6]).payload, { text: "It was me." });
});

test("words that wait are known again by their command", () => {
  for (const words of SAID) {
    const again = wordsOf({ id: "x", ...commandOf(words) });
    assert.deepEqual(JSON.parse(JSON.stringify(again)), JSON.parse(JSON.stringify(words)));
  }
  assert.equal(wordsOf({ id: "x", type: "vote.cast", payload: { target: "s2" } }), null);
});

test("words have arrived where they belong, and nowhere else", () => {
  const view = { posts: [{ n: 1, kind: "post", seat: "s1", text: "Psst." }] };
  const mine = {
    seat: "s1",
    handle: "Confessor 2",
    whispers: { s2: [{ n: 2, seat: "s1", text: "Psst." }] },
    said: { c: [{ id: "a", seat: "s1", text: "Psst." }] },
    confessions: { posts: [{ handle: "Confessor 2", text: "Psst." }, { handle: "Confessor 1", text: "Psst." }] },
  };
  assert.equal(ownSaid(view, mine, { where: "main", text: "Psst." }), 1);
  assert.equal(ownSaid(view, mine, { where: "main", text: "Psst.", whisper: "s3" }), 0);
  assert.equal(ownSaid(view, mine, { where: "main", text: "Psst.", whisper: "s2" }), 1);
  assert.equal(ownSaid(view, mine, { where: "c", text: "Psst." }), 1);
  assert.equal(ownSaid(view, mine, { where: "booth", text: "Psst." }), 1);
  assert.equal(ownSaid(view, mine, { where: "nest", text: "Psst." }), 0);
  assert.equal(ownSaid(view, null, { where: "main", text: "Psst." }), 0);
});
