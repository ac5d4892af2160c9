// The living page of the design: the room's own views, shown rehearsed scenes, each kept as a still.

import { render } from "preact";
import { html } from "./html.js";
import { placed } from "./patch.js";
import { departures } from "./situation.js";
import { config, here, place, serverNow, view } from "./store.js";
import { Cast } from "./views/cast.js";
import { Dossier } from "./views/dossier.js";
import { GiftSheet } from "./views/gift_sheet.js";
import { Header } from "./views/header.js";
import { NowBar } from "./views/now_bar.js";
import { NowCard } from "./views/now_card.js";
import { Reveal } from "./views/reveal.js";
import { Everyone } from "./views/talk/everyone.js";
import { VoteSheet } from "./views/vote_sheet.js";
import { Winner } from "./views/winner.js";

const nothing = () => {};

/** @type {Record<string, () => any>} */
const PARTS = {
  head: () => html`<${Header} />`,
  cast: () => html`<${Cast} />`,
  bar: () => html`<${NowBar} />`,
  card: () => html`<${NowCard} />`,
  talk: () => html`<section class="voices"><${Everyone} /></section>`,
  vote: () => html`<${VoteSheet} onClose=${nothing} />`,
  dossier: () => html`<${Dossier} seat="s4" onClose=${nothing} />`,
  gift: () => html`<${GiftSheet} onClose=${nothing} />`,
  reveal: () => html`<${Reveal} departure=${departures(view.value)[0]} onClose=${nothing} />`,
  winner: () => html`<${Winner} onClose=${nothing} />`,
};

/** What a part looks like now, as nodes that nothing changes any more. @param {string} part */
function still(part) {
  const box = document.createElement("div");
  render(PARTS[part](), box);
  const nodes = [...box.childNodes].map((node) => node.cloneNode(true));
  render(null, box);
  for (const node of nodes) {
    if (node instanceof HTMLDialogElement) {
      node.setAttribute("open", "");
      node.dataset.beat &&= "3";
    }
  }
  return nodes;
}

const known = JSON.parse(document.getElementById("room-config")?.textContent ?? "{}");
config.value = known;
for (const slot of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-still]"))) {
  const frame = known.scenes[slot.dataset.scene ?? ""];
  place.value = placed(frame);
  here.value = frame.here;
  serverNow.value = Date.parse(frame.now);
  slot.replaceChildren(...still(slot.dataset.still ?? ""));
}
document.documentElement.dataset.drawn = "";
