import assert from "node:assert/strict";
import { test } from "node:test";
import { beginDrawing, drawOn, faces, perches, rest, talks } from "../../static/js/drawing.js";

const told = () => [talks, rest, faces, perches].map((each) => each.value);
/** The next frame that the room waits for. */
async function nextFrame(frames) {
  while (frames.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return frames.shift();
}

test("where nobody draws in steps all is drawn", () => {
  assert.deepEqual(told(), [true, true, true, true]);
});

test("words come before faces, and faces wait until the words are on the screen", async () => {
  const frames = [];
  globalThis.requestAnimationFrame = (draw) => frames.push(draw);
  beginDrawing();
  assert.deepEqual(told(), [false, false, false, false]);
  const drawn = drawOn();
  const first = await nextFrame(frames);
  assert.deepEqual(told(), [true, true, false, false]);
  first();
  const second = await nextFrame(frames);
  assert.deepEqual(told(), [true, true, true, false]);
  second();
  await drawn;
  assert.deepEqual(told(), [true, true, true, true]);
});

test("a page that nobody looks at has no frames, and is drawn all the same", async () => {
  globalThis.requestAnimationFrame = () => 0;
  beginDrawing();
  await drawOn();
  assert.deepEqual(told(), [true, true, true, true]);
});
