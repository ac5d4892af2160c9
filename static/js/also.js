// What else is live beside the card, for whom: each leads to its sheet by one tap. Secrets never show here: whoever
// looks over a shoulder would read them.

/** @typedef {import("./protocol.js").View} View */
/** @typedef {{key: string, sheet: string, icon: string, done: boolean}} Also */

/**
 * @param {View} view
 * @param {View | null} mine
 * @returns {Also[]}
 */
export function also(view, mine) {
  if (view.game.status !== "running") {
    return [];
  }
  const found = [];
  if (view.guesses?.names && mine) {
    const left = finalists(view, mine).filter((seat) => !(seat in mine.identity_guesses));
    found.push({ key: "also_names", sheet: "names", icon: "mask", done: left.length === 0 });
  }
  if (view.guesses?.roles && mine) {
    found.push({ key: "also_roles", sheet: "roles", icon: "eye", done: Boolean(mine.role_guess) });
  }
  if (!mine && view.vote?.gallery) {
    found.push({ key: "also_gallery", sheet: "gallery", icon: "crown", done: false });
  }
  return found;
}

/** Whose names may be guessed by me. @param {View} view @param {View | null} mine @returns {string[]} */
export function finalists(view, mine) {
  return view.cast
    .filter((/** @type {View} */ each) => each.status === "in" && each.seat !== mine?.seat)
    .map((/** @type {View} */ each) => each.seat);
}

/** The powers as the shop shows them, in the order in which the game lists them. @param {View} view @param {View} mine @returns {{key: string, price: number, rule: string, state: "open" | "today" | "held" | "spent" | "short"}[]} */
export function shop(view, mine) {
  return Object.entries(view.prices ?? {}).map(([key, price]) => ({
    key,
    price,
    rule: view.rules?.[key] ?? "",
    state: stateOf(key, price, mine),
  }));
}

/** @param {string} key @param {number} price @param {View} mine @returns {"open" | "today" | "held" | "spent" | "short"} */
function stateOf(key, price, mine) {
  if (key === "feather" && mine.powers.feather) {
    return mine.powers.feather;
  }
  if (mine.powers.today.includes(key)) {
    return "today";
  }
  return mine.silver < price ? "short" : "open";
}
