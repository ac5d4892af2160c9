// What comes of a choice on a card: counted as the game counts. Pure.

/** @typedef {import("./cards.js").Step} Step */

/**
 * The tally with the ballot of whoever tries, most first; where the fewest decide, fewest first.
 * @param {Step} step
 * @param {string} chosen
 * @returns {[string, number][]}
 */
export function tally(step, chosen) {
  const counts = { ...step.others, [chosen]: (step.others?.[chosen] ?? 0) + 1 };
  const rows = /** @type {[string, number][]} */ (Object.entries(counts));
  return rows.sort(([, one], [, other]) => (step.least ? one - other : other - one));
}

/** Who it is in the end: the first of the tally, or simply whom one has named. @param {Step} step @param {string} chosen */
export function named(step, chosen) {
  return step.others ? tally(step, chosen)[0][0] : chosen;
}

/** What everybody has after a gift, richest first. @param {Record<string, number>} ladder @param {string} from @param {string} to @param {number} n @returns {[string, number][]} */
export function after(ladder, from, to, n) {
  const rows = Object.entries({ ...ladder, [from]: ladder[from] - n, [to]: (ladder[to] ?? 0) + n });
  return rows.sort(([, one], [, other]) => other - one);
}

/** The second-lowest of a ladder. @param {[string, number][]} rows */
export function secondLowest(rows) {
  return rows[rows.length - 2]?.[0] ?? "";
}
