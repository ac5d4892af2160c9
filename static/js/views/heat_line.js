// Before and after a heat or a final: which one it is, and the way to the tournament. In play the menu has it.

import { html } from "../html.js";
import { config, mine, view } from "../store.js";
import { say } from "../strings.js";

export function HeatLine() {
  const cup = view.value.tournament;
  const way = config.value.urls.tournament;
  if (!cup || !way || view.value.game.status === "running") {
    return null;
  }
  const text = cup.number ? say("heat_of", { n: cup.number, title: cup.title }) : say("final_of", { title: cup.title });
  return html`<p class="heat-line">
    <a class="quiet" href=${way}>${text}</a>
    ${cup.onward.includes(mine.value?.seat) && html`<span class="chip live">${say("onward")}</span>`}
  </p>`;
}
