// The household's gold as a ladder of birds, and faces for those who are here without one.

/** @typedef {{game: string, seat: string, persona: string, name: string, title: string, amount: number}} Gold */

/** How many birds there are of no name. */
const STRANGERS = 1000;

/**
 * What each bird of each game has won, all of it together; the most first, of equals the latest.
 * @param {Gold[]} entries newest first
 * @returns {Gold[]}
 */
export function ladder(entries) {
  /** @type {Map<string, Gold>} */
  const birds = new Map();
  for (const entry of entries) {
    const key = `${entry.game} ${entry.seat}`;
    const known = birds.get(key);
    birds.set(key, { ...entry, amount: entry.amount + (known?.amount ?? 0) });
  }
  return [...birds.values()].sort((one, other) => other.amount - one.amount);
}

/** The bird that stands for somebody who is here under their own name: always the same one. @param {string} name */
export function stranger(name) {
  const sum = [...name].reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7);
  return `stranger-${sum % STRANGERS}`;
}
