import assert from "node:assert/strict";
import { test } from "node:test";
import { hoursOf, mainIsOpen, roomsOf } from "../../static/js/talk/windows.js";

const ENTRIES = ["day.starts", "private.opens", "booth.opens", "private.closes", "booth.closes"];

function day(passed, { status = "running", keys = ENTRIES } = {}) {
  const entries = keys.map((key, hour) => ({ key, at: `2026-11-21T1${hour}:00:00.000Z` }));
  return { game: { status }, cast: [{ seat: "s1", status: "in" }, { seat: "s2", status: "out" }], clock: { entries, passed } };
}

test("a window is to come, open, and over", () => {
  assert.equal(hoursOf(day(["day.starts"]), "private").state, "later");
  assert.equal(hoursOf(day(["day.starts"]), "private").opens, "2026-11-21T11:00:00.000Z");
  assert.equal(hoursOf(day(["private.opens"]), "private").state, "open");
  assert.equal(hoursOf(day(["private.opens", "private.closes"]), "private").state, "over");
});

test("a day without the window never opens it, and a game that is over has closed all", () => {
  assert.equal(hoursOf(day([], { keys: ["day.starts"] }), "booth").state, "never");
  assert.equal(hoursOf(day(["booth.opens"], { status: "over" }), "booth").state, "over");
});

test("main takes posts until its hour", () => {
  assert.equal(mainIsOpen(day([])), true);
  assert.equal(mainIsOpen(day(["main.closes"])), false);
});

test("who is in talks in private, who is out has the nest, who watches has neither", () => {
  const open = day(["private.opens"]);
  assert.deepEqual(roomsOf(open, { seat: "s1", conversations: [] }), { nook: true, nest: false, booth: true });
  assert.deepEqual(roomsOf(open, { seat: "s2", conversations: [] }), { nook: false, nest: true, booth: true });
  assert.deepEqual(roomsOf(open, null), { nook: false, nest: false, booth: false });
});

test("what one knows from private talk stays when one has left", () => {
  assert.equal(roomsOf(day([]), { seat: "s2", conversations: [{ id: "c" }] }).nook, true);
  assert.equal(roomsOf(day([], { status: "over" }), { seat: "s1", conversations: [] }).nook, false);
});
