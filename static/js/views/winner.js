// The winner on a crate, crowned; then the masks, one after the other.

import { html } from "../html.js";
import { bird } from "../situation.js";
import { mine, sheet, view } from "../store.js";
import { listed, say, told } from "../strings.js";
import { Cutout } from "./bird.js";
import { Ceremony } from "./ceremony.js";
import { Voter } from "./reveal.js";

/** @param {{onClose: () => void}} props */
export function Winner({ onClose }) {
  const { finale } = view.value;
  const winner = bird(view.value, finale.winner);
  if (!winner) {
    return null;
  }
  const jurors = finale.ballots.filter((/** @type {string[]} */ [, target]) => target === finale.winner);
  const title = finale.winner === mine.value?.seat ? say("winner_you") : say("winner_title", { name: winner.name });
  const more = () => {
    onClose();
    sheet.value = { kind: "season" };
  };
  return html`<${Ceremony} kind="winner" label=${title} onClose=${onClose}>
    <figure class="crate">
      <i class="crown"></i><${Cutout} persona=${winner.persona} mood="rich" />
      <figcaption>${winner.name}</figcaption>
    </figure>
    <h2>${title}</h2>
    <p>${words(finale, jurors.length)}</p>
    <ul class="ballots">
      ${jurors.map((/** @type {string[]} */ [juror]) => html`<li key=${juror}><${Voter} seat=${juror} /></li>`)}
    </ul>
    <button class="button yolk" type="button" onClick=${more}>${say("winner_season")}</button>
    <button class="quiet go-on" type="button" onClick=${onClose}>${say("continue")}</button>
  </${Ceremony}>`;
}

/** How it came: the jury, the spectators' voice, a tie, a finalist whose name was known. @param {any} finale @param {number} jurors */
function words(finale, jurors) {
  const { pool } = view.value.game;
  const fallen = view.value.cast.filter((/** @type {any} */ each) => each.status === "in" && each.seat !== finale.winner);
  return [
    finale.ballots.length
      ? say("winner_votes", { n: jurors, all: finale.ballots.length, gold: pool })
      : say("winner_gold", { gold: pool }),
    finale.spectators ? say("winner_gallery", { name: bird(view.value, finale.spectators)?.name }) : "",
    finale.how === "most votes" ? "" : say(finale.how.includes("unmasked") ? "winner_unmasked" : "reveal_how", { how: told(finale.how), name: listed(fallen.map((/** @type {any} */ each) => each.name)) }),
  ]
    .filter(Boolean)
    .join(" ");
}
