// The duel as its player sees it: which part of it is on. The server asks, times and judges; nothing here does.

import { LOCALE } from "./strings.js";

/** @typedef {import("./protocol.js").View} View */

/** The rounds in order, as the view names them. */
export const ROUNDS = ["sums", "memory", "reaction"];

/** Where each answer of a signal lies on the pad, and which key says it. */
export const SIGNALS = ["up", "left", "right", "down"];

/**
 * @param {View | null} vote
 * @param {View | null} duel my own side of it, if I have begun
 * @returns {{kind: "gone" | "ready" | "asked" | "done", round: number, rounds: View[], question: View | null}}
 */
export function bout(vote, duel) {
  const mine = vote && duel?.vote === vote.id ? duel : null;
  const rounds = mine?.rounds ?? [];
  const question = mine?.question ?? null;
  const of = mine?.of ?? ROUNDS.length;
  const whole = rounds.length >= of;
  if (vote?.asks !== "duel") {
    return { kind: "gone", round: rounds.length, rounds, question };
  }
  const kind = question ? "asked" : whole ? "done" : "ready";
  return { kind, round: question ? question.round - 1 : rounds.length, rounds, question };
}

/** What a key of the keyboard says to a question, if anything. @param {string} key @param {string} kind */
export function keyed(key, kind) {
  if (kind === "signal") {
    const way = key.replace("Arrow", "").toLowerCase();
    return SIGNALS.includes(way) ? way : "";
  }
  return /^\d$/.test(key) || key === "Backspace" || key === "Enter" ? key : "";
}

/** Seconds as a duellist reads them. @param {number} ms */
export function inSeconds(ms) {
  return (ms / 1000).toLocaleString(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** How the rounds went between two: who took each, by points, then by time. @param {View} step @returns {{kind: string, one: number[] | null, other: number[] | null, winner: number}[]} */
export function rounds(step) {
  const [one, other] = step.players.map((/** @type {string} */ seat) => step.scores.find((/** @type {any[]} */ [each]) => each === seat)?.[1] ?? []);
  return ROUNDS.map((kind, index) => ({ kind, one: one[index] ?? null, other: other[index] ?? null, winner: better(one[index], other[index]) }));
}

/** @param {number[] | undefined} one @param {number[] | undefined} other @returns {number} 0 or 1 for the better, -1 for neither */
function better(one, other) {
  if (!one || !other) {
    return one ? 0 : other ? 1 : -1;
  }
  const ahead = one[0] - other[0] || other[1] - one[1];
  return ahead > 0 ? 0 : ahead < 0 ? 1 : -1;
}
