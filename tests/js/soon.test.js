import assert from "node:assert/strict";
import { test } from "node:test";
import { soon } from "../../static/js/browser_base.js";

/** A store that answers when the test lets it. */
function paperStore() {
  const store = {};
  store.asked = new Promise((resolve, reject) => Object.assign(store, { resolve, reject }));
  return store;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("what the browser finds soon is there at once, and told once", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const store = paperStore();
  const late = [];
  const found = soon(store.asked, (answer) => late.push(answer));
  store.resolve("the view");
  assert.equal(await found, "the view");
  t.mock.timers.tick(60_000);
  await settled();
  assert.deepEqual(late, []);
});

test("nobody waits long for the browser, and what it finds late is told late", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const store = paperStore();
  const late = [];
  const found = soon(store.asked, (answer) => late.push(answer));
  t.mock.timers.tick(60_000);
  assert.equal(await found, undefined);
  assert.deepEqual(late, []);
  store.resolve("the view");
  await settled();
  assert.deepEqual(late, ["the view"]);
});

test("a browser that refuses says so while somebody waits, and to nobody afterwards", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const quick = paperStore();
  const refused = soon(quick.asked, assert.fail);
  quick.reject(new Error("no"));
  await assert.rejects(refused, /no/);
  const slow = paperStore();
  const given = soon(slow.asked, assert.fail);
  t.mock.timers.tick(60_000);
  slow.reject(new Error("no"));
  assert.equal(await given, undefined);
  await settled();
});
