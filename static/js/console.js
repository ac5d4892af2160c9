// Which of the host's buttons fit the moment: a pure answer from the view. The server refuses the rest in words.

/** @typedef {import("./protocol.js").View} View */

/** Tempos whose days are minutes, not days of the calendar. */
const FAST = new Set(["speed_run", "blitz", "smoke"]);

/** What is said with hours in it. */
const WITH_HOURS = new Set(["host_resume_short", "host_resume_text", "host_extend_text"]);

const OPEN = new Set(["talk", "vote", "count", "runoff", "step"]);

/** The text of a button, which a fast game has otherwise where hours are meant. @param {string} key @param {View} view */
export function worded(key, view) {
  return FAST.has(view.game.tempo) && WITH_HOURS.has(key) ? `${key}_fast` : key;
}

/** @param {View} view @returns {string[]} */
export function buttons(view) {
  const { game, clock, cast, door } = view;
  if (game.status === "over") {
    return view.afterwards?.talk ? ["close"] : [];
  }
  if (game.status !== "running") {
    return [];
  }
  const timed = game.scheduling !== "manual";
  const early = game.day <= 1 && game.phase !== "night" && cast.length < game.max;
  return [
    timed && (clock?.paused ? "resume" : "pause"),
    timed && !clock?.paused && clock?.next?.at && "extend",
    clock?.tonight && clock.tonight.kind !== "finals" && OPEN.has(game.phase) && "void",
    early && !door && "admit",
    "replace",
    "automate",
  ].filter((/** @type {any} */ each) => typeof each === "string");
}
