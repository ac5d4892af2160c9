// How long to wait before connecting again: full jitter, so that a restart is not followed by a stampede.

const FIRST = 500;
const MOST = 15_000;

/**
 * Milliseconds to wait before try number `attempt` (0 = at once).
 * @param {number} attempt
 * @param {number} least what the server asked for
 * @param {() => number} chance
 */
export function pause(attempt, least = 0, chance = Math.random) {
  if (attempt <= 0 && least === 0) {
    return 0;
  }
  const ceiling = Math.min(MOST, FIRST * 2 ** Math.max(attempt, 1));
  return Math.round(least + chance() * ceiling);
}
