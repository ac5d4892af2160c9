import assert from "node:assert/strict";
import { test } from "node:test";
import { askedAt, calledIn, namedBirds, offered, pieces } from "../../static/js/talk/mentions.js";

const SHORTS = { "flo-mingo": "Flo", "captain-puff": "Puff", "major-quail": "Quail", "lady-quail": "Quail" };
const CAST = [
  { seat: "s1", name: "Flo Mingo", persona: "flo-mingo" },
  { seat: "s2", name: "Captain Puff", persona: "captain-puff" },
  { seat: "s3", name: "Major Quail", persona: "major-quail" },
  { seat: "s4", name: "Lady Quail", persona: "lady-quail" },
];
const named = namedBirds(CAST, SHORTS);

test("a short name that two have is no name", () => {
  assert.deepEqual(
    named.map((each) => each.short),
    ["Flo", "Puff", "Major Quail", "Lady Quail"],
  );
});

test("a text calls by short name and by whole name, each once", () => {
  assert.deepEqual(calledIn("@Puff, ask @Flo Mingo and @puff again", named), ["s2", "s1"]);
});

test("a longer word, an address and a bare name call nobody", () => {
  assert.deepEqual(calledIn("@Florence wrote to me@flo about Puff", named), []);
});

test("the pieces of a text are the text", () => {
  const text = "No, @Flo Mingo: 🐔 ask @Puff.";
  assert.equal(
    pieces(text, named)
      .map((each) => each.text)
      .join(""),
    text,
  );
  assert.deepEqual(
    pieces(text, named).filter((each) => each.seat),
    [
      { text: "@Flo Mingo", seat: "s1" },
      { text: "@Puff", seat: "s2" },
    ],
  );
});

test("names are offered for what stands between the @ and the caret", () => {
  assert.deepEqual(askedAt("Well, @qu", 9), { from: 6, asked: "qu" });
  assert.deepEqual(askedAt("@", 1), { from: 0, asked: "" });
  assert.equal(askedAt("me@qu", 5), null);
  assert.equal(askedAt("@Puff is", 8), null);
  assert.deepEqual(
    offered("qu", named).map((each) => each.seat),
    ["s3", "s4"],
  );
});
