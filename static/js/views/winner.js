// The winner on a crate, crowned.

import { html } from "../html.js";
import { bird } from "../situation.js";
import { mine, sheet, view } from "../store.js";
import { say } from "../strings.js";
import { Cutout } from "./bird.js";
import { Ceremony } from "./ceremony.js";
import { Voter } from "./reveal.js";

/** @param {{onClose: () => void}} props */
export function Winner({ onClose }) {
  const { finale, game } = view.value;
  const winner = bird(view.value, finale.winner);
  if (!winner) {
    return null;
  }
  const jurors = finale.ballots.filter((/** @type {string[]} */ [, target]) => target === finale.winner);
  const mineToo = finale.winner === mine.value?.seat;
  const title = mineToo ? say("winner_you") : say("winner_title", { name: winner.name });
  const line = finale.ballots.length
    ? say("winner_votes", { n: jurors.length, all: finale.ballots.length, gold: game.pool })
    : say("winner_gold", { gold: game.pool });
  const more = () => {
    onClose();
    sheet.value = { kind: "history" };
  };
  return html`<${Ceremony} kind="winner" label=${title} onClose=${onClose}>
    <figure class="crate">
      <i class="crown"></i><${Cutout} persona=${winner.persona} mood="rich" />
      <figcaption>${winner.name}</figcaption>
    </figure>
    <h2>${title}</h2>
    <p>${line}</p>
    <ul class="ballots">
      ${jurors.map((/** @type {string[]} */ [juror]) => html`<li key=${juror}><${Voter} seat=${juror} /></li>`)}
    </ul>
    <button class="button yolk" type="button" onClick=${more}>${say("see_ballots")}</button>
    <button class="quiet go-on" type="button" onClick=${onClose}>${say("continue")}</button>
  </${Ceremony}>`;
}
