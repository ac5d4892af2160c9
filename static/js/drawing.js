// In which order a room is drawn: what one came for first. After each step the browser may do what waits, so that a
// slow phone is deaf for a moment at most, and shows all words before it draws a face, which costs it as much as many.

import { computed, signal } from "@preact/signals";

const STEPS = /** @type {const} */ (["card", "talk", "rest", "faces", "all"]);
/** Milliseconds after which nobody waits for a frame any longer: a page that nobody looks at has none. */
const UNSEEN = 500;

const step = signal(STEPS.length - 1);

/** Whether a step has been reached. @param {typeof STEPS[number]} name */
const reached = (name) => computed(() => step.value >= STEPS.indexOf(name));
export const talks = reached("talk");
export const rest = reached("rest");
/** Faces of the card and of those who speak, then those of the whole cast. */
export const faces = reached("faces");
export const perches = reached("all");

/** Nothing but the card is drawn until `drawOn`. */
export function beginDrawing() {
  step.value = 0;
}

/** Draws all that comes after the card, step by step. */
export async function drawOn() {
  await aMoment();
  step.value = STEPS.indexOf("talk");
  await aMoment();
  step.value = STEPS.indexOf("rest");
  await aFrame();
  step.value = STEPS.indexOf("faces");
  await aFrame();
  step.value = STEPS.indexOf("all");
}

function aMoment() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Until what has been drawn is on the screen. */
function aFrame() {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, UNSEEN);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
