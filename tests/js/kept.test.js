import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { forgetOthersOf, keepOwn, recallOwn } from "../../static/js/talk/kept.js";

/** A browser's storage: its entries are its own keys, its methods are not. */
class Shelf {
  getItem(name) {
    return this[name] ?? null;
  }
  setItem(name, value) {
    this[name] = value;
  }
  removeItem(name) {
    delete this[name];
  }
}

globalThis.localStorage = new Shelf();
afterEach(() => (globalThis.localStorage = new Shelf()));

test("what one has begun is there at the next visit, and nothing of it once it is empty", () => {
  keepOwn("drafts:game:ann", { main: { text: "Well" } });
  assert.deepEqual(recallOwn("drafts:game:ann"), { main: { text: "Well" } });
  keepOwn("drafts:game:ann", {});
  assert.deepEqual(Object.keys(localStorage), []);
});

test("whoever opens the room next finds nothing of who had it before", () => {
  for (const name of ["drafts:game:ann", "drafts:game:bob", "drafts:other:ann", "read:game:ann"]) {
    keepOwn(name, { main: 1 });
  }
  forgetOthersOf("drafts", "game", "drafts:game:bob");
  assert.deepEqual(Object.keys(localStorage), ["drafts:game:bob", "drafts:other:ann", "read:game:ann"]);
});

test("a storage that is broken or forbidden costs nothing but the memory", () => {
  localStorage.setItem("read:game:ann", "[not json");
  assert.deepEqual(recallOwn("read:game:ann"), {});
  delete globalThis.localStorage;
  assert.deepEqual(recallOwn("read:game:ann"), {});
  keepOwn("read:game:ann", { main: 3 });
  forgetOthersOf("read", "game", "");
});
