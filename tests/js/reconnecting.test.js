import assert from "node:assert/strict";
import { test } from "node:test";

/** A WebSocket of paper. */
class Paper extends EventTarget {
  static OPEN = 1;
  static CONNECTING = 0;
  static CLOSED = 3;
  static made = [];
  readyState = 0;
  sent = [];
  constructor(url) {
    super();
    this.url = url;
    Paper.made.push(this);
  }
  send(text) {
    this.sent.push(text);
  }
  close() {
    this.readyState = 3;
  }
}
globalThis.WebSocket = Paper;
globalThis.location = { protocol: "http:", host: "coop.test" };
const { openWire } = await import("../../static/js/reconnecting.js");

const PATH = "/h/friday/ws/";
/** Milliseconds pass by no clock but the test's own, as many as it takes. */
const comes = async (t, holds) => {
  for (let passed = 0; !holds() && passed < 2000; passed += 5) {
    t.mock.timers.tick(5);
    await new Promise((done) => setImmediate(done));
  }
  assert.ok(holds());
};

function opened(t) {
  const heard = [];
  t.mock.timers.enable({ apis: ["setTimeout"] });
  Paper.made = [];
  const wire = openWire(PATH, { onOpen: () => heard.push("open"), onText: (text) => heard.push(text), onClose: () => heard.push("close") });
  return { wire, heard };
}

test("a line that the page began before its scripts came is taken over, once", async (t) => {
  const early = new Paper(`ws://coop.test${PATH}`);
  early.readyState = 1;
  globalThis.early = { key: "", frames: [], hold() {}, line: early };
  const { wire, heard } = opened(t);
  await comes(t, () => heard.length > 0);
  assert.deepEqual([heard, Paper.made.length, globalThis.early.line], [["open"], 0, undefined]);
  assert.ok(wire.send("hello") !== false);
  assert.deepEqual(early.sent, ["hello"]);
  wire.renew();
  await comes(t, () => Paper.made.length === 1);
  wire.close();
});

test("a line to another room, or one that has ended, is left alone", async (t) => {
  for (const [address, state] of [["ws://coop.test/h/other/ws/", 1], [`ws://coop.test${PATH}`, 3]]) {
    globalThis.early = { key: "", frames: [], hold() {}, line: Object.assign(new Paper(address), { readyState: state }) };
    const { wire } = opened(t);
    await comes(t, () => Paper.made.length === 1);
    assert.equal(Paper.made[0].url, `ws://coop.test${PATH}`);
    wire.close();
    t.mock.timers.reset();
  }
});

test("a try that was begun before the phone slept is given up for a fresh one, a fresh one is not", async (t) => {
  let now = 1_000_000;
  t.mock.method(Date, "now", () => now);
  const { wire } = opened(t);
  await comes(t, () => Paper.made.length === 1);
  wire.hurry();
  assert.equal(Paper.made[0].readyState, 0);
  now += 60_000;
  wire.hurry();
  assert.equal(Paper.made[0].readyState, 3);
  await comes(t, () => Paper.made.length === 2);
  wire.close();
});
