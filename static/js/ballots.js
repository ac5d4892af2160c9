// What a ballot is about, and whom it can name: pure answers from the view, which says all of it.

import { bird } from "./situation.js";

/** @typedef {import("./protocol.js").View} View */

/** What is asked of a voter, as the texts know it: a run-off asks again, among fewer. @param {View} vote */
export function asked(vote) {
  return vote.runoff ? `${vote.asks}_again` : vote.asks;
}

/** My ballot in the round that is open: whom it names, and whom it trusts. @param {View} view @param {View | null} mine */
export function myBallot(view, mine) {
  const { vote } = view;
  const said = vote?.asks === "pick" ? mine?.pick : mine?.ballot;
  const mineNow = Boolean(vote && said && said.vote === vote.id);
  return { target: mineNow ? said.target : null, trust: mineNow ? (said.trust ?? null) : null };
}

/** Whether silver has put some of the living out of this vote's reach, so that ranks are worth showing. @param {View} view */
export function ranksMatter(view) {
  const living = view.cast.filter((/** @type {View} */ each) => each.status === "in").length;
  return Boolean(view.vote) && !view.vote.runoff && view.vote.kind !== "finals" && view.vote.at_risk.length < living;
}

/** Whether a draw, and not silver, has put one of two equals out of reach. @param {View} view */
export function isDrawn(view) {
  if (!ranksMatter(view) || view.vote.asks === "pick") {
    return false;
  }
  const { at_risk, ranks } = view.vote;
  return ranks.slice(1).some((/** @type {string} */ seat, /** @type {number} */ index) => {
    const above = ranks[index];
    const level = bird(view, seat)?.silver === bird(view, above)?.silver;
    return level && at_risk.includes(seat) !== at_risk.includes(above);
  });
}

/**
 * Everybody whose face a ballot shows: those it can name first, then those that it cannot.
 * @param {View} view
 * @param {string | undefined} me
 * @returns {{bird: View, open: boolean, rank: number, reach: boolean}[]}
 */
export function faces(view, me) {
  const { vote } = view;
  const wanted = view.cast.filter(
    (/** @type {View} */ each) => each.seat !== me && (each.status === "in" || vote.choices.includes(each.seat)),
  );
  return wanted
    .map((/** @type {View} */ each) => ({
      bird: each,
      open: vote.choices.includes(each.seat),
      rank: vote.ranks.indexOf(each.seat) + 1,
      reach: vote.at_risk.includes(each.seat),
    }))
    .sort((/** @type {View} */ one, /** @type {View} */ other) => Number(other.open) - Number(one.open));
}

/** The two of a second step, or the one. @param {View} view */
export function players(view) {
  return view.vote.voters.map((/** @type {string} */ seat) => bird(view, seat)).filter(Boolean);
}

/**
 * The market as a ladder, richest first: what is published, and who would leave by that alone.
 * @param {View} view
 * @returns {{bird: View, place: number, leaves: boolean}[]}
 */
export function ladder(view) {
  const { ranks, leaving } = view.vote.market;
  return ranks.map((/** @type {string} */ seat, /** @type {number} */ index) => ({
    bird: bird(view, seat) ?? {},
    place: index + 1,
    leaves: leaving.includes(seat),
  }));
}

const GIST = 125;

/**
 * The first sentences of a rule, as many as a card has room for. One that is too long ends it, since what comes after
 * speaks of it; the vote's own sheet has all of it.
 * @param {string} rule
 */
export function gist(rule) {
  const [first, ...more] = rule.split(/(?<=\.) /);
  let text = first;
  for (const sentence of more) {
    if (text.length + sentence.length > GIST) {
      break;
    }
    text += ` ${sentence}`;
  }
  return text;
}
