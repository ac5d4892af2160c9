// Which sound a change of the view is worth: a pure answer. They are off until somebody turns them on in the settings.

/** @typedef {import("./protocol.js").View} View */

/**
 * The sound of what has just happened, or null. A day that begins is a crow, a vote that opens a bell, a departure
 * two knocks on wood, a line that names me straw.
 * @param {View} before
 * @param {View} after
 * @param {string | null | undefined} seat mine
 * @returns {"crow" | "bell" | "wood" | "straw" | null}
 */
export function soundOf(before, after, seat) {
  if (after.reveals.length > before.reveals.length || (after.finale?.winner && !before.finale?.winner)) {
    return "wood";
  }
  if (after.vote && after.vote.id !== before.vote?.id) {
    return "bell";
  }
  if (after.game.status === "running" && after.game.day > before.game.day) {
    return "crow";
  }
  const last = before.posts.at(-1)?.n ?? 0;
  const named = after.posts.some((/** @type {View} */ line) => line.n > last && line.mentions?.includes(seat));
  return seat && named ? "straw" : null;
}
