// What the one card is about: one pure answer from the view and from who is looking.

/** @typedef {import("./protocol.js").View} View */
/** @typedef {{kind: string, [key: string]: any}} Situation */

/**
 * @param {View} view
 * @param {View | null} mine null for somebody who only watches
 * @returns {Situation}
 */
export function situation(view, mine) {
  const { status } = view.game;
  if (status === "lobby") {
    return { kind: "lobby" };
  }
  if (status === "cancelled") {
    return { kind: "cancelled" };
  }
  if (status === "over" || view.finale) {
    return { kind: "over", finale: view.finale };
  }
  if (view.clock?.paused && !view.vote) {
    return { kind: "paused" };
  }
  if (view.vote) {
    return { kind: votePart(view, mine), vote: view.vote, ballot: ballotFor(view, mine) };
  }
  return pause(view, mine);
}

/** The part that somebody has in a vote. @param {View} view @param {View | null} mine */
function votePart(view, mine) {
  const { vote } = view;
  const voter = Boolean(mine) && vote.voters.includes(mine?.seat);
  if (vote.asks === "pick" || vote.asks === "duel") {
    return voter ? vote.asks : `watch_${vote.asks}`;
  }
  if (vote.market) {
    return "market";
  }
  if (voter) {
    return vote.kind === "finals" ? "jury" : "vote";
  }
  if (vote.kind === "finals" && mine && vote.at_risk.includes(mine.seat)) {
    return "judged";
  }
  return "watch";
}

/** What each phase between two votes is about. */
const PAUSES = new Map([
  ["evening", "evening"],
  ["count", "counting"],
  ["aftermath", "left"],
  ["night", "night"],
]);

/** Between votes. @param {View} view @param {View | null} mine */
function pause(view, mine) {
  const { day, days, phase } = view.game;
  const kind = PAUSES.get(phase);
  if (kind) {
    return { kind, gone: departures(view).filter((each) => each.day === day) };
  }
  if (bird(view, mine?.seat)?.status === "out") {
    return { kind: "out" };
  }
  if (phase === "talk" && day > 0 && view.clock && !view.clock.tonight) {
    return { kind: "no_vote" };
  }
  return { kind: day === days ? "last_day" : "talk" };
}

/**
 * Everybody who has left by a vote, in order: who, when, and how it was decided. `ballots` are of the round that
 * decided it; `first` says who opens their night, `feather` who stayed that night in somebody's place.
 * @typedef {{seat: string, day: number, kind: string, how: string, ballots: string[][], tally: any[][], trusts: string[][],
 *   step: View | null, feather: string | null, first: boolean, runoff: boolean}} Departure
 * @param {View | null} view
 * @returns {Departure[]}
 */
export function departures(view) {
  return (view?.reveals ?? []).flatMap((/** @type {View} */ reveal) =>
    reveal.out.map((/** @type {string} */ seat, /** @type {number} */ index) => {
      const again = Boolean(reveal.runoff?.among.includes(seat));
      const { ballots, tally } = again ? reveal.runoff : reveal;
      const { day, kind, how, trusts = [], step = null, feather = null } = reveal;
      return { seat, day, kind, how, ballots, tally, trusts, step, feather, first: index === 0, runoff: again };
    }),
  );
}

/** The target of my ballot in the vote that is open now. @param {View} view @param {View | null} mine @returns {string | null} */
export function ballotFor(view, mine) {
  return mine?.ballot && view.vote && mine.ballot.vote === view.vote.id ? mine.ballot.target : null;
}

/** @param {View | null} view @param {string | null | undefined} seat */
export function bird(view, seat) {
  return (view?.cast ?? []).find((/** @type {View} */ each) => each.seat === seat) ?? null;
}

const DARK = new Set(["evening", "vote", "count", "runoff", "step", "aftermath", "night"]);

/** Whether the screen is dark because the game is: from the vote to the morning. @param {View} view */
export function isDark(view) {
  if (view.game.status !== "running") {
    return false;
  }
  const passed = view.clock?.passed ?? [];
  return Boolean(view.vote) || passed.includes("vote.opens") || DARK.has(view.game.phase);
}

/** Birds still in, richest first. @param {View} view */
export function bySilver(view) {
  return [...(view.cast ?? [])].sort((one, other) => (other.silver ?? 0) - (one.silver ?? 0));
}
