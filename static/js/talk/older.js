// What was said before the last hundred lines: fetched when one scrolls up, and kept while the page is open.

import { effect, signal } from "@preact/signals";
import { config, mine, toast, view } from "../store.js";
import { say } from "../strings.js";
import { linesOf } from "./threads.js";

/** @typedef {{items: any[], more: boolean, busy: boolean}} Older */

const KEPT = 100;
/** @type {import("@preact/signals").Signal<Record<string, Older>>} */
const older = signal({});

/** Whether there may be more above what the view holds. @param {string} where @param {any[]} lines of the view */
export function hasOlder(where, lines) {
  return older.value[where]?.more ?? (lines.length >= KEPT && Boolean(config.value.urls.posts));
}

/**
 * Older lines and those of the view, each once.
 * @param {string} where
 * @param {any[]} lines
 * @returns {any[]}
 */
export function withOlder(where, lines) {
  const { items = [] } = older.value[where] ?? {};
  if (items.length === 0) {
    return lines;
  }
  const there = new Set(lines.map(keyOf));
  return [...items.filter((each) => !there.has(keyOf(each))), ...lines];
}

/** @param {any} line */
function keyOf(line) {
  return line.n ?? line.id;
}

/** Fetches the page above what is there. @param {string} where */
export async function loadOlder(where) {
  const now = older.value[where] ?? { items: [], more: true, busy: false };
  const first = withOlder(where, linesOf(view.value, mine.value, where))[0];
  if (now.busy || !now.more || !first) {
    return;
  }
  put(where, { ...now, busy: true });
  try {
    const query = new URLSearchParams({ where, before: String(keyOf(first)) });
    const answer = await fetch(`${config.value.urls.posts}?${query}`, { headers: { Accept: "application/json" } });
    const page = await answer.json();
    if (!answer.ok) {
      throw new Error(page.words);
    }
    const { items } = older.value[where];
    put(where, { items: [...page.items, ...items], more: page.more, busy: false });
  } catch (error) {
    put(where, { ...older.value[where], busy: false, more: false });
    toast(error instanceof Error && error.message ? error.message : say("older_failed"), true);
    setTimeout(() => put(where, { ...older.value[where], more: true }), 5000);
  }
}

/** @param {string} where @param {Older} next */
function put(where, next) {
  older.value = { ...older.value, [where]: next };
}

/** Once somebody has gone back, lines that the view lets go stay where they were. */
export function keepWhatIsRead() {
  /** @type {Map<string, any[]>} */
  const before = new Map();
  effect(() => {
    for (const [where, { items }] of Object.entries(older.value)) {
      const lines = linesOf(view.value, mine.value, where);
      const last = before.get(where) ?? [];
      const gone = last.slice(0, Math.max(0, last.indexOf(lines[0])));
      before.set(where, lines);
      if (gone.length && gone.at(-1) !== items.at(-1)) {
        put(where, { ...older.peek()[where], items: [...items, ...gone] });
      }
    }
  });
}
