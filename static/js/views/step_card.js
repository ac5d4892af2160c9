// The card of a vote without ballots, or after them: the market, the executioner's pick, the duel.

import { ladder, myBallot, players } from "../ballots.js";
import { html } from "../html.js";
import { bird } from "../situation.js";
import { mine, sheet, view } from "../store.js";
import { listed, say } from "../strings.js";
import { Cutout } from "./bird.js";
import { risk } from "./vote_card.js";
import { nowText } from "./when.js";

/** Silver decides. @param {{vote: any}} props */
export function MarketCard({ vote }) {
  const low = ladder(view.value).filter((each) => each.leaves);
  const me = low.some((each) => each.bird.seat === mine.value?.seat);
  const names = listed(low.map((each) => each.bird.name));
  return html`<article class="now-card">
    <p class="over">${nowText(vote.closes_at)}</p>
    <h2>${say("card_market")}</h2>
    <p>${me ? say("market_you") : say("market_line", { names })}</p>
    <button class="button" type="button" onClick=${() => (sheet.value = { kind: "market" })}>${say("market_button")}</button>
    <${Cutout} persona=${low[0]?.bird.persona ?? "rooster"} mood="sad" />
  </article>`;
}

/** The executioner's own. @param {{vote: any}} props */
export function PickCard({ vote }) {
  const picked = bird(view.value, myBallot(view.value, mine.value).target);
  return html`<article class="now-card">
    <p class="over">${nowText(vote.closes_at)}</p>
    <h2>${say("card_pick")}</h2>
    <p>${picked ? say("your_pick_is", { name: picked.name }) : say("pick_text")}</p>
    <button class=${picked ? "button plain" : "button"} type="button" onClick=${() => (sheet.value = { kind: "vote" })}>
      ${say(picked ? "pick_change" : "pick_button")}
    </button>
    <${Cutout} persona=${bird(view.value, mine.value?.seat)?.persona ?? "rooster"} mood="sly" />
  </article>`;
}

/** A duellist's own. @param {{vote: any}} props */
export function DuelCard({ vote }) {
  const done = vote.voted.includes(mine.value?.seat);
  const other = players(view.value).find((/** @type {any} */ each) => each.seat !== mine.value?.seat);
  const begun = mine.value?.duel?.vote === vote.id;
  return html`<article class=${done ? "now-card quiet" : "now-card"}>
    <p class="over">${nowText(vote.closes_at)}</p>
    <h2>${say(done ? "duel_done_title" : "card_duel", { name: other?.name ?? "" })}</h2>
    <p>${say(done ? "duel_done_text" : vote.closes_at ? "duel_text" : "duel_text_bell")}</p>
    ${
      !done &&
      html`<button class="button" type="button" onClick=${() => (sheet.value = { kind: "duel" })}>${say(begun ? "duel_go_on" : "duel_button")}</button>`
    }
    <${Cutout} persona=${other?.persona ?? "rooster"} mood="sly" />
  </article>`;
}

/** What the others see of a second step. @param {{vote: any}} props */
export function StepCard({ vote }) {
  const [one, other] = players(view.value);
  const duel = vote.asks === "duel";
  const text = duel ? duelState(vote, one, other) : vote.voted.length ? say("watch_pick_done") : risk(vote) || say("watch_pick_text");
  return html`<article class=${duel ? "now-card quiet versus" : "now-card quiet"}>
    <p class="over">${nowText(vote.closes_at)}</p>
    <h2>${duel ? say("watch_duel", { one: one?.name, other: other?.name }) : say("watch_pick", { name: one?.name })}</h2>
    <p>${text}</p>
    ${duel && html`<div class="ring"><${Corner} who=${one} vote=${vote} /><b class="display">${say("against")}</b><${Corner} who=${other} vote=${vote} /></div>`}
    ${!duel && html`<${Cutout} persona=${one?.persona ?? "rooster"} mood="sly" />`}
  </article>`;
}

/** @param {{who: any, vote: any}} props */
function Corner({ who, vote }) {
  const done = vote.voted.includes(who?.seat);
  return html`<figure class="corner">
    <${Cutout} persona=${who?.persona ?? "rooster"} mood=${done ? "sly" : "plain"} />
    <figcaption class=${done ? "chip live" : "chip"}>${say(done ? "duel_has_played" : "duel_has_not")}</figcaption>
  </figure>`;
}

/** @param {any} vote @param {any} one @param {any} other */
function duelState(vote, one, other) {
  const waiting = [one, other].filter((each) => each && !vote.voted.includes(each.seat));
  return waiting.length === 0 ? say("duel_both") : say("duel_waits", { names: listed(waiting.map((each) => each.name)) });
}
