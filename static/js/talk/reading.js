// How far one has read in each conversation, and what is new since.

import { computed, effect, signal } from "@preact/signals";
import { cast, config, mine, placeKey, posts, readTo, view } from "../store.js";
import { forgetOthersOf, keepOwn, recallOwn } from "./kept.js";
import { linesOf, livingThreads, whispersByLine } from "./threads.js";

/** By conversation: when the last line that was read was said. @type {import("@preact/signals").Signal<Record<string, string>>} */
const marks = signal({});

/** Takes up how far one had read at the last visit. */
export function recallReading() {
  const name = `read:${placeKey()}`;
  forgetOthersOf("read", config.value.room, name);
  const { main, ...others } = recallOwn(name);
  marks.value = others;
  readTo.value = main ?? 0;
  effect(() => keepOwn(name, { ...marks.value, ...(readTo.value ? { main: readTo.value } : {}) }));
}

/** Everything that is there now has been read. @param {string} where */
export function readAll(where) {
  const last = linesOf(view.value, mine.value, where).at(-1);
  if (where === "main") {
    readTo.value = Math.max(readTo.value, last?.n ?? 0);
  } else if (last && last.at !== marks.value[where]) {
    marks.value = { ...marks.value, [where]: last.at };
  }
}

/**
 * Lines of others that one has not read yet.
 * @param {string} where
 * @returns {any[]}
 */
export function unreadIn(where) {
  const me = mine.value?.seat;
  const lines = linesOf(view.value, mine.value, where);
  if (where === "main") {
    return lines.filter((line) => line.n > readTo.value && line.kind === "post" && line.seat !== me);
  }
  const own = (/** @type {any} */ line) => line.seat === me || (line.handle && line.handle === mine.value?.handle);
  return lines.filter((line) => line.at > (marks.value[where] ?? "") && !own(line));
}

/** How many private conversations want to be looked at. */
export const unreadTalks = computed(
  () => livingThreads(mine.value, cast.value).filter((each) => each.status === "invited" || unreadIn(each.key).length > 0).length,
);

/** Lines of the main conversation that are about oneself: by number, why. */
export const aboutMe = computed(() => {
  const me = mine.value?.seat;
  /** @type {Map<number, "named" | "nudged" | "whispered">} */
  const found = new Map();
  for (const post of me ? posts.value : []) {
    if (post.seat !== me && post.mentions?.includes(me)) {
      found.set(post.n, post.kind === "nudge" ? "nudged" : "named");
    }
  }
  for (const [n, whisper] of whispersByLine(mine.value)) {
    if (whisper.to === me) {
      found.set(n, "whispered");
    }
  }
  return found;
});
