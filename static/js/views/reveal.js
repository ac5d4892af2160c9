// The reveal of one night: a photograph arrives, goes grey, and the ballots lie on the table.

import { html } from "../html.js";
import { bird, departures } from "../situation.js";
import { mine, sheet, view } from "../store.js";
import { say } from "../strings.js";
import { Bird, portrait } from "./bird.js";
import { Ceremony } from "./ceremony.js";

/** @typedef {ReturnType<typeof departures>[number]} Departure */

/** @param {{departure: Departure, onClose: () => void}} props */
export function Reveal({ departure, onClose }) {
  const gone = bird(view.value, departure.seat);
  if (!gone) {
    return null;
  }
  const against = departure.ballots.filter(([, target]) => target === departure.seat);
  const ballots = () => {
    onClose();
    sheet.value = { kind: "history" };
  };
  return html`<${Ceremony} label=${say("left_title", { name: gone.name })} onClose=${onClose}>
    <figure class="polaroid">
      <img class="bird" src=${portrait(gone.persona, { mood: "shocked" })} alt="" />
      <figcaption>${gone.name}</figcaption>
    </figure>
    <h2>${say("reveal_title")}</h2>
    <p>${words(departure, gone, against.length)}</p>
    <ul class="ballots">
      ${against.map(([voter]) => html`<li key=${voter}><${Voter} seat=${voter} /></li>`)}
    </ul>
    ${departure.ballots.length > 0 && html`<button class="button yolk" type="button" onClick=${ballots}>${say("see_ballots")}</button>`}
    <button class="quiet go-on" type="button" onClick=${onClose}>${say("continue")}</button>
  </${Ceremony}>`;
}

/** @param {{seat: string}} props */
export function Voter({ seat }) {
  const voter = bird(view.value, seat);
  return voter && html`<${Bird} bird=${voter} size="s" alt=${voter.name} gone=${false} />`;
}

/** @param {Departure} departure @param {any} gone @param {number} against */
function words(departure, gone, against) {
  const all = departure.ballots.length;
  return [
    departure.seat === mine.value?.seat ? say("that_was_you") : "",
    all ? say("reveal_votes", { n: against, all, name: gone.name }) : say("reveal_none", { name: gone.name }),
    departure.how === "most votes" ? "" : say("reveal_how", { how: departure.how }),
    say("reveal_silver", { name: gone.name, n: gone.silver }),
  ]
    .filter(Boolean)
    .join(" ");
}
