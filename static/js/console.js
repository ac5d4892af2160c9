// Which of the host's buttons fit the moment: a pure answer from the view. The server refuses the rest in words.

/** @typedef {import("./protocol.js").View} View */

const OPEN = new Set(["talk", "vote", "count", "runoff", "step"]);

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
