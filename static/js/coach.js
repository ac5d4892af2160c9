// What the Rooster hints at in a tutorial: one thing at a time, by what the pupil has done and seen. Pure.

/** @typedef {import("./protocol.js").View} View */
/**
 * `at` is the control that the hint points at; `bell`, where there is one, the words of the button that rings on.
 * @typedef {{key: string, at?: string, bell?: string, waits?: boolean, values?: Record<string, any>}} Hint
 */

/** What to try on the first morning, in order. @type {{key: string, at: string, done: (view: View, mine: View) => boolean}[]} */
const FIRST_DAY = [
  { key: "say", at: ".composer textarea", done: (view, mine) => spoke(view, mine, "post") },
  { key: "private", at: ".tab:has(.badge)", done: (_, mine) => joined(mine) },
  { key: "gift", at: ".perch:not(.me)", done: gave },
];

/**
 * @param {View} view
 * @param {View | null} mine
 * @param {Set<string>} skipped hints that the pupil does not want
 * @returns {Hint | null}
 */
export function hint(view, mine, skipped) {
  if (!mine) {
    return null;
  }
  if (view.game.status === "over") {
    return { key: "over" };
  }
  if (view.vote) {
    return voting(view, mine, skipped);
  }
  if (view.game.phase === "talk" && view.clock?.passed.includes("private.opens")) {
    return talking(view, mine, skipped);
  }
  return { key: view.game.phase === "aftermath" ? after(view, mine) : "wait", bell: "bell_morning" };
}

/** @param {View} view @param {View} mine @param {Set<string>} skipped @returns {Hint} */
function talking(view, mine, skipped) {
  const next = view.game.day === 1 && FIRST_DAY.find((each) => !skipped.has(each.key) && !each.done(view, mine));
  if (next) {
    return { key: next.key, at: next.at };
  }
  const kind = view.clock.tonight?.kind ?? "";
  const key = out(view, mine) ? "fallen" : kind === "finals" ? "last" : kind === "second_to_last" ? "market" : kind === "shield" ? "save" : "ready";
  return { key, bell: "bell_vote" };
}

/** @param {View} view @param {View} mine @param {Set<string>} skipped @returns {Hint} */
function voting(view, mine, skipped) {
  const { vote } = view;
  const owes = vote.voters.includes(mine.seat) && mine.ballot?.vote !== vote.id;
  if (owes && !skipped.has(`vote ${vote.id}`)) {
    return { key: vote.kind === "finals" ? "crown" : vote.runoff ? "again" : "vote", at: ".now-card .button" };
  }
  const others = vote.voters.filter((/** @type {string} */ seat) => seat !== mine.seat);
  const waits = others.some((/** @type {string} */ seat) => !vote.voted.includes(seat));
  return { key: waits ? "others" : vote.market ? "ladder" : "sealed", bell: "bell_reveal", waits };
}

/** @param {View} view @param {View} mine */
function after(view, mine) {
  const bird = view.cast.find((/** @type {View} */ each) => each.seat === mine.seat);
  return bird?.status === "out" ? (bird.out_day === view.game.day ? "you_left" : "fallen") : "stayed";
}

/** @param {View} view @param {View} mine */
function out(view, mine) {
  return view.cast.some((/** @type {View} */ each) => each.seat === mine.seat && each.status === "out");
}

/** @param {View} view @param {View} mine @param {string} kind */
function spoke(view, mine, kind) {
  return view.posts.some((/** @type {View} */ post) => post.kind === kind && post.seat === mine.seat);
}

/** @param {View} view @param {View} mine */
function gave(view, mine) {
  return view.posts.some((/** @type {View} */ post) => post.deed === "gift" && post.seat === mine.seat);
}

/** @param {View} mine */
function joined(mine) {
  return (mine.conversations ?? []).some((/** @type {View} */ each) => each.status === "in");
}

/** What skipping this hint is kept as. @param {View} view @param {Hint} shown */
export function skips(view, shown) {
  return view.vote ? `vote ${view.vote.id}` : shown.key;
}
