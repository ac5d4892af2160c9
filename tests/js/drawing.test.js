import assert from "node:assert/strict";
import { test } from "node:test";
import { beginDrawing, drawOn, faces, perches, rest, talks } from "../../static/js/drawing.js";

const told = () => [talks, rest, faces, perches].map((each) => each.value);
/** These many milliseconds pass, by no clock but the test's own. */
async function pass(t, milliseconds) {
  for (let passed = 0; passed < milliseconds; passed += 1) {
    t.mock.timers.tick(1);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
/** The next frame that the room waits for. */
async function nextFrame(t, frames) {
  await pass(t, 10);
  assert.equal(frames.length, 1);
  return frames.shift();
}

test("where nobody draws in steps all is drawn", () => {
  assert.deepEqual(told(), [true, true, true, true]);
});

test("words come before faces, and faces wait until the words are on the screen", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const frames = [];
  globalThis.requestAnimationFrame = (draw) => frames.push(draw);
  beginDrawing();
  assert.deepEqual(told(), [false, false, false, false]);
  const drawn = drawOn();
  const first = await nextFrame(t, frames);
  assert.deepEqual(told(), [true, true, false, false]);
  first();
  const second = await nextFrame(t, frames);
  assert.deepEqual(told(), [true, true, true, false]);
  second();
  await pass(t, 10);
  await drawn;
  assert.deepEqual(told(), [true, true, true, true]);
});

test("a page that nobody looks at has no frames, and is drawn all the same", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  globalThis.requestAnimationFrame = () => 0;
  beginDrawing();
  const drawn = drawOn();
  await pass(t, 2000);
  await drawn;
  assert.deepEqual(told(), [true, true, true, true]);
});
