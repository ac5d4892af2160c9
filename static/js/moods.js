// How a bird looks because of what has happened to it: one pure answer from what everybody sees.

/** @typedef {import("./protocol.js").View} View */

/** How many of the latest lines still show on a face. */
const FRESH = 4;
/** As many at risk as can feel that everybody looks at them. */
const FEW = 3;

/**
 * The mood of a bird in the cast: what the vote does to it, what it was just seen doing, whether it is here at all,
 * and what it owns. Birds who are out keep a straight face.
 * @param {View} view
 * @param {View} bird one of the cast
 * @param {string[]} here the seats that are online; empty while nobody knows
 * @returns {string} a mood of the portraits, "" for the everyday one
 */
export function moodOf(view, bird, here) {
  if (view.game.status === "over") {
    return bird.status === "winner" ? "rich" : "";
  }
  if (view.game.status !== "running" || bird.status !== "in") {
    return "";
  }
  const away = here.length > 0 && !here.includes(bird.seat);
  return judged(view, bird.seat) || counted(view, bird.seat) || said(view, bird.seat) || (away ? "asleep" : wealth(view, bird));
}

/** What an open vote does to a face. @param {View} view @param {string} seat */
function judged({ vote, cast }, seat) {
  if (!vote || vote.kind === "finals" || vote.market) {
    return "";
  }
  const left = cast.filter((/** @type {View} */ each) => each.status === "in").length;
  if (vote.at_risk.length >= left) {
    return "";
  }
  if (vote.at_risk.includes(seat)) {
    return vote.at_risk.length <= FEW ? "accused" : "";
  }
  return "shielded";
}

/** Who was nearly sent away tonight, and who was kept by a feather. @param {View} view @param {string} seat */
function counted({ game, reveals }, seat) {
  const last = reveals?.[reveals.length - 1];
  if (game.phase !== "aftermath" || last?.day !== game.day) {
    return "";
  }
  if (last.feather === seat) {
    return "shielded";
  }
  return last.kind !== "shield" && last.tally.some((/** @type {[string, number]} */ [each, n]) => each === seat && n > 0) ? "shocked" : "";
}

/** What the latest lines say of it. @param {View} view @param {string} seat */
function said({ posts }, seat) {
  const own = (posts ?? []).slice(-FRESH).filter((/** @type {View} */ post) => post.seat === seat);
  const last = own[own.length - 1];
  return last?.kind === "whisper" || last?.kind === "narrator" ? "whispering" : "";
}

/** Only one can be the richest. @param {View} view @param {View} bird */
function wealth({ cast }, { seat, silver }) {
  const others = cast.filter((/** @type {View} */ each) => each.status === "in" && each.seat !== seat);
  return others.length > 0 && others.every((/** @type {View} */ each) => each.silver < silver) ? "rich" : "";
}
