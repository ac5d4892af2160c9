// The reveal of one night: a photograph arrives, goes grey, and what decided it lies on the table. Where a feather
// acted, the bird who stays is shown first, in colour.

import { useState } from "preact/hooks";
import { html } from "../html.js";
import { bird, departures } from "../situation.js";
import { mine, sheet, view } from "../store.js";
import { listed, say, told } from "../strings.js";
import { pairs, verdict, witnesses } from "../verdicts.js";
import { Bird, portrait } from "./bird.js";
import { Ceremony } from "./ceremony.js";

/** @typedef {ReturnType<typeof departures>[number]} Departure */

/** @param {{departure: Departure, onClose: () => void}} props */
export function Reveal({ departure, onClose }) {
  const [spared, setSpared] = useState(departure.first && departure.feather);
  const gone = bird(view.value, departure.seat);
  if (spared) {
    return html`<${Spared} key="spared" seat=${spared} onClose=${() => setSpared(null)} />`;
  }
  if (!gone) {
    return null;
  }
  const ballots = () => {
    onClose();
    sheet.value = { kind: "history" };
  };
  return html`<${Ceremony} key="gone" kind=${`night-${departure.kind}`} label=${say("left_title", { name: gone.name })} onClose=${onClose}>
    <${Polaroid} bird=${gone} mood="shocked" />
    <h2>${say(known(`reveal_title_${departure.kind}`))}</h2>
    <p>${words(departure, gone)}</p>
    <ul class="ballots">
      ${witnesses(departure).map((seat) => html`<li key=${seat}><${Voter} seat=${seat} /></li>`)}
    </ul>
    ${(departure.ballots.length > 0 || departure.tally.length > 0) && html`<button class="button yolk" type="button" onClick=${ballots}>${say(departure.ballots.length > 0 ? "see_ballots" : "see_count")}</button>`}
    <button class="quiet go-on" type="button" onClick=${onClose}>${say("continue")}</button>
  </${Ceremony}>`;
}

/** Who was named, and held a feather. @param {{seat: string, onClose: () => void}} props */
function Spared({ seat, onClose }) {
  const who = bird(view.value, seat);
  if (!who) {
    return null;
  }
  return html`<${Ceremony} kind="spared" label=${say("feather_title")} onClose=${onClose}>
    <div class="under-feather"><i class="feather"></i><${Polaroid} bird=${who} mood="shielded" /></div>
    <h2>${say("feather_title")}</h2>
    <p>${say(seat === mine.value?.seat ? "feather_you" : "feather_text", { name: who.name })}</p>
    <button class="quiet go-on" type="button" onClick=${onClose}>${say("continue")}</button>
  </${Ceremony}>`;
}

/** @param {{bird: any, mood: string}} props */
function Polaroid({ bird: who, mood }) {
  return html`<figure class="polaroid">
    <img class="bird" src=${portrait(who.persona, { mood })} alt="" />
    <figcaption>${who.name}</figcaption>
  </figure>`;
}

/** @param {{seat: string}} props */
export function Voter({ seat }) {
  const voter = bird(view.value, seat);
  return voter && html`<${Bird} bird=${voter} size="s" alt=${voter.name} gone=${false} />`;
}

/** The title of a kind of vote, or the one for all. @param {string} key */
function known(key) {
  return say(key) === key ? "reveal_title" : key;
}

/** @param {Departure} departure @param {any} gone */
function words(departure, gone) {
  const found = verdict(departure);
  const plain = departure.how === "most votes" || ["picked", "duelled", "ranked"].includes(found.key);
  return [
    departure.seat === mine.value?.seat ? say("that_was_you") : "",
    say(`verdict_${found.key}`, { ...found, name: gone.name, by: bird(view.value, found.by)?.name ?? "" }),
    plain ? "" : say("reveal_how", { how: told(departure.how) }),
    departure.kind === "trust_pairs" && departure.first ? trusted(departure.trusts) : "",
    found.key === "ranked" ? "" : say("reveal_silver", { name: gone.name, n: gone.silver }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** @param {string[][]} trusts */
function trusted(trusts) {
  const found = pairs(trusts).map((pair) => listed(pair.map((seat) => bird(view.value, seat)?.name ?? "")));
  return found.length ? found.map((names) => say("trusted_pair", { names })).join(" ") : say("trusted_nobody");
}
