// To whom one whispers: a face.

import { html } from "../../html.js";
import { own, view } from "../../store.js";
import { say } from "../../strings.js";
import { whisperTo } from "../../talk/drafts.js";
import { Bird } from "../bird.js";
import { Dialog, SheetHead } from "../sheet.js";

/** @param {{onClose: () => void}} props */
export function WhisperSheet({ onClose }) {
  const { whispers } = own.value.budget;
  const others = view.value.cast.filter(
    (/** @type {any} */ each) => each.status === "in" && each.seat !== own.value.seat,
  );
  /** @param {string} seat */
  const choose = (seat) => {
    onClose();
    whisperTo(seat);
  };
  return html`<${Dialog} label=${say("whisper_title")} onClose=${onClose}>
    <${SheetHead} title=${say("whisper_title")} onClose=${onClose} />
    ${
      whispers > 0
        ? html`<p class="soft">${say("whisper_intro", { n: whispers })}</p>
          <div class="invitees">
            ${others.map(
              (/** @type {any} */ each) => html`<button class="invitee" type="button" key=${each.seat} onClick=${() => choose(each.seat)}>
                <${Bird} bird=${each} size="m" /><b>${each.name}</b>
              </button>`,
            )}
          </div>`
        : html`<p class="note">${say("whisper_none")}</p>`
    }
  </${Dialog}>`;
}
