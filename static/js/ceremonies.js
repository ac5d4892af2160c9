// Which ceremonies this device still owes its player. Each plays once; all of them can be asked for again.

import { departures } from "./situation.js";

/** @typedef {import("./protocol.js").View} View */
/** @typedef {{left: number, winner: boolean}} Seen */

/**
 * What counts as seen on a device that has never been here: all but what happened today.
 * @param {View} view
 * @returns {Seen}
 */
export function firstSight(view) {
  const left = departures(view);
  const today = left.filter((each) => each.day === view.game.day && view.game.status === "running");
  return { left: left.length - today.length, winner: false };
}

/**
 * The next ceremony that is owed, or null. Who was away for long sees the last night only, or the end only.
 * @param {View} view
 * @param {Seen} seen
 * @returns {{kind: "reveal", index: number} | {kind: "winner"} | null}
 */
export function owed(view, seen) {
  if (view.finale?.winner) {
    return seen.winner ? null : { kind: "winner" };
  }
  const left = departures(view);
  const lastNight = left.filter((each) => each.day === left[left.length - 1].day);
  const index = Math.max(seen.left, left.length - lastNight.length);
  return index < left.length ? { kind: "reveal", index } : null;
}

/**
 * @param {Seen} seen
 * @param {{kind: "reveal", index: number} | {kind: "winner"}} played
 * @returns {Seen}
 */
export function after(seen, played) {
  return played.kind === "winner"
    ? { ...seen, winner: true }
    : { ...seen, left: Math.max(seen.left, played.index + 1) };
}

/** @param {string} key @returns {Seen | null} */
export function recallSeen(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} key @param {Seen} seen */
export function rememberSeen(key, seen) {
  try {
    localStorage.setItem(key, JSON.stringify(seen));
  } catch {
    // Without a memory the ceremony may play twice.
  }
}
