import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const TEXT = readFileSync(new URL("../../static/js/worker/worker.js", import.meta.url), "utf8");
const SITE = "https://coop.example";
const ROOM = `${SITE}/h/hens/g/0f0f0f0f-0000-4000-8000-00000000000f/`;
const PACKED = `${SITE}/static/packed/en/room-N7T7QR7T.js`;
const SCRIPT = `${SITE}/static/js/room.0123456789ab.js`;

const FILES = ["/static/js/room.0123456789ab.js", "/static/packed/en/room-N7T7QR7T.js"];

/** Caches as a browser keeps them, by name, in the order in which they were opened. */
function shelves() {
  const kept = new Map();
  const path = (/** @type {any} */ asked) => new URL(asked.url ?? asked, SITE).pathname;
  const cacheOf = (name) => ({
    addAll: async (all) => all.forEach((each) => kept.get(name).set(path(each), `kept ${path(each)}`)),
    match: async (asked) => kept.get(name).get(path(asked)),
  });
  return {
    kept,
    open: async (name) => {
      kept.set(name, kept.get(name) ?? new Map());
      return cacheOf(name);
    },
    keys: async () => [...kept.keys()],
    delete: async (name) => kept.delete(name),
    match: async (asked) => [...kept.values()].map((each) => each.get(path(asked))).find(Boolean),
  };
}

/** A worker of one release; `caches` and what is shown outlive it. */
function aWorker({ build = "two", caches = shelves(), network = true, shown = [], windows = [], preload = undefined } = {}) {
  const ears = {};
  const opened = [];
  const world = {
    SHELF: { build, shell: FILES, pages: ["/offline/", "/offline/room/"] },
    location: { origin: SITE },
    addEventListener: (kind, hear) => (ears[kind] = hear),
    skipWaiting: async () => undefined,
    clients: {
      claim: async () => undefined,
      matchAll: async () => windows,
      openWindow: async (url) => opened.push(url),
    },
    registration: {
      navigationPreload: preload,
      getNotifications: async ({ tag }) => shown.filter((each) => each.tag === tag),
      showNotification: async (title, options) => {
        shown.splice(0, shown.length, ...shown.filter((each) => each.tag !== options.tag), { title, ...options });
      },
    },
    caches,
    fetch: async (asked) => {
      if (!network) {
        throw new TypeError("no network");
      }
      return `fresh ${new URL(asked.url ?? asked, SITE).pathname}`;
    },
    Request: class {
      constructor(url) {
        this.url = url;
      }
    },
    Response: { error: () => "error" },
    URL,
    Date,
    Promise,
  };
  world.self = world;
  vm.runInNewContext(TEXT, world);
  const waitFor = async (kind, event) => {
    let waited;
    ears[kind]({ ...event, waitUntil: (work) => (waited = work) });
    await waited;
  };
  return {
    caches,
    shown,
    opened,
    install: () => waitFor("install", {}),
    activate: () => waitFor("activate", {}),
    push: (told) => waitFor("push", { data: { json: () => told } }),
    tap: (notification) => waitFor("notificationclick", { notification: { close() {}, ...notification } }),
    get: async (url, { mode = "no-cors", method = "GET", preloadResponse = undefined } = {}) => {
      let answer = null;
      ears.fetch({ request: { url, mode, method }, preloadResponse, respondWith: (work) => (answer = work) });
      return answer;
    },
  };
}

test("it keeps the shell, and nothing that anybody is told of a game", async () => {
  const worker = aWorker();
  await worker.install();
  assert.deepEqual([...worker.caches.kept.get("shell-two").keys()], [...FILES, "/offline/", "/offline/room/"]);
  for (const path of ["/h/hens/g/1/posts", "/portrait/flo-mingo.svg", "/static/plain.js"]) {
    assert.equal(await worker.get(SITE + path), null, path);
  }
  assert.equal(await worker.get("https://elsewhere.example/x.0123456789ab.js"), null);
  assert.equal(await worker.get(SCRIPT, { method: "POST" }), null);
  assert.equal(await worker.get(ROOM, { mode: "navigate" }), `fresh ${new URL(ROOM).pathname}`);
  assert.equal(worker.caches.kept.get("shell-two").size, 4);
});

