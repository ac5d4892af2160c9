import assert from "node:assert/strict";
import { test } from "node:test";
import { toBytes, toText } from "../../static/js/base64url.js";

test("bytes of every kind come back as they were, without signs that addresses change", () => {
  for (let length = 0; length < 6; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, place) => 255 - place * 3);
    const text = toText(bytes.buffer);
    assert.match(text, /^[A-Za-z0-9_-]*$/);
    assert.deepEqual(toBytes(text), bytes);
  }
  assert.equal(toText(Uint8Array.of(255, 239, 254).buffer), "_-_-");
});
