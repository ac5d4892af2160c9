// The way back to the end: how much is new there, or that somebody has called one's name.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast } from "../../store.js";
import { say } from "../../strings.js";
import { unreadIn } from "../../talk/reading.js";
import { Icon } from "../icon.js";

/** @param {{reading: ReturnType<typeof import("./use_reading.js").useReading>, about?: Map<number, string>}} props */
export function Jump({ reading, about }) {
  const missed = unreadIn(reading.where);
  const call = missed.find((line) => about?.get(line.n) === "named");
  const caller = call && bird({ cast: cast.value }, call.seat);
  if (caller) {
    return html`<button class="chip jump call" type="button" onClick=${() => reading.jumpTo(call.n)}>
      ${say("named_you", { name: caller.name })}
    </button>`;
  }
  if (missed.length > 0) {
    return html`<button class="chip jump" type="button" onClick=${reading.toEnd}>
      <${Icon} name="down" />${say("new_posts", { n: missed.length })}
    </button>`;
  }
  return (
    reading.away &&
    html`<button class="round plain jump-down" type="button" aria-label=${say("to_latest")} onClick=${reading.toEnd}><${Icon} name="down" /></button>`
  );
}
