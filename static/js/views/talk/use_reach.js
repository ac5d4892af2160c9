// Which lines of a conversation are drawn, for a view.

import { useRef, useState } from "preact/hooks";
import { NOTHING, drawn, further } from "../../talk/reach.js";

/**
 * @param {any[]} keys of all lines, oldest first
 * @param {{current: boolean}} atEnd whether one reads the end
 */
export function useReach(keys, atEnd) {
  const known = useRef(NOTHING);
  const [, again] = useState(0);
  const now = drawn(keys, known.current, atEnd.current);
  known.current = now;
  return {
    from: now.from,
    /** Draws more: a few lines above, or as far as one. @param {any} [key] @returns {boolean} whether there was more */
    further: (key) => {
      const next = further(keys, known.current, key);
      if (next) {
        known.current = next;
        again((count) => count + 1);
      }
      return Boolean(next);
    },
  };
}
