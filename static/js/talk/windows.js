// Which conversations are open now, read from the clock of the view. Pure.

/** @typedef {import("../protocol.js").View} View */
/** @typedef {{state: "never" | "later" | "open" | "over", opens: string | null, closes: string | null}} Hours */

/**
 * The hours of "private" or "booth" today.
 * @param {View | null} view
 * @param {string} name
 * @returns {Hours}
 */
export function hoursOf(view, name) {
  const { entries = [], passed = [] } = view?.clock ?? {};
  const entry = (/** @type {string} */ key) => entries.find((/** @type {View} */ each) => each.key === key) ?? null;
  const opens = entry(`${name}.opens`);
  const closes = entry(`${name}.closes`);
  const has = (/** @type {string} */ key) => passed.includes(`${name}.${key}`);
  return { state: stateOf(view, opens, has), opens: opens?.at ?? null, closes: closes?.at ?? null };
}

/** @param {View | null} view @param {View | null} opens @param {(key: string) => boolean} has @returns {Hours["state"]} */
function stateOf(view, opens, has) {
  if (view?.game.status !== "running") {
    return "over";
  }
  if (has("opens")) {
    return has("closes") ? "over" : "open";
  }
  return opens ? "later" : "never";
}

/** Whether the main conversation takes posts today. @param {View | null} view */
export function mainIsOpen(view) {
  return !(view?.clock?.passed ?? []).includes("main.closes");
}

/**
 * Which conversations beside the main one there are for this seat.
 * @param {View | null} view
 * @param {View | null} mine
 */
export function roomsOf(view, mine) {
  if (!mine || !view || view.game.status === "lobby") {
    return { nook: false, nest: false, booth: false };
  }
  const out = (view.cast ?? []).some((/** @type {View} */ each) => each.seat === mine.seat && each.status === "out");
  const talks = hoursOf(view, "private").state !== "never" && view.game.status === "running";
  return {
    nook: mine.conversations?.length > 0 || (talks && !out),
    nest: out && (view.game.status === "running" || (mine.nest?.posts ?? []).length > 0),
    booth: (mine.confessions?.posts ?? []).length > 0 || ["later", "open"].includes(hoursOf(view, "booth").state),
  };
}
