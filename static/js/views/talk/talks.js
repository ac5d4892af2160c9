// All conversations: on a phone one at a time behind tabs, on a wide screen private talk in a nook of its own.

import { html } from "../../html.js";
import { say } from "../../strings.js";
import { nook, isWide, room, rooms } from "../../talk/place.js";
import { Toasts } from "../toasts.js";
import { Booth } from "./booth.js";
import { Nook } from "./nook.js";
import { Everyone } from "./everyone.js";
import { HeldActs } from "./held_acts.js";
import { Nest } from "./nest.js";
import { Tabs } from "./tabs.js";

export function Talks() {
  const there = rooms.value;
  const shown = (room.value === "nest" && there.nest) || (room.value === "booth" && there.booth) ? room.value : "main";
  return html`
    <section class="voices" aria-label=${say("rooms")}>
      <${Tabs} shown=${shown} />
      ${shown === "main" && html`<${Everyone} />`}
      ${shown === "nest" && html`<${Nest} />`}
      ${shown === "booth" && html`<${Booth} />`}
      ${(!nook.value || isWide.value) && html`<${Toasts} />`}
    </section>
    ${there.nook && html`<${Nook} key="nook" open=${nook.value} />`}
    <${HeldActs} />
  `;
}
