import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { earlier, takeLine } from "../../static/js/early.js";
import { hello } from "../../static/js/protocol.js";

const ADDRESS = "ws://coop.test/h/hens/ws/g/";
const KEPT = { build: "b1", place: { cursor: 7, epoch: "e" } };
/** What waits for its turn has had several: timers of one length fire in the order in which they were set. */
async function settled() {
  for (let turn = 0; turn < 8; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

class Paper extends EventTarget {
  static OPEN = 1;
  readyState = 0;
  sent = [];
  constructor(url) {
    super();
    this.url = url;
  }
  send(text) {
    this.sent.push(text);
  }
  close() {
    this.readyState = 3;
  }
  opens() {
    this.readyState = 1;
    this.dispatchEvent(new Event("open"));
  }
  hears(data) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}
globalThis.WebSocket = Paper;

/** A browser's base that holds this view; without one there is no base, and "broken" cannot be read. */
function paperBase(place) {
  const request = { transaction: { abort() {} }, error: new Error("no base") };
  const asked = {
    objectStore: (name) => (name === "places" ? { get: () => ({ result: place }) } : { getAll: () => ({ result: ["words"] }) }),
  };
  request.result = { transaction: () => asked, close() {} };
  setTimeout(() => {
    if (!place) {
      request.onupgradeneeded();
    }
    if (!place || place === "broken") {
      request.onerror({ preventDefault() {} });
    } else {
      request.onsuccess();
      asked.oncomplete();
    }
  });
  return request;
}

/** The page of a room runs what it brings along; `globalThis.early` is what it has begun. */
function opensPage({ place, hash = "" } = {}) {
  const texts = { room: "g", holder: "me", socket: "/h/hens/ws/g/", build: "b1" };
  const page = readFileSync(new URL("../../templates/games/early.html", import.meta.url), "utf8");
  const script = page.replace(/<[/]?script.*>/g, "").replace(/{{ config\.(\w+)\|escapejs }}/g, (_, name) => texts[name]);
  const window = {};
  const room = { hash, origin: "http://coop.test" };
  const storage = { getItem: () => null };
  const browser = { indexedDB: { open: () => paperBase(place) }, IDBKeyRange: { bound() {} }, WebSocket: Paper, location: room };
  runInNewContext(script, { ...browser, window, localStorage: storage, sessionStorage: storage });
  globalThis.early = window.early;
  return window.early.line;
}

/** What the room's scripts hear on a line that they take over; they greet as they would on any. */
function listens(line, place) {
  const heard = [];
  line.addEventListener("open", () => line.send(hello(place)));
  line.addEventListener("message", ({ data }) => heard.push(data));
  return heard;
}

test("somebody who comes back is greeted from where the kept view stands, and greets once", async () => {
  const early = opensPage({ place: KEPT });
  early.opens();
  await settled();
  assert.deepEqual(early.sent, [hello(KEPT.place)]);
  early.hears("one");
  const line = takeLine(ADDRESS);
  const heard = listens(line, KEPT.place);
  early.hears("two");
  assert.deepEqual(heard, []);
  await settled();
  early.hears("three");
  assert.deepEqual([heard, early.sent.length], [["one", "two", "three"], 1]);
  line.send("a vote");
  assert.equal(early.sent.at(-1), "a vote");
  assert.equal(takeLine(ADDRESS), null);
});

test("a view of another release is no place to go on from, and without any the room is asked for all of it", async () => {
  for (const place of [undefined, { ...KEPT, build: "b0" }]) {
    const early = opensPage({ place });
    early.opens();
    await settled();
    assert.deepEqual(early.sent, [hello(null)]);
  }
});

test("scripts that have no such view after all take another line", async () => {
  const early = opensPage({ place: KEPT });
  early.opens();
  await settled();
  early.hears("what has changed since");
  const heard = listens(takeLine(ADDRESS), null);
  await settled();
  assert.deepEqual([heard, early.readyState, early.sent.length], [[], 3, 1]);
});

test("a line that opens after the scripts have come is greeted by them alone", async () => {
  const early = opensPage({ place: KEPT });
  await settled();
  const heard = listens(takeLine(ADDRESS), null);
  early.opens();
  await settled();
  early.hears("all of it");
  assert.deepEqual([heard, early.sent], [["all of it"], [hello(null)]]);
});

test("with the key of a seat there is no line before the key has been taken", async () => {
  assert.equal(opensPage({ hash: "#key=abc" }), undefined);
  assert.equal(takeLine(ADDRESS), null);
});

test("what the page has read is not read again, unless it could not or somebody else holds the seat", async () => {
  const read = async () => "read now";
  opensPage({ place: KEPT });
  assert.equal(await earlier("g:me", "place", read), KEPT);
  assert.deepEqual(await earlier("g:me", "words", read), ["words"]);
  assert.equal(await earlier("g:you", "place", read), "read now");
  opensPage({ place: "broken" });
  assert.equal(await earlier("g:me", "place", read), "read now");
  delete globalThis.early;
  assert.equal(await earlier("g:me", "place", read), "read now");
});
