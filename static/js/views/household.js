// What a household's page shows: games, people, gold.

import { ladder, stranger } from "../gold.js";
import { html } from "../html.js";
import { config, here, view } from "../store.js";
import { say } from "../strings.js";
import { Banner } from "./banner.js";
import { Cutout, portrait } from "./bird.js";
import { Toasts } from "./toasts.js";

/** As many as the wall has room for. */
const RUNGS = 13;

export function Household() {
  const games = merged(config.value.games ?? [], view.value?.games ?? []);
  return html`<div class="home">
    ${games.length ? html`<ul class="games">${games.map((game) => html`<li key=${game.id}><${GameCard} game=${game} /></li>`)}</ul>` : html`<${Empty} />`}
    <div class="home-side"><${Gold} gold=${view.value?.gold ?? []} /><${Present} /></div>
    <${Banner} /><${Toasts} />
  </div>`;
}

/** The games that the page brought along, with what has happened since. @param {any[]} brought @param {any[]} live */
function merged(brought, live) {
  const news = new Map(live.map((each) => [each.game, each]));
  const games = brought.map((game) => ({ ...game, ...news.get(game.id) }));
  const known = new Set(brought.map((game) => game.id));
  const added = live
    .filter((each) => !known.has(each.game))
    .map((each) => ({ id: each.game, url: `${each.mode === "tournament" ? "t" : "g"}/${each.game}/`, flock: [], ...each }));
  return [...added, ...games].sort((one, other) => order(one) - order(other));
}

/** Running games first, then lobbies, then what is over; a tournament before its heats. @param {any} game */
function order(game) {
  const place = ["running", "lobby"].indexOf(game.status);
  return (place < 0 ? 2 : place) - (game.mode === "tournament" ? 0.5 : 0);
}

/** @param {{game: any}} props */
function GameCard({ game }) {
  const running = game.status === "running";
  const state = game.mode === "tournament" ? rung(game) : running && !game.day ? say("evening") : say(`game_${game.status}`, { day: game.day });
  return html`<a class="game-card" href=${game.url}>
    <span class=${running ? "chip live" : "chip"}>${state}</span>
    <h2>${game.title}</h2>
    ${line(game) && html`<p class="soft">${line(game)}</p>`}
    <span class="flock">
      ${game.flock.map((/** @type {string} */ persona) => html`<img class="bird s" key=${persona} src=${portrait(persona)} alt="" />`)}
    </span>
  </a>`;
}

/** Which rung of its ladder a tournament is on. @param {any} game */
function rung(game) {
  if (game.status === "lobby") {
    return say("card_cup");
  }
  return game.status === "over" || game.status === "cancelled" ? say(`game_${game.status}`, {}) : say(game.day > 1 ? "card_final" : "card_heats");
}

/** @param {any} game */
function line(game) {
  if (game.mode === "tournament" && game.status !== "over") {
    return "";
  }
  if (game.status === "running") {
    return say("birds_left", { n: game.alive ?? 0 });
  }
  if (game.status === "over") {
    return game.winner ? say("game_won", { name: game.winner }) : "";
  }
  return game.status === "lobby" && game.seated !== undefined ? say(game.seated ? "birds_here" : "birds_none", { n: game.seated }) : "";
}

function Empty() {
  return html`<section class="empty">
    <${Cutout} persona="rooster" mood="asleep" />
    <h2>${say("games_none")}</h2>
    <p>${say("games_none_text")}</p>
  </section>`;
}

function Present() {
  const names = here.value;
  return html`<section class="stack tight">
    <h2 class="kicker">${say("present")}</h2>
    ${
      names.length
        ? html`<ul class="present">${names.map((name, i) => html`<li key=${`${name}-${i}`}><img class="bird s" src=${portrait(stranger(name))} alt="" width="34" height="34" />${name}</li>`)}</ul>`
        : html`<p class="soft">${say("present_none")}</p>`
    }
  </section>`;
}

/** The barn wall; before the first win the crown lies on it alone. @param {{gold: any[]}} props */
function Gold({ gold }) {
  const rungs = ladder(gold).slice(0, RUNGS);
  return html`<section class="barn">
    <h2 class="barn-sign">${say("gold_title")}</h2>
    ${
      rungs.length
        ? html`<ol class="barn-wall">${rungs.map((entry, place) => html`<${Rung} key=${`${entry.game}-${entry.seat}`} entry=${entry} first=${place === 0} />`)}</ol>`
        : html`<div class="barn-bird first"><i class="barn-crown" aria-hidden="true"></i><div class="plaque"><span><b>${say("gold_none")}</b><small>${say("gold_none_text")}</small></span></div></div>`
    }
  </section>`;
}

/** @param {{entry: any, first: boolean}} props */
function Rung({ entry, first }) {
  return html`<li class=${first ? "barn-bird first" : "barn-bird"}>
    ${first && html`<i class="barn-crown" aria-hidden="true"></i>`}
    <${Cutout} persona=${entry.persona} mood=${first ? "rich" : "glad"} />
    <div class="plaque">
      <span><b>${entry.name}</b><small>${entry.title}</small></span>
      <span class="num gold-sum">${say("gold_count", { n: entry.amount })}</span>
    </div>
  </li>`;
}
