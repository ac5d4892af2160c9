// Behind every beak: the name, the destiny, and who had guessed it.

import { html } from "../../html.js";
import { unmasked } from "../../season.js";
import { bird } from "../../situation.js";
import { view } from "../../store.js";
import { told } from "../../rules.js";
import { listed, say } from "../../strings.js";
import { Bird, shortName } from "../bird.js";

export function Unmasked() {
  const { cast, destinies } = view.value;
  return html`<section class="stack tight">
    <h3 class="kicker">${say("identities_title")}</h3>
    <ul class="unmasked">
      ${cast.map((/** @type {any} */ who) => html`<li key=${who.seat}><${Bird} bird=${who} size="m" gone=${false} /><${Told} who=${who} /></li>`)}
    </ul>
    ${destinies?.accusation && html`<p class="note">${say("accusation_was", { name: bird(view.value, destinies.accusation.target)?.name, role: roleOf(destinies.accusation.role) })}</p>`}
  </section>`;
}

/** @param {{who: any}} props */
function Told({ who }) {
  const { name, fate, named } = unmasked(view.value, who.seat);
  const right = named.filter((/** @type {any} */ guess) => guess.name === name).map((/** @type {any} */ guess) => bird(view.value, guess.seat));
  return html`<div>
    <b>${who.name}</b> <span class="soft">${say("real_name", { name })}</span>
    ${fate && html`<span class=${fate.fulfilled ? "chip fate done" : "chip fate"}>${say(fate.fulfilled ? "fate_done" : "fate_missed", { title: told(fate.title) })}</span>`}
    ${right.length > 0 && html`<small class="soft">${say("named_rightly", { names: listed(right.map((/** @type {any} */ each) => shortName(each))) })}</small>`}
  </div>`;
}

/** "the mole", inside a sentence. @param {string} role */
function roleOf(role) {
  const title = told(view.value.guesses?.suspects.find((/** @type {string[]} */ [key]) => key === role)?.[1] ?? role);
  return title.slice(0, 1).toLowerCase() + title.slice(1);
}
