import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "../../static/js/kept_rooms.js";
import { readLook } from "../../static/js/look.js";

test("a look is read from its cookie, and whatever is unknown is the plain choice", () => {
  assert.deepEqual(readLook("a=1; look=larger.less.on; b=2"), { text: "larger", motion: "less", sound: true });
  assert.deepEqual(readLook("look=huge.wild.loud"), { text: "normal", motion: "system", sound: false });
  assert.deepEqual(readLook(""), { text: "normal", motion: "system", sound: false });
});

test("what was kept of a room says where it was and who held it", () => {
  const kept = { path: "/h/hens/g/1/", place: { view: { game: { title: "Friday coop", day: 3 } } } };
  assert.deepEqual(told("1:tag", kept), [
    { room: "1", holder: "tag", path: "/h/hens/g/1/", title: "Friday coop", day: 3 },
  ]);
  assert.deepEqual(told("1:tag", { place: { view: { games: [] } } }), []);
  assert.deepEqual(told("unknown", kept), []);
});
