// Words that the room has not answered yet, kept in the browser for who holds the seat: they outlive the tab. Sent
// again with the same id, so the room takes them once. Acts of the moment, and confessions, are never kept here.

import { forgetIn, soon, withStore } from "./browser_base.js";
import { earlier } from "./early.js";

/** @typedef {import("./protocol.js").Command} Command */
/** @typedef {{command: Command, at: number}} Waiting */

const STORE = "outbox";
const WORDS = new Set(["main.post", "private.post", "private.start", "nest.post", "whisper.send"]);
/** Milliseconds after which words are not said by themselves any more: the talk has gone on. */
const STALE = 24 * 60 * 60 * 1000;

/** Whether a command may wait beyond the life of its tab. @param {Command} command */
export function outlives(command) {
  return WORDS.has(command.type);
}

/**
 * What the holder of the seat has said on this device and nobody has answered, oldest first. What the browser does not
 * find soon, `late` is told.
 * @param {string} key
 * @param {number} now
 * @param {(words: {fresh: Command[], stale: Command[]}) => void} late
 * @returns {Promise<{fresh: Command[], stale: Command[]}>}
 */
export async function recallOutbox(key, now, late) {
  try {
    const asked = earlier(key, "words", () =>
      withStore(STORE, "readonly", (store) => store.getAll(IDBKeyRange.bound(`${key} `, `${key} \uffff`))),
    );
    const found = await soon(asked, (waiting) => late(sorted(waiting, now)));
    return sorted(found ?? [], now);
  } catch {
    return { fresh: [], stale: [] };
  }
}

/** @param {Waiting[]} found @param {number} now */
export function sorted(found, now) {
  const whole = found.filter((each) => each?.command?.id && each.command.type).sort((one, other) => one.at - other.at);
  const isFresh = (/** @type {Waiting} */ each) => now - each.at < STALE;
  return {
    fresh: whole.filter(isFresh).map((each) => each.command),
    stale: whole.filter((each) => !isFresh(each)).map((each) => each.command),
  };
}

/**
 * The outbox as the room's line uses it.
 * @param {string} key
 */
export function outboxOf(key) {
  /** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} ask */
  const quietly = (mode, ask) =>
    void withStore(STORE, mode, ask).catch(() => {
      // Without it the words live as long as the tab.
    });
  let last = 0;
  return {
    /** @param {Command} command */
    put(command) {
      last = Math.max(last + 1, Date.now());
      const waiting = { command, at: last };
      quietly("readwrite", (store) => store.put(waiting, `${key} ${command.id}`));
    },
    /** @param {string} id */
    drop(id) {
      quietly("readwrite", (store) => store.delete(`${key} ${id}`));
    },
  };
}

/**
 * Forgets what others have left unsaid in this room: it is theirs, and may not go out under another name.
 * @param {string} room
 * @param {string} key
 */
export async function forgetOthersWords(room, key) {
  try {
    await forgetIn(STORE, `${room}:`, (each) => each.startsWith(`${key} `));
  } catch {
    // What cannot be read cannot be sent either.
  }
}
