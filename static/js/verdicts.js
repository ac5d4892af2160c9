// How a departure is told: which words, whose faces, by the kind of vote that decided it.

/** @typedef {import("./protocol.js").View} View */
/** @typedef {import("./situation.js").Departure} Departure */

/** Whose faces lie on the table with a departure: those who named the bird, or who decided over it. @param {Departure} departure @returns {string[]} */
export function witnesses({ seat, ballots, step }) {
  if (step?.key === "pick" && step.pick === seat) {
    return [...step.players];
  }
  if (step?.key === "duel") {
    return step.players.filter((/** @type {string} */ each) => each !== seat);
  }
  return ballots.filter(([, target]) => target === seat).map(([voter]) => voter);
}

/** Which of the sentences tells it, and with which numbers. @param {Departure} departure @returns {{key: string, n: number, all: number, by: string | null}} */
export function verdict(departure) {
  const { seat, kind, step, ballots, tally } = departure;
  const n = ballots.filter(([, target]) => target === seat).length;
  const all = ballots.length;
  if (step?.key === "pick") {
    return { key: step.pick === seat ? "picked" : "unpicked", n, all, by: step.players[0] ?? null };
  }
  if (step?.key === "duel" && step.players.includes(seat)) {
    const by = step.players.find((/** @type {string} */ each) => each !== seat) ?? null;
    return { key: step.winner ? "duelled" : "unduelled", n, all, by };
  }
  if (kind === "second_to_last") {
    return { key: "ranked", n: tally.find(([each]) => each === seat)?.[1] ?? 0, all, by: null };
  }
  const none = departure.runoff ? "level" : "unvoted";
  return { key: all ? (kind === "shield" ? "saved" : "voted") : none, n, all, by: null };
}

/** The line that sums a departure up, and its numbers: ballots, where ballots sent the bird away. @param {Departure} departure @returns {{key: string, n: number, all: number}} */
export function account(departure) {
  const { key, n, all } = verdict(departure);
  return { key: key === "voted" ? "departed_line" : "departed_by", n, all };
}

/**
 * A market's count as a ladder, richest first. It is told in the order in which they would leave: the second-lowest
 * first, the very lowest last; so equal silver stands as it was drawn.
 * @param {any[][]} tally
 */
export function rungs(tally) {
  return [...tally.slice(0, -1).reverse(), ...tally.slice(-1)];
}

/** Whether any ballot has been published so far. @param {View} view */
export function hasBallots(view) {
  return Boolean(view.finale) || (view.reveals ?? []).some((/** @type {any} */ night) => night.ballots.length > 0);
}

/** The pairs who trusted each other, each once. @param {string[][]} trusts @returns {string[][]} */
export function pairs(trusts) {
  const whom = new Map(/** @type {[string, string][]} */ (trusts));
  return [...whom].filter(([one, other]) => whom.get(other) === one && one < other);
}

/**
 * The ballots as piles: everybody who was named, most often first, and by whom. Who left has a pile, if an empty one.
 * @param {string[][]} ballots
 * @param {string[]} out
 * @returns {{seat: string, voters: string[]}[]}
 */
export function piles(ballots, out) {
  /** @type {Map<string, string[]>} */
  const named = new Map();
  for (const [voter, target] of ballots) {
    named.set(target, [...(named.get(target) ?? []), voter]);
  }
  const found = [...new Set([...named.keys(), ...out])].map((seat) => ({ seat, voters: named.get(seat) ?? [] }));
  return found.sort((one, other) => other.voters.length - one.voters.length);
}
