// Words on their way: shown at once, marked until they have arrived, kept with the reason when they are refused.

import { effect, signal } from "@preact/signals";
import { adoptWaiting, forgetLeftOver, leftOver, mine, send, toast, view } from "../store.js";
import { say } from "../strings.js";
import { commandOf, ownSaid, wordsOf } from "./wording.js";

/** @typedef {import("./wording.js").Words} Words */
/** @typedef {Words & {id: string, known: number, failed: string, done?: boolean}} Pending */

/** @type {import("@preact/signals").Signal<Pending[]>} */
export const pending = signal([]);
const LINGER = 1500;

/** Takes up what was on its way when the page was loaded again, and drops what arrives. */
export function beginSending() {
  adoptWaiting((command) => {
    const words = wordsOf(command);
    if (!words) {
      return null;
    }
    add(command.id, words);
    return (answer) => answered(command.id, answer);
  });
  for (const { id, words } of leftOver.map((command) => ({ id: command.id, words: wordsOf(command) }))) {
    if (words) {
      pending.value = [...pending.value, { ...words, id, known: 0, failed: say("waited_too_long") }];
    }
  }
  effect(() => {
    const waiting = pending.value.filter((each) => !arrived(each));
    if (waiting.length < pending.value.length) {
      pending.value = waiting;
    }
  });
}

/** @param {Pending} each */
function arrived(each) {
  return !each.failed && ownSaid(view.value, mine.value, each) > each.known;
}

/** @param {string} id @param {Words} words */
function add(id, words) {
  const same = pending.value.filter((each) => each.where === words.where && each.text === words.text && !each.failed);
  const known = ownSaid(view.value, mine.value, words) + same.length;
  pending.value = [...pending.value, { ...words, id, known, failed: "" }];
}

/**
 * Sends words; false when too many wait already.
 * @param {Words} words
 * @param {(answer: import("../protocol.js").Answer) => void} [heard] what else waits for the answer
 */
export function speak(words, heard) {
  const { type, payload } = commandOf(words);
  const id = send(type, payload, (answer) => {
    answered(id ?? "", answer);
    heard?.(answer);
  });
  if (id) {
    add(id, words);
  } else {
    toast(say("too_many"), true);
  }
  return Boolean(id);
}

/** @param {string} id @param {import("../protocol.js").Answer} answer */
function answered(id, answer) {
  if (answer.ok) {
    setTimeout(() => drop(id), LINGER);
  } else {
    const failed = answer.words ?? say("failed");
    pending.value = pending.value.map((each) => (each.id === id ? { ...each, failed } : each));
  }
}

/** @param {string} id */
export function drop(id) {
  forgetLeftOver(id);
  pending.value = pending.value.filter((each) => each.id !== id);
}

/** Tries refused words again. @param {Pending} each */
export function speakAgain(each) {
  drop(each.id);
  speak(each);
}
