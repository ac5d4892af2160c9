// Turns the next words into a whisper.

import { html } from "../../html.js";
import { sheet } from "../../store.js";
import { say } from "../../strings.js";
import { draft } from "../../talk/drafts.js";
import { Icon } from "../icon.js";

/** @param {{on: boolean}} props */
export function WhisperButton({ on }) {
  const press = () => (on ? draft("main", { whisper: undefined }) : (sheet.value = { kind: "whisper" }));
  return html`<button class="round plain whisper-button" type="button" aria-pressed=${on} aria-label=${say("whisper_mode")} title=${say("whisper_mode")} onClick=${press}>
    <${Icon} name="whisper" />
  </button>`;
}
