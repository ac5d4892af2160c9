// Words on their way, and words that were refused: what happened, and what can be done.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast, link, tongue } from "../../store.js";
import { say } from "../../strings.js";
import { draft, wantField } from "../../talk/drafts.js";
import { drop, speakAgain } from "../../talk/sending.js";
import { Icon } from "../icon.js";

/** @param {{words: import("../../talk/sending.js").Pending}} props */
export function Pending({ words }) {
  const edit = () => {
    drop(words.id);
    draft(words.where, { text: words.text, whisper: words.whisper });
    wantField(words.where);
  };
  const to = words.whisper && bird({ cast: cast.value }, words.whisper)?.name;
  return html`<article class=${["said mine", words.failed ? "unsent" : "sending", to && "whispered"].filter(Boolean).join(" ")}>
    <div class="bubble">
      ${to && html`<h3><${Icon} name="whisper" />${say("whisper_to", { name: to })}</h3>`}
      <p lang=${tongue.value}>${words.text}</p>
      ${!words.failed && html`<${Waiting} />`}
      ${
        words.failed &&
        html`<p class="unsent-words" role="alert">${say("not_sent", { words: words.failed })}</p>
          <p class="marks">
            <button class="chip" type="button" onClick=${() => speakAgain(words)}>${say("try_again")}</button>
            <button class="chip" type="button" onClick=${edit}>${say("edit_words")}</button>
            <button class="chip" type="button" onClick=${() => drop(words.id)}>${say("drop")}</button>
          </p>`
      }
    </div>
  </article>`;
}

/** Honest about a line that is down. */
function Waiting() {
  return link.value === "live"
    ? html`<span class="sr-only">${say("sending")}</span>`
    : html`<span class="said-wait"><${Icon} name="clock" />${say("waits_for_line")}</span>`;
}
