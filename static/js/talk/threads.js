// The conversations of a seat, read from the view: which there are, who is in them, what was said last. Pure.

import { bird } from "../situation.js";

/** @typedef {import("../protocol.js").View} View */
/**
 * @typedef {object} Thread
 * @property {string} key its id
 * @property {string} by who started it
 * @property {"in" | "invited"} status of one's own
 * @property {string[]} members who are in it, without oneself
 * @property {string[]} invited who have not come yet, without oneself
 * @property {string[]} declined who would not come, where nobody did
 * @property {View[]} lines what was said, oldest first
 */

/**
 * Invitations first, then the conversations by when something was last said in them.
 * @param {View | null} mine
 * @returns {Thread[]}
 */
export function threadsOf(mine) {
  const me = mine?.seat;
  const found = (mine?.conversations ?? []).map((/** @type {View} */ each, /** @type {number} */ age) => ({
    key: each.id,
    by: each.by,
    status: each.status,
    members: each.members.filter((/** @type {string} */ seat) => seat !== me),
    invited: each.invited.filter((/** @type {string} */ seat) => seat !== me),
    declined: each.declined ?? [],
    lines: mine?.said?.[each.id] ?? [],
    age,
  }));
  return found.sort((/** @type {any} */ one, /** @type {any} */ other) => rank(other, one));
}

/** @param {any} one @param {any} other */
function rank(one, other) {
  return (
    Number(one.status === "invited") - Number(other.status === "invited") ||
    order(lastAt(one), lastAt(other)) ||
    one.age - other.age
  );
}

/** Times of one shape; to compare them as words of a language would be dear. @param {string} one @param {string} other */
function order(one, other) {
  return Number(one > other) - Number(one < other);
}

/**
 * Those that still lead somewhere: an invitation ends when oneself or everybody else in it has left the coop.
 * @param {View | null} mine
 * @param {View[]} cast
 */
export function livingThreads(mine, cast) {
  return threadsOf(mine).filter((each) => each.status === "in" || (isLiving(cast, mine?.seat) && othersIn(each).some((seat) => isLiving(cast, seat))));
}

/** @param {View[]} cast @param {string | undefined} seat */
export function isLiving(cast, seat) {
  return bird({ cast }, seat)?.status === "in";
}

/** When something was last said. @param {{lines: View[]}} thread */
export function lastAt(thread) {
  return thread.lines.at(-1)?.at ?? "";
}

/** @param {View | null} mine @param {string} key @returns {Thread | null} */
export function threadOf(mine, key) {
  return threadsOf(mine).find((each) => each.key === key) ?? null;
}

/** Everybody in it or invited, without oneself. @param {Thread} thread */
export function othersIn(thread) {
  return [...thread.members, ...thread.invited];
}

/** Whom it is named after: those in it or invited, or who declined where nobody came. @param {Thread} thread */
export function namedAfter(thread) {
  const others = othersIn(thread);
  return others.length > 0 ? others : thread.declined;
}

/** The conversation with exactly this one. @param {View | null} mine @param {string} seat */
export function between(mine, seat) {
  return (
    threadsOf(mine).find((each) => {
      const others = othersIn(each);
      return others.length === 1 && others[0] === seat;
    }) ?? null
  );
}

/**
 * What one's own conversation of this name holds, oldest first. Whispers stand in the main one.
 * @param {View | null} view
 * @param {View | null} mine
 * @param {string} where "main", "nest", "booth", or a conversation's id
 * @returns {View[]}
 */
export function linesOf(view, mine, where) {
  if (where === "main") {
    return view?.posts ?? [];
  }
  if (where === "nest") {
    return mine?.nest?.posts ?? [];
  }
  if (where === "booth") {
    return mine?.confessions?.posts ?? [];
  }
  return mine?.said?.[where] ?? [];
}

/**
 * Whispers of and to oneself, by the line of the main conversation in which they stand.
 * @param {View | null} mine
 * @returns {Map<number, {seat: string, to: string, text: string}>}
 */
export function whispersByLine(mine) {
  const found = new Map();
  for (const [other, heard] of Object.entries(mine?.whispers ?? {})) {
    for (const each of heard) {
      found.set(each.n, { seat: each.seat, to: each.seat === other ? mine?.seat : other, text: each.text });
    }
  }
  return found;
}
