// Acts that wait three seconds, so that they can be taken back. They are sent at once when the page is left.

import { signal } from "@preact/signals";
import { command, toast } from "../store.js";
import { say } from "../strings.js";

/** @typedef {{id: number, text: string, type: string, payload: Record<string, any>}} Held */

const WAIT = 3000;
/** @type {import("@preact/signals").Signal<Held[]>} */
export const held = signal([]);
let count = 0;

/**
 * @param {string} text what is about to happen
 * @param {string} type
 * @param {Record<string, any>} payload
 */
export function hold(text, type, payload) {
  count += 1;
  const act = { id: count, text, type, payload };
  held.value = [...held.value, act];
  setTimeout(() => release(act), WAIT);
}

/** @param {Held} act @returns {boolean} whether it was still waiting */
export function takeBack(act) {
  const waits = held.value.some((each) => each.id === act.id);
  held.value = held.value.filter((each) => each.id !== act.id);
  return waits;
}

/** @param {Held} act */
async function release(act) {
  if (takeBack(act)) {
    const answer = await command(act.type, act.payload);
    if (!answer.ok) {
      toast(answer.words ?? say("failed"), true);
    }
  }
}

/** Nothing waits for somebody who has gone. */
export function releaseOnLeaving() {
  const all = () => held.value.forEach(release);
  addEventListener("pagehide", all);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && all());
}
