// What has happened since this device last looked: a pure answer from then, now, and what was read.

import { bird, departures, situation } from "./situation.js";

/** @typedef {import("./protocol.js").View} View */
/** @typedef {{at: number, n: number, left: number, day: number, silver: number | null}} Looked what one had seen; `at` in milliseconds */
/** @typedef {{key: string, by: string, status: string, names: string, news: number}} Talk a private conversation with news */
/** @typedef {{key: string, icon: string, values: Record<string, any>, open: Record<string, any> | null}} Item `open`: the sheet, or the conversation (`talk`), that it leads to */

/** Whoever was gone for less has not been away. */
const GONE = 5 * 60 * 1000;

/** @param {View} view @param {View | null} mine @param {number} at @returns {Looked} */
export function lookOf(view, mine, at) {
  return { at, n: view.posts?.at(-1)?.n ?? 0, left: departures(view).length, day: view.game.day, silver: mine?.silver ?? null };
}

/** @param {Looked | null} before @param {number} now */
export function wasAway(before, now) {
  return before !== null && now - before.at >= GONE;
}

/**
 * @param {Looked} before
 * @param {View} view
 * @param {View | null} mine
 * @param {{talks: Talk[], about: Map<number, string>}} unread
 * @returns {Item[]} what matters most first; talk alone is no news, the conversation marks it
 */
export function missed(before, view, mine, { talks, about }) {
  if (!["running", "over"].includes(view.game.status)) {
    return [];
  }
  const found = [...season(before, view, mine), ...votes(view, mine), ...privately(talks, view), ...aboutMe(before, about), ...silver(before, mine)];
  return found.length ? [...found, ...lines(before, view, mine)] : [];
}

/** @param {string} key @param {string} icon @param {Record<string, any>} values @param {Record<string, any> | null} [open] @returns {Item} */
function item(key, icon, values, open = null) {
  return { key, icon, values, open };
}

/** @param {Looked} before @param {View} view @param {View | null} mine */
function season(before, view, mine) {
  const gone = departures(view).slice(before.left);
  const left = gone.map((departure) =>
    item(departure.seat === mine?.seat ? "away_you_left" : "away_left", "people", { name: bird(view, departure.seat)?.name ?? "" }, { kind: "replay", departure }),
  );
  const winner = view.finale?.winner && bird(view, view.finale.winner);
  const end = winner ? [item("away_winner", "crown", { name: winner.name }, { kind: "replay", winner: true })] : [];
  const turned = !winner && view.game.day > before.day ? [item("away_day", "clock", { day: view.game.day })] : [];
  return [...end, ...left, ...turned];
}

/** @param {View} view @param {View | null} mine */
function votes(view, mine) {
  const now = situation(view, mine);
  const asks = ["vote", "jury", "pick", "duel"].includes(now.kind) && !view.vote.voted.includes(mine?.seat);
  return asks ? [item("away_vote_open", "vote", { title: view.vote.title }, { kind: now.kind === "duel" ? "duel" : "vote" })] : [];
}

/** @param {Talk[]} talks @param {View} view */
function privately(talks, view) {
  return talks.map(({ key, by, status, names, news }) =>
    status === "invited"
      ? item("away_invited", "lock", { name: bird(view, by)?.name ?? "" }, { talk: "list" })
      : item("away_private", "lock", { name: names, n: news }, { talk: key }),
  );
}

const ABOUT = [
  ["whispered", "away_whispered", "whisper"],
  ["named", "away_named", "people"],
  ["nudged", "away_nudged", "nudge"],
];

/** @param {Looked} before @param {Map<number, string>} about */
function aboutMe(before, about) {
  return ABOUT.flatMap(([why, key, icon]) => {
    const n = [...about].filter(([post, each]) => post > before.n && each === why).length;
    return n ? [item(key, icon, { n }, { talk: "" })] : [];
  });
}

/** @param {Looked} before @param {View | null} mine */
function silver(before, mine) {
  const more = mine && before.silver !== null ? mine.silver - before.silver : 0;
  return more ? [item(more > 0 ? "away_silver_more" : "away_silver_less", "gift", { n: Math.abs(more) }, { kind: "mine" })] : [];
}

/** @param {Looked} before @param {View} view @param {View | null} mine */
function lines(before, view, mine) {
  const n = (view.posts ?? []).filter((/** @type {View} */ each) => each.n > before.n && each.kind === "post" && each.seat !== mine?.seat).length;
  return n ? [item("away_main", "reply", { n }, { talk: "" })] : [];
}
