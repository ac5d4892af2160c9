// On Finals day: which of the names hides behind each finalist. A name stands once it is given.

import { useState } from "preact/hooks";
import { finalists } from "../../also.js";
import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { command, mine, toast, view } from "../../store.js";
import { told } from "../../rules.js";
import { say } from "../../strings.js";
import { Bird } from "../bird.js";
import { Dialog, SheetHead } from "../sheet.js";

/** @param {{onClose: () => void}} props */
export function NamesSheet({ onClose }) {
  const { names } = view.value.guesses;
  return html`<${Dialog} label=${say("also_names")} onClose=${onClose}>
    <${SheetHead} title=${say("also_names")} onClose=${onClose} />
    <p class="soft">${told(view.value.notes?.names)}</p>
    ${!names && html`<p class="note">${say("names_closed")}</p>`}
    ${finalists(view.value, mine.value).map((seat) => html`<${Finalist} key=${seat} seat=${seat} names=${names ?? []} />`)}
  </${Dialog}>`;
}

/** @param {{seat: string, names: string[]}} props */
function Finalist({ seat, names }) {
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const who = bird(view.value, seat);
  const said = mine.value?.identity_guesses[seat];
  const send = async () => {
    setBusy(true);
    const answer = await command("identity.guess", { target: seat, real_name: name });
    setBusy(false);
    if (!answer.ok) {
      toast(answer.words ?? say("failed"), true);
    }
  };
  return html`<section class="panel finalist">
    <${Bird} bird=${who} size="l" />
    <div class="stack tight">
      <h3>${who?.name}</h3>
      ${
        said
          ? html`<p class="note fine">${say("named", { name: said })}</p>`
          : names.length > 0 &&
            html`<label class="field"><span class="sr-only">${say("name_of", { name: who?.name })}</span>
              <select value=${name} onChange=${(/** @type {any} */ event) => setName(event.currentTarget.value)}>
                <option value="">${say("name_pick")}</option>
                ${names.map((each) => html`<option value=${each} key=${each}>${each}</option>`)}
              </select></label>
              <button class="button" type="button" aria-busy=${busy} disabled=${busy || !name} onClick=${send}>${name ? say("name_send", { name }) : say("name_send_none")}</button>`
      }
    </div>
  </section>`;
}
