import assert from "node:assert/strict";
import { test } from "node:test";
import { NOTHING, drawn, further } from "../../static/js/talk/reach.js";

const keys = (from, to) => Array.from({ length: to - from + 1 }, (_, place) => from + place);

test("a short conversation is drawn whole, whatever comes before or after", () => {
  const first = drawn(keys(1, 5), NOTHING);
  assert.equal(first.from, 0);
  assert.equal(drawn(keys(1, 40), first).from, 0);
  assert.equal(drawn(keys(-30, 40), first).from, 0);
});

test("of a long one the newest lines, and what is drawn stays while more is said", () => {
  const first = drawn(keys(1, 100), NOTHING);
  assert.equal(first.from, 86);
  const later = drawn(keys(11, 110), first);
  assert.equal(keys(11, 110)[later.from], 87);
});

test("going up draws more, step by step, until all is there", () => {
  const all = keys(1, 60);
  let now = drawn(all, NOTHING);
  const seen = [now.from];
  for (let next = further(all, now); next; next = further(all, now)) {
    now = drawn(all, next);
    seen.push(now.from);
  }
  assert.deepEqual(seen, [46, 15, 0]);
  assert.equal(drawn(keys(-50, 60), now).from, 0, "what was fetched from before is drawn at once");
});

test("an answered line is drawn with what leads to it; one that is there, or not known, changes nothing", () => {
  const all = keys(1, 100);
  const now = drawn(all, NOTHING);
  assert.equal(drawn(all, further(all, now, 50)).from, 19);
  assert.equal(drawn(all, further(all, now, 3)).from, 0);
  assert.equal(further(all, now, 90), null);
  assert.equal(further(all, now, 400), null);
});

test("lines that the view lets go take nothing else along", () => {
  const first = drawn(keys(1, 100), NOTHING);
  assert.equal(drawn(keys(90, 189), first).from, 0);
});

test("after a long absence the newest lines come first again", () => {
  const first = drawn(keys(1, 100), NOTHING);
  assert.equal(drawn(keys(300, 399), first).from, 86);
});

test("who comes back to a kept end has its newest lines first, and who reads further up stays there", () => {
  const kept = drawn(keys(1, 40), NOTHING);
  assert.equal(drawn(keys(9, 108), kept, true).from, 86);
  assert.equal(keys(9, 108)[drawn(keys(9, 108), kept, false).from], 27);
  assert.equal(keys(1, 60)[drawn(keys(1, 60), kept, true).from], 27, "a few more are drawn beside those that are there");
});
