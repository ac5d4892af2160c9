import assert from "node:assert/strict";
import { test } from "node:test";
import { buttons, worded } from "../../static/js/console.js";

const view = (game = {}, extra = {}) => ({
  game: { status: "running", scheduling: "timed", day: 1, phase: "talk", max: 8, ...game },
  clock: { paused: false, next: { key: "vote.opens", at: "2026-05-04T17:00:00.000Z" }, tonight: { kind: "shield" } },
  cast: [{}, {}, {}],
  door: 0,
  afterwards: { talk: true },
  ...extra,
});

test("on day one the host may do everything", () => {
  assert.deepEqual(buttons(view()), ["pause", "extend", "void", "admit", "replace", "automate"]);
});

test("a stopped clock can only go on; a manual one is the host's own", () => {
  const clock = { paused: true, next: null, tonight: { kind: "shield" } };
  assert.deepEqual(buttons(view({ day: 2 }, { clock })), ["resume", "void", "replace", "automate"]);
  assert.deepEqual(buttons(view({ day: 2, scheduling: "manual" })), ["void", "replace", "automate"]);
});

test("finals cannot be called off, and neither can what has been revealed", () => {
  const clock = { paused: false, next: null, tonight: { kind: "finals" } };
  assert.ok(!buttons(view({}, { clock })).includes("void"));
  assert.ok(!buttons(view({ phase: "aftermath" })).includes("void"));
});

test("after the end there is the conversation to close, before the start nothing", () => {
  assert.deepEqual(buttons(view({ status: "over" })), ["close"]);
  assert.deepEqual(buttons(view({ status: "over" }, { afterwards: { talk: false } })), []);
  assert.deepEqual(buttons(view({ status: "lobby" })), []);
});

test("where a day is minutes long, the host is promised no hours", () => {
  assert.equal(worded("host_resume_text", view({ tempo: "blitz" })), "host_resume_text_fast");
  assert.equal(worded("host_resume_text", view({ tempo: "default" })), "host_resume_text");
  assert.equal(worded("host_pause_text", view({ tempo: "blitz" })), "host_pause_text");
});
