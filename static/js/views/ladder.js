// The ladder: the final on its top rung, the heats below. Who is out is grey, who goes on has a ring.

import { html } from "../html.js";
import { config, view } from "../store.js";
import { say } from "../strings.js";
import { Bird } from "./bird.js";

export function Heats() {
  return html`<ol class="heats">
    ${view.value.heats.map((/** @type {any} */ heat) => html`<li key=${heat.game}><${Heat} heat=${heat} /></li>`)}
  </ol>`;
}

/** @param {{heat: any}} props */
function Heat({ heat }) {
  const { carries } = view.value.tournament;
  const onward = new Set(heat.placing.slice(0, carries));
  const mine = config.value.mine.includes(heat.game);
  const classes = ["rung", mine && "me", heat.status === "cancelled" && "off"].filter(Boolean).join(" ");
  return html`<article class=${classes}>
    <header class="rung-head">
      <h2>${say("heat", { n: heat.number })}</h2>
      <span class=${heat.status === "running" ? "chip live" : "chip"}>${stage(heat)}</span>
    </header>
    <${Flock} birds=${ranked(heat)} onward=${onward} note=${(/** @type {any} */ bird) => note(bird, onward)} />
    ${heat.status !== "opening" && html`<a class=${mine ? "button small" : "quiet"} href=${room(heat.game)}>${say(way(heat, mine))}</a>`}
  </article>`;
}

export function Final() {
  const { final, tournament } = view.value;
  if (!final) {
    const waits = tournament.status === "cancelled" ? "cup_cancelled" : tournament.carries ? "final_waits" : "final_waits_open";
    return html`<article class="rung final waits">
      <header class="rung-head"><h2>${say("final")}</h2></header>
      <p class="soft">${say(waits, { n: tournament.carries })}</p>
    </article>`;
  }
  const from = new Map(final.from.map((/** @type {any} */ each) => [each.persona, each.heat]));
  const mine = config.value.mine.includes(final.game);
  const crowned = new Set(final.placing.slice(0, 1));
  return html`<article class=${mine ? "rung final me" : "rung final"}>
    <header class="rung-head">
      <h2>${say("final")}</h2>
      <span class=${final.status === "running" ? "chip live" : "chip"}>${stage(final)}</span>
    </header>
    <${Flock} birds=${ranked(final)} onward=${crowned} note=${(/** @type {any} */ bird) => say("final_from", { n: from.get(bird.persona) })} />
    <p class="soft">${say("final_jury", { n: final.jury })}</p>
    ${final.status !== "opening" && html`<a class=${mine ? "button small" : "quiet"} href=${room(final.game)}>${say(mine ? "final_enter" : way(final, false))}</a>`}
  </article>`;
}

/** @param {{birds: any[], onward: Set<string>, note: (bird: any) => string}} props */
function Flock({ birds, onward, note }) {
  if (birds.length === 0) {
    return html`<p class="soft rung-empty">${say("heat_empty")}</p>`;
  }
  return html`<ul class="rung-birds">
    ${birds.map((bird) => {
      const gone = bird.status === "out" && !onward.has(bird.persona);
      return html`<li key=${bird.persona} class=${onward.has(bird.persona) ? "onward" : ""}>
        <${Bird} bird=${bird} gone=${gone} alt="" />
        <b>${bird.name}</b>
        <small>${note(bird)}</small>
      </li>`;
    })}
  </ul>`;
}

/** What stands under a bird of a heat. @param {any} bird @param {Set<string>} onward */
function note(bird, onward) {
  return onward.has(bird.persona) ? say("heat_goes_on") : bird.status === "out" ? say("heat_out") : "";
}

/** The birds of a game, best first once that is known, and those who are out behind the others. @param {any} rung */
function ranked(rung) {
  const place = new Map(rung.placing.map((/** @type {string} */ persona, /** @type {number} */ n) => [persona, n]));
  return [...rung.cast].sort(
    (one, other) =>
      (place.get(one.persona) ?? 0) - (place.get(other.persona) ?? 0) ||
      Number(one.status === "out") - Number(other.status === "out"),
  );
}

/** @param {any} rung */
function stage(rung) {
  if (rung.status === "lobby" && rung.number > 0) {
    return say("heat_lobby", { n: rung.cast.length, seats: rung.seats });
  }
  if (rung.status === "running") {
    return rung.day ? say("heat_day", { day: rung.day, days: rung.days }) : say("heat_evening");
  }
  return say(rung.status === "lobby" ? "heat_waiting" : `heat_${rung.status}`);
}

/** @param {any} heat @param {boolean} mine */
function way(heat, mine) {
  return mine ? "heat_enter" : heat.status === "running" ? "heat_watch" : "heat_look";
}

/** @param {string} game */
function room(game) {
  return `${config.value.urls.household}g/${game}/`;
}