test("without a network a room opens by its shell, and any other page says so", async () => {
  const caches = shelves();
  await aWorker({ caches }).install();
  const worker = aWorker({ caches, network: false });
  assert.equal(await worker.get(ROOM, { mode: "navigate" }), "kept /offline/room/");
  assert.equal(await worker.get(`${SITE}/h/hens/`, { mode: "navigate" }), "kept /offline/");
  assert.equal(await worker.get(SCRIPT), "kept /static/js/room.0123456789ab.js");
  assert.equal(await worker.get(PACKED), "kept /static/packed/en/room-N7T7QR7T.js");
});

test("a page that the browser has asked for while it woke the worker is not asked for again", async () => {
  const asked = [];
  const worker = aWorker({ preload: { enable: async () => asked.push("early") } });
  await worker.install();
  await worker.activate();
  assert.deepEqual(asked, ["early"]);
  assert.equal(await worker.get(ROOM, { mode: "navigate", preloadResponse: Promise.resolve("asked early") }), "asked early");
  assert.equal(await worker.get(ROOM, { mode: "navigate", preloadResponse: Promise.resolve(undefined) }), `fresh ${new URL(ROOM).pathname}`);
  const failed = Promise.reject(new TypeError("no network"));
  assert.equal(await worker.get(ROOM, { mode: "navigate", preloadResponse: failed }), "kept /offline/room/");
});

test("a browser that cannot ask early, or will not, gets its worker all the same", async () => {
  for (const preload of [undefined, { enable: async () => Promise.reject(new Error("not now")) }]) {
    const worker = aWorker({ preload });
    await worker.install();
    await worker.activate();
    assert.equal(await worker.get(ROOM, { mode: "navigate" }), `fresh ${new URL(ROOM).pathname}`);
  }
});

test("a new release keeps the shell of the one before it, whose pages may be open, and drops older ones", async () => {
  const caches = shelves();
  for (const build of ["one", "two", "three"]) {
    const worker = aWorker({ build, caches });
    await worker.install();
    await worker.activate();
  }
  assert.deepEqual(await caches.keys(), ["shell-two", "shell-three"]);
});

const TOLD = { key: "1", tag: "game", title: "Friday coop", body: "Something is waiting for you.", url: "/h/hens/g/1/#at=vote" };

test("a second notification of a game takes the place of the first, and the same one is shown once", async () => {
  const worker = aWorker();
  await worker.push(TOLD);
  await worker.push(TOLD);
  assert.equal(worker.shown[0].renotify, true);
  await worker.push({ ...TOLD, key: "2", body: "3 things are waiting for you." });
  assert.deepEqual(
    worker.shown.map(({ body, renotify }) => [body, renotify]),
    [["3 things are waiting for you.", false]],
  );
  await worker.push(null);
  assert.equal(worker.shown.length, 1);
});

test("a tap goes to the window that has the game, or to a new one, and never to another site", async () => {
  const said = [];
  const there = { url: `${SITE}/h/hens/g/1/`, focus: async () => said.push("focus"), postMessage: (word) => said.push(word) };
  const worker = aWorker({ windows: [there] });
  await worker.tap({ data: { url: TOLD.url } });
  assert.deepEqual(JSON.parse(JSON.stringify(said)), [{ t: "opened", hash: "#at=vote" }, "focus"]);
  await worker.tap({ data: { url: "/h/hens/g/2/" } });
  await worker.tap({ data: { url: "https://elsewhere.example/" } });
  assert.deepEqual(worker.opened, [`${SITE}/h/hens/g/2/`]);
});
