// Where one writes. Enter sends, Shift and Enter makes a line; what is begun stays until it has been sent.

import { html } from "../html.js";
import { mine, view } from "../store.js";
import { say } from "../strings.js";
import { draft, draftOf } from "../talk/drafts.js";
import { calledIn } from "../talk/mentions.js";
import { openRoom } from "../talk/place.js";
import { speak } from "../talk/sending.js";
import { telling } from "../talk/typing.js";
import { hoursOf } from "../talk/windows.js";
import { Field } from "./talk/field.js";
import { fieldLabel, longest } from "./talk/labels.js";
import { ModeBar } from "./talk/mode_bar.js";
import { WhisperButton } from "./talk/whisper_button.js";
import { named } from "./talk/words.js";
import { Icon } from "./icon.js";

const COUNT_FROM = 60;
/** Whoever listens is told how much is left now and then, not at each letter. */
const TOLD_EVERY = 20;

/** @param {{where: string, silence?: string, title?: string, children?: any}} props */
export function Composer({ where, silence = "", title = "", children }) {
  if (silence) {
    return html`<p class="composer watching">${silence}</p>`;
  }
  const { text, reply, whisper } = draftOf(where);
  const label = fieldLabel(where, whisper, title);
  const left = longest(where, whisper) - [...text.trim()].length;

  const send = () => {
    const said = text.trim();
    if (!said || left < 0) {
      return;
    }
    const mentions = where === "main" && !whisper ? calledIn(said, named()) : [];
    if (speak({ where, text: said, reply: reply?.key, mentions, whisper })) {
      draft(where, { text: "", reply: undefined, whisper: undefined });
      if (where === "nest") {
        openRoom("nest");
      }
    }
  };
  const whispers = where === "main" && view.value.game.status === "running" && hoursOf(view.value, "private").state === "open";
  return html`<form
    class=${whisper ? "composer whispering" : "composer"}
    onSubmit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      send();
    }}
  >
    ${children}
    <${ModeBar} where=${where} />
    <div class="composer-row">
      ${whispers && mine.value && html`<${WhisperButton} on=${Boolean(whisper)} />`}
      <${Field} where=${where} label=${label} onSend=${send} onTyping=${() => telling(where, Boolean(whisper))} />
      ${left <= COUNT_FROM && html`<span class=${left < 0 ? "count num over" : "count num"} aria-live=${left % TOLD_EVERY === 0 || left === -1 ? "polite" : "off"}>${left}</span>`}
      <button class="round" type="submit" aria-label=${say("send")} disabled=${!text.trim() || left < 0}><${Icon} name="send" /></button>
    </div>
  </form>`;
}
