// What one has begun to write, by conversation: the words, what they reply to, and to whom they are whispered.

import { signal } from "@preact/signals";
import { config, placeKey } from "../store.js";
import { forgetOthersOf, keepOwn, recallOwn } from "./kept.js";

/** @typedef {{key: number | string, seat: string, text: string}} Reply */
/** @typedef {{text: string, reply?: Reply, whisper?: string}} Draft */

/** @type {import("@preact/signals").Signal<Record<string, Draft>>} */
export const drafts = signal({});
/** Counts up whenever a field is wanted under the fingers, with the conversation that it belongs to. */
export const wanted = signal({ where: "", n: 0 });

/** @type {Draft} */
const EMPTY = { text: "" };
/** @type {ReturnType<typeof setTimeout> | undefined} */
let keeping;

/** Takes up what was begun at the last visit. */
export function recallDrafts() {
  const name = `drafts:${placeKey()}`;
  forgetOthersOf("drafts", config.value.room, name);
  drafts.value = recallOwn(name);
  addEventListener("pagehide", write);
}

/** A confession that was begun is written down nowhere. */
function write() {
  const { booth: _, ...others } = drafts.value;
  keepOwn(`drafts:${placeKey()}`, others);
}

/** @param {string} where */
export function draftOf(where) {
  return drafts.value[where] ?? EMPTY;
}

/** @param {string} where @param {Partial<Draft>} change */
export function draft(where, change) {
  const { [where]: before, ...others } = drafts.value;
  const after = { ...EMPTY, ...before, ...change };
  drafts.value = after.text || after.reply || after.whisper ? { ...others, [where]: after } : others;
  keeping ??= setTimeout(() => {
    keeping = undefined;
    write();
  }, 400);
}

/** Puts the field of a conversation under the fingers. @param {string} where */
export function wantField(where) {
  wanted.value = { where, n: wanted.value.n + 1 };
}

/** @param {string} where @param {Reply} reply */
export function replyTo(where, reply) {
  draft(where, { reply, whisper: undefined });
  wantField(where);
}

/** @param {string} seat */
export function whisperTo(seat) {
  draft("main", { whisper: seat, reply: undefined });
  wantField("main");
}
