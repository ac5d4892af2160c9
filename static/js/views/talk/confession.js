// A confession: a handle and words. Which of tonight's are one's own, only oneself sees.

import { html } from "../../html.js";
import { mine, tongue, view } from "../../store.js";
import { say, told } from "../../strings.js";

/** @param {{line: any, again: boolean, fresh: boolean}} props */
export function Confession({ line, again, fresh }) {
  const own = line.handle === mine.value?.handle && line.day === view.value.game.day;
  const classes = ["said confessed", own && "mine", again && "again", fresh && "fresh"].filter(Boolean).join(" ");
  return html`<article class=${classes}>
    <div class="bubble">
      <h3 class=${again ? "sr-only" : ""}>${told(line.handle)} <span class="soft">${say("booth_night", { day: line.day })}</span></h3>
      <p lang=${tongue.value}>${line.text}</p>
    </div>
  </article>`;
}
