// A room that is busy is asked again under the same id, so that nothing happens twice; the longer it is, the seldomer.

import { pause } from "./backoff.js";

const LEAST = 500;
const SELDOMEST = 3;

/** @param {(id: string) => void} again */
export function puttingOff(again) {
  /** @type {Map<string, number>} */
  const tries = new Map();
  return {
    /** @param {string} id */
    later(id) {
      const tried = Math.min((tries.get(id) ?? 0) + 1, SELDOMEST);
      tries.set(id, tried);
      setTimeout(() => tries.has(id) && again(id), pause(tried, LEAST));
    },
    /** It has its answer. @param {string} id */
    done: (id) => tries.delete(id),
  };
}
