// How a column of lines keeps what is before one's eyes where it is.

import { readAll } from "../../talk/reading.js";

/** So near to its upper end more is wanted, in pixels. */
export const TOP = 160;

/** A conversation that is not on the screen has not been read. @param {HTMLElement | null} log */
export function shown(log) {
  return Boolean(log?.checkVisibility?.() ?? true);
}

/** A column that leaves nothing to scroll would never ask for more. @param {HTMLElement | null} log */
export function isShort(log) {
  return Boolean(log?.clientHeight) && Number(log?.scrollHeight) < Number(log?.clientHeight) + TOP;
}

/** @param {HTMLElement | null} log @param {boolean} [smooth] */
export function toEnd(log, smooth = false) {
  log?.scrollTo({ top: log.scrollHeight, behavior: smooth ? "smooth" : "instant" });
}

/** Older lines push nothing away: what was before one's eyes stays there. @param {HTMLElement | null} log @param {{current: {first: any, px: number}}} height @param {any} first */
export function stayWhenOlderCome(log, height, first) {
  if (log && height.current.first !== first && height.current.px) {
    const grown = log.scrollHeight - height.current.px;
    if (grown > 0 && log.scrollTop < TOP * 4) {
      log.scrollTop += grown;
    }
  }
  height.current = { first, px: log?.scrollHeight ?? 0 };
}

/** A keyboard that opens, a card or a line that grows: the end stays in sight. @param {HTMLElement | null} log @param {{current: boolean}} atEnd @param {string} where */
export function stayAtEnd(log, atEnd, where) {
  if (!log || typeof ResizeObserver === "undefined") {
    return undefined;
  }
  const observer = new ResizeObserver(() => {
    if (atEnd.current && shown(log)) {
      toEnd(log);
      readAll(where);
    }
  });
  observer.observe(log);
  const grown = new MutationObserver(() => atEnd.current && toEnd(log));
  grown.observe(log, { childList: true, subtree: true, characterData: true });
  return () => {
    observer.disconnect();
    grown.disconnect();
  };
}
