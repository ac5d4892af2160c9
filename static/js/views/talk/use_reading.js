// Where one is in a conversation: at its end, which moves along, or further up, where nothing moves by itself.

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { inSight } from "../../store.js";
import { readAll, unreadIn } from "../../talk/reading.js";
import { TOP, isShort, shown, stayAtEnd, stayWhenOlderCome, toEnd } from "./scrolling.js";
import { walk } from "./walking.js";

const NEAR = 80;
const FAR = 400;

/**
 * @typedef {object} Options
 * @property {string} where
 * @property {any[]} lines those that are drawn
 * @property {number} pending
 * @property {boolean} above whether there is more above them
 * @property {() => any} onTop draws or fetches it
 * @property {{current: boolean}} atEnd whether one reads the end
 * @property {(key: any) => boolean} reach draws the lines from `key` on, unless they are there
 */

/** @param {Options} options */
export function useReading({ where, lines, pending, above, atEnd, onTop, reach }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  const painted = useRef("");
  const [away, setAway] = useState(false);
  const newFrom = useRef(firstUnread(where));
  const height = useRef({ first: keyOf(lines[0]), px: 0 });
  const newest = lines.at(-1);

  useLayoutEffect(() => {
    painted.current ||= newest?.at ?? "";
    stayWhenOlderCome(ref.current, height, keyOf(lines[0]));
    if (atEnd.current) {
      toEnd(ref.current);
    }
    if (above && isShort(ref.current)) {
      onTop();
    }
  }, [keyOf(newest), pending, keyOf(lines[0])]);
  const seen = inSight.value;
  useEffect(() => {
    if (atEnd.current && seen && shown(ref.current)) {
      readAll(where);
    }
  }, [keyOf(newest), seen]);
  useEffect(() => stayAtEnd(ref.current, atEnd, where), []);

  const onScroll = () => {
    const log = ref.current;
    if (!log) {
      return;
    }
    const below = log.scrollHeight - log.scrollTop - log.clientHeight;
    atEnd.current = below < NEAR;
    setAway(below > FAR);
    if (atEnd.current) {
      readAll(where);
    }
    height.current.px = log.scrollHeight;
    if (above && log.scrollTop < TOP) {
      onTop();
    }
  };
  const sought = useRef(/** @type {any} */ (undefined));
  const latest = useRef(reach);
  latest.current = reach;
  const jumpTo = useCallback((/** @type {any} */ key) => {
    const line = ref.current?.querySelector(`[data-line="${key}"]`);
    if (line instanceof HTMLElement) {
      atEnd.current = false;
      show(line);
    } else if (latest.current(key)) {
      sought.current = key;
    } else {
      ref.current?.scrollTo({ top: 0, behavior: "smooth" });
    }
  }, []);
  useLayoutEffect(() => {
    const key = sought.current;
    sought.current = undefined;
    if (key !== undefined) {
      jumpTo(key);
    }
  });
  return {
    where,
    ref,
    away,
    newFrom: newFrom.current,
    onScroll,
    onKeyDown: (/** @type {KeyboardEvent} */ event) => walk(event, ref.current),
    isFresh: (/** @type {any} */ line) => painted.current !== "" && line.at > painted.current,
    toEnd: () => {
      atEnd.current = true;
      toEnd(ref.current, true);
      readAll(where);
    },
    jumpTo,
  };
}

/** @param {HTMLElement} line */
function show(line) {
  line.scrollIntoView({ block: "center", behavior: "smooth" });
  line.classList.remove("found");
  requestAnimationFrame(() => line.classList.add("found"));
  line.focus({ preventScroll: true });
}

/** By what a line is known in its conversation. @param {any} line */
export function keyOf(line) {
  return line ? (line.n ?? line.id ?? `${line.at} ${line.handle}`) : "";
}

/** @param {string} where */
function firstUnread(where) {
  return keyOf(unreadIn(where)[0]);
}
