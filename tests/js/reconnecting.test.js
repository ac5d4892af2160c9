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
const later = (ms) => new Promise((done) => setTimeout(done, ms));
const comes = async (holds) => {
  for (const until = Date.now() + 2000; !holds() && Date.now() < until; ) {
    await later(5);
  }
  assert.ok(holds());
};

function opened() {
  const heard = [];
  Paper.made = [];
  const wire = openWire(PATH, { onOpen: () => heard.push("open"), onText: (text) => heard.push(text), onClose: () => heard.push("close") });
  return { wire, heard };
}

test("a line that the page began before its scripts came is taken over, once", async () => {
  const early = new Paper(`ws://coop.test${PATH}`);
  early.readyState = 1;
  globalThis.early = { key: "", frames: [], hold() {}, line: early };
  const { wire, heard } = opened();
  await comes(() => heard.length > 0);
  assert.deepEqual([heard, Paper.made.length, globalThis.early.line], [["open"], 0, undefined]);
  assert.ok(wire.send("hello") !== false);
  assert.deepEqual(early.sent, ["hello"]);
  wire.renew();
  await comes(() => Paper.made.length === 1);
  wire.close();
});

test("a line to another room, or one that has ended, is left alone", async () => {
  for (const [address, state] of [["ws://coop.test/h/other/ws/", 1], [`ws://coop.test${PATH}`, 3]]) {
    globalThis.early = { key: "", frames: [], hold() {}, line: Object.assign(new Paper(address), { readyState: state }) };
    const { wire } = opened();
    await comes(() => Paper.made.length === 1);
    assert.equal(Paper.made[0].url, `ws://coop.test${PATH}`);
    wire.close();
  }
});

test("a try that was begun before the phone slept is given up for a fresh one, a fresh one is not", async () => {
  const { wire } = opened();
  await comes(() => Paper.made.length === 1);
  wire.hurry();
  assert.equal(Paper.made[0].readyState, 0);
  const now = Date.now;
  Date.now = () => now() + 60_000;
  wire.hurry();
  Date.now = now;
  assert.equal(Paper.made[0].readyState, 3);
  await comes(() => Paper.made.length === 2);
  wire.close();
});
