// The card while a vote is open: for those who vote, and for those who can only watch.

import { asked, gist, myBallot } from "../ballots.js";
import { html } from "../html.js";
import { bird } from "../situation.js";
import { mine, sheet, view } from "../store.js";
import { say, told } from "../strings.js";
import { Cutout } from "./bird.js";
import { nowText } from "./when.js";

/** @param {{vote: any, jury: boolean}} props */
export function VoteCard({ vote, jury }) {
  const cast = myBallot(view.value, mine.value);
  const target = bird(view.value, cast.target);
  const trusted = bird(view.value, cast.trust);
  const text = target
    ? say(trusted ? "your_votes_are" : "your_vote_is", { name: target.name, trusted: trusted?.name ?? "" })
    : `${gist(told(vote.rule))} ${risk(vote)}`.trim();
  return html`<article class="now-card">
    <p class="over">${nowText(vote.closes_at)}</p>
    <h2>${title(vote)}</h2>
    <p>${text}</p>
    <button class=${target ? "button plain" : "button"} type="button" onClick=${() => (sheet.value = { kind: "vote" })}>
      ${say(target ? "vote_change" : vote.asks === "save" ? "vote_save" : "vote_button")} <small>${turnout(vote)}</small>
    </button>
    <${Cutout} persona=${(target || suspect(vote)).persona} mood=${jury ? "glad" : target ? "accused" : "sly"} />
  </article>`;
}

/** @param {{vote: any, judged: boolean}} props */
export function WatchCard({ vote, judged }) {
  const text = judged
    ? say("watch_jury_text")
    : `${gist(told(vote.rule))} ${risk(vote) || (mine.value ? say("watch_vote_out") : "")}`.trim();
  return html`<article class="now-card quiet">
    <p class="over">${nowText(vote.closes_at)}</p>
    <h2>${judged ? say("watch_jury") : say("watch_vote")}</h2>
    <p>${text}</p>
    <p><span class="chip num">${turnout(vote)}</span></p>
    <${Cutout} persona=${suspect(vote).persona} mood="accused" />
  </article>`;
}

/** @param {any} vote */
function turnout(vote) {
  return say("have_voted", { n: vote.voted.length, all: vote.voters.length });
}

/** @param {any} vote */
function title(vote) {
  return say(vote.trusts ? "card_trust" : `card_${asked(vote)}`);
}

/** Whether I can be sent away tonight; only said to those who are in. @param {any} vote */
export function risk(vote) {
  const me = bird(view.value, mine.value?.seat);
  if (vote.kind === "finals" || !me || me.status !== "in") {
    return "";
  }
  const many = vote.leaving > 1 ? `${say("long_night", { n: vote.leaving })} ` : "";
  return many + (vote.at_risk.includes(me.seat) ? say("at_risk_you") : say("safe_you"));
}

/** A bird for the card: somebody at risk who is not me, the same one as long as the vote is on. @param {any} vote */
export function suspect(vote) {
  const others = vote.at_risk.filter((/** @type {string} */ seat) => seat !== mine.value?.seat);
  const sum = [...String(vote.id)].reduce((total, sign) => total + sign.charCodeAt(0), 0);
  return bird(view.value, others[sum % Math.max(1, others.length)]) ?? { persona: "rooster" };
}
