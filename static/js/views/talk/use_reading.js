// Where one is in a conversation: at its end, which moves along, or further up, where nothing moves by itself.

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { inSight } from "../../store.js";
import { readAll, unreadIn } from "../../talk/reading.js";
import { TOP, shown, stayAtEnd, stayWhenOlderCome, toEnd } from "./scrolling.js";
import { walk } from "./walking.js";

const NEAR = 80;
const FAR = 400;

/**
 * @param {{where: string, lines: any[], pending: number, older: boolean, onOlder?: () => void}} options
 */
export function useReading({ where, lines, pending, older, onOlder }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  const atEnd = useRef(true);
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
    if (older && log.scrollTop < TOP) {
      onOlder?.();
    }
  };
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
    /** @param {number | string} key */
    jumpTo: (key) => {
      const line = ref.current?.querySelector(`[data-line="${key}"]`);
      if (line instanceof HTMLElement) {
        atEnd.current = false;
        line.scrollIntoView({ block: "center", behavior: "smooth" });
        line.classList.remove("found");
        requestAnimationFrame(() => line.classList.add("found"));
        line.focus({ preventScroll: true });
      } else {
        ref.current?.scrollTo({ top: 0, behavior: "smooth" });
      }
    },
  };
}

/** @param {any} line */
function keyOf(line) {
  return line ? (line.n ?? line.id ?? `${line.at} ${line.handle}`) : "";
}

/** @param {string} where */
function firstUnread(where) {
  return keyOf(unreadIn(where)[0]);
}
