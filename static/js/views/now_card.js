// The one card: what to do now and until when; where nothing is to be done, what comes next.

import { request } from "../host.js";
import { html } from "../html.js";
import { bird, situation } from "../situation.js";
import { config, mine, sheet, view } from "../store.js";
import { listed, say, told } from "../strings.js";
import { Cutout } from "./bird.js";
import { Lobby } from "./lobby.js";
import { DuelCard, MarketCard, PickCard, StepCard } from "./step_card.js";
import { nextText } from "./when.js";
import { VoteCard, WatchCard } from "./vote_card.js";

export function NowCard() {
  const now = situation(view.value, mine.value);
  switch (now.kind) {
    case "lobby":
      return html`<${Lobby} />`;
    case "cancelled":
      return html`<${Quiet} title=${say("cancelled_title")} text=${say("cancelled_text")} persona="rooster" mood="sad" />`;
    case "over":
      return html`<${OverCard} finale=${now.finale} />`;
    case "vote":
    case "jury":
      return html`<${VoteCard} vote=${now.vote} jury=${now.kind === "jury"} />`;
    case "market":
      return html`<${MarketCard} vote=${now.vote} />`;
    case "pick":
      return html`<${PickCard} vote=${now.vote} />`;
    case "duel":
      return html`<${DuelCard} vote=${now.vote} />`;
    case "watch_pick":
    case "watch_duel":
      return html`<${StepCard} vote=${now.vote} />`;
    case "judged":
    case "watch":
      return html`<${WatchCard} vote=${now.vote} judged=${now.kind === "judged"} />`;
    case "left":
      return html`<${LeftCard} gone=${now.gone} />`;
    default:
      return html`<${Quiet} title=${say(`${now.kind}_title`)} text=${text(now.kind)} persona="rooster" mood=${now.kind === "night" ? "asleep" : ""} />`;
  }
}

/** @param {string} kind */
function text(kind) {
  const tonight = view.value.clock?.tonight;
  if (kind !== "talk" || !tonight) {
    return say(`${kind}_text`);
  }
  return `${say(mine.value ? "talk_tonight" : "talk_watched", { title: told(tonight.title) })} ${say("long_night", { n: tonight.leaving })}`;
}

/** @param {{title: string, text: string, persona: string, mood?: string, children?: any}} props */
function Quiet({ title, text, persona, mood = "", children }) {
  const { clock, game } = view.value;
  const bell = game.status === "running" && game.scheduling === "manual";
  const waits = game.status === "running" && !clock?.paused;
  const over = waits ? (bell ? say(config.value.is_host ? "manual_title_mine" : "manual_title") : nextText(clock?.next)) : "";
  return html`<article class="now-card quiet">
    ${over && html`<p class="over">${over}</p>`}
    <h2>${title}</h2>
    <p>${text}</p>
    ${children}
    <${Cutout} persona=${persona} mood=${mood} />
  </article>`;
}

/** @param {{gone: any[]}} props */
function LeftCard({ gone }) {
  const names = gone.map((each) => bird(view.value, each.seat)?.name ?? "");
  const last = gone[gone.length - 1];
  const mineToo = gone.some((each) => each.seat === mine.value?.seat);
  if (!last) {
    return html`<${Quiet} title=${say("counting_title")} text=${say("counting_text")} persona="rooster" />`;
  }
  return html`<${Quiet}
    title=${mineToo ? say("left_you") : say("left_title", { name: listed(names) })}
    text=${say(gone.some((each) => each.ballots.length > 0) ? "left_text" : "left_unread")}
    persona=${bird(view.value, last.seat)?.persona ?? "rooster"}
    mood="sad"
  >
    <button class="button small plain" type="button" onClick=${() => (sheet.value = { kind: "replay", departure: last })}>${say("see_again")}</button>
  </${Quiet}>`;
}

/** The way to the rematch, once its door is open. */
function RematchLink() {
  const { afterwards } = view.value;
  const { urls } = config.value;
  return afterwards?.lobby && html`<a class="button small yolk" href=${`${urls.household}g/${afterwards.lobby}/`}>${say("rematch_join")}</a>`;
}

/** The way to the next demo game, for whoever played this one. */
function AgainButton() {
  const go = async () => {
    const answer = await request("again");
    if (answer) {
      location.assign(answer.url);
    }
  };
  return config.value.urls.again && html`<button class="button small yolk" type="button" onClick=${go}>${say("demo_again")}</button>`;
}

/** @param {{finale: any}} props */
function OverCard({ finale }) {
  const winner = finale && bird(view.value, finale.winner);
  const demo = Boolean(config.value.urls.again);
  if (!winner) {
    return html`<${Quiet} title=${say("over_plain")} text="" persona="rooster" />`;
  }
  return html`<article class="now-card">
    <p class="over">${say("over")}</p>
    <h2>${say("winner_title", { name: winner.name })}</h2>
    <p>${demo ? say("demo_over") : say("over_text", { n: view.value.game.pool })}</p>
    <div class="row">
      <${AgainButton} />
      <button class=${demo ? "button plain small" : "button small"} type="button" onClick=${() => (sheet.value = { kind: "season" })}>${say("season_button")}</button>
      <button class="button plain small" type="button" onClick=${() => (sheet.value = { kind: "replay", winner: true })}>${say("see_again")}</button>
      <${RematchLink} />
    </div>
    <${Cutout} persona=${winner.persona} mood="rich" />
  </article>`;
}
