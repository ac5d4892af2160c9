// The field of a new conversation.

import { html } from "../../html.js";
import { say } from "../../strings.js";
import { draft, draftOf } from "../../talk/drafts.js";
import { speak } from "../../talk/sending.js";
import { Icon } from "../icon.js";
import { WordsLeft } from "./budget.js";
import { Field } from "./field.js";
import { longest } from "./labels.js";

/** @param {{to: string[], silence: string, onSent: () => void}} props */
export function FirstWords({ to, silence, onSent }) {
  if (silence) {
    return html`<p class="composer watching">${silence}</p>`;
  }
  const { text } = draftOf("new");
  const left = longest("new") - [...text.trim()].length;
  const ready = to.length > 0 && text.trim() && left >= 0;
  const send = () => {
    if (ready && speak({ where: "new", text: text.trim(), to })) {
      draft("new", { text: "" });
      onSent();
    }
  };
  return html`<form class="composer" onSubmit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    send();
  }}>
    <${WordsLeft} />
    <div class="composer-row">
      <${Field} where="new" label=${say("private_first")} onSend=${send} onTyping=${() => undefined} />
      <button class="round" type="submit" aria-label=${say("send")} disabled=${!ready}><${Icon} name="send" /></button>
    </div>
  </form>`;
}
