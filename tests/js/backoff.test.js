import assert from "node:assert/strict";
import { test } from "node:test";
import { pause } from "../../static/js/backoff.js";

test("the first try is at once", () => assert.equal(pause(0), 0));

test("later tries wait anything from nothing to a growing ceiling", () => {
  assert.equal(
    pause(1, 0, () => 0),
    0,
  );
  assert.ok(pause(1, 0, () => 1) < pause(3, 0, () => 1));
  assert.equal(
    pause(30, 0, () => 1),
    15_000,
  );
});

test("a wait that the server asked for is kept in full", () => {
  assert.ok(pause(0, 10_000, () => 0) >= 10_000);
});
