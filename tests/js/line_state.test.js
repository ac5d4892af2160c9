import assert from "node:assert/strict";
import { test } from "node:test";
import { lineState } from "../../static/js/line_state.js";

const line = (extra = {}) => lineState({ link: "live", late: false, online: true, unsent: 0, slow: false, ...extra });

test("a line that works says nothing, nor does a hiccup", () => {
  assert.equal(line(), null);
  assert.equal(line({ unsent: 2 }), null);
  assert.equal(line({ link: "lost" }), null);
  assert.equal(line({ link: "connecting" }), null);
});

test("offline is said at once, out of reach after a while, and both say how much waits", () => {
  assert.deepEqual(line({ link: "lost", online: false, unsent: 1 }), { kind: "offline", unsent: 1 });
  assert.deepEqual(line({ link: "lost", late: true, unsent: 3 }), { kind: "reconnecting", unsent: 3 });
});

test("a live line is believed, whatever the device thinks of its network", () => {
  assert.equal(line({ online: false }), null);
});

test("answers that stay out are said, and a line that has been stopped stays stopped", () => {
  assert.deepEqual(line({ unsent: 2, slow: true }), { kind: "sending", unsent: 2 });
  assert.equal(line({ link: "stopped", online: false }).kind, "stopped");
});
