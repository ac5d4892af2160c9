// Reactions to lines of the main conversation, as they stand and as one has just wished them.

import { signal } from "@preact/signals";
import { command, mine, reactions, toast } from "../store.js";
import { say } from "../strings.js";

export const KINDS = ["heart", "laugh", "gasp", "tear", "crown"];
const LINGER = 1500;

/** By "number kind": whether one's own is to be on. @type {import("@preact/signals").Signal<Record<string, boolean>>} */
const wishes = signal({});

/** @param {number} n @param {string} kind @returns {string[]} the seats that have reacted so */
export function reactedTo(n, kind) {
  const seats = reactions.value[n]?.[kind] ?? [];
  const me = mine.value?.seat;
  const wish = wishes.value[`${n} ${kind}`];
  if (!me || wish === undefined || wish === seats.includes(me)) {
    return seats;
  }
  return wish ? [...seats, me] : seats.filter((/** @type {string} */ seat) => seat !== me);
}

/** Whether one's own is on. @param {number} n @param {string} kind */
export function haveReacted(n, kind) {
  return Boolean(mine.value && reactedTo(n, kind).includes(mine.value.seat));
}

/** @param {number} n @param {string} kind */
export async function react(n, kind) {
  const key = `${n} ${kind}`;
  wishes.value = { ...wishes.value, [key]: !haveReacted(n, kind) };
  const answer = await command("reaction.toggle", { n, kind });
  const forget = () => {
    const { [key]: _, ...others } = wishes.value;
    wishes.value = others;
  };
  if (answer.ok) {
    setTimeout(forget, LINGER);
  } else {
    forget();
    toast(answer.words ?? say("failed"), true);
  }
}
