import assert from "node:assert/strict";
import { test } from "node:test";
import { clockTime, dayKey, dayName, isNear, short, until } from "../../static/js/countdown.js";

const NOON = Date.parse("2026-11-21T12:00:00.000Z");

test("the time until a moment never goes below zero", () => {
  assert.equal(until("2026-11-21T12:00:05.000Z", NOON), 5000);
  assert.equal(until("2026-11-21T11:00:00.000Z", NOON), 0);
  assert.equal(until(null, NOON), 0);
});

test("spans are told in the fewest useful signs", () => {
  assert.equal(short(0), "0:00");
  assert.equal(short(7_000), "0:07");
  assert.equal(short(249_000), "4:09");
  assert.equal(short(48 * 60_000 + 30_000), "48 min");
  assert.equal(short(3_600_000), "1 h");
  assert.equal(short(7_800_000), "2 h 10 min");
  assert.equal(short(15 * 3_600_000), "15 h");
});

test("within the hour a span says more than a clock", () => {
  assert.equal(isNear("2026-11-21T12:59:59.000Z", NOON), true);
  assert.equal(isNear("2026-11-21T13:00:00.000Z", NOON), false);
});

test("clock times are those of the reader, with the day when it is another one", () => {
  assert.equal(clockTime("2026-11-21T20:00:00.000Z", NOON, "Europe/Berlin"), "21:00");
  assert.match(clockTime("2026-11-22T20:00:00.000Z", NOON, "Europe/Berlin"), /Sun.*21:00/);
  assert.equal(clockTime(null, NOON), "");
  const before = process.env.TZ;
  process.env.TZ = "Europe/Berlin";
  assert.equal(clockTime("2026-11-21T08:05:00.000Z", NOON), "09:05");
  process.env.TZ = before ?? "UTC";
});

test("a calendar day is the reader's, not the server's", () => {
  const late = "2026-11-21T23:30:00.000Z";
  const before = process.env.TZ;
  process.env.TZ = "UTC";
  assert.notEqual(dayKey(late), dayKey("2026-11-22T08:00:00.000Z"));
  process.env.TZ = "Europe/Berlin";
  assert.equal(dayKey(late), dayKey("2026-11-22T08:00:00.000Z"));
  process.env.TZ = before ?? "UTC";
  assert.equal(dayName(late, "UTC"), "Saturday 21 November");
  assert.equal(dayName(late, "Europe/Berlin"), "Sunday 22 November");
});
