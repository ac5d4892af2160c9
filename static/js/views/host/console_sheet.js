// The host's console: what can be done now, and for each thing, in plain words, what it will do, before it is done.
// A host who plays learns nothing here that the others do not.

import { useState } from "preact/hooks";
import { buttons, worded } from "../../console.js";
import { request } from "../../host.js";
import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { toast, view } from "../../store.js";
import { say } from "../../strings.js";
import { Icon } from "../icon.js";
import { Bell } from "../host_tools.js";
import { ChooseBird } from "../mine/choose_bird.js";
import { Dialog, SheetHead } from "../sheet.js";
import { NewHolder } from "./new_holder.js";

const ICONS = new Map([
  ["pause", "pause"],
  ["resume", "play"],
  ["extend", "clock"],
  ["void", "close"],
  ["admit", "plus"],
  ["replace", "swap"],
  ["automate", "people"],
  ["close", "lock"],
]);
const HARD = new Set(["void", "replace", "automate", "close"]);

/** @param {{onClose: () => void}} props */
export function ConsoleSheet({ onClose }) {
  const [chosen, setChosen] = useState("");
  const back = () => setChosen("");
  return html`<${Dialog} label=${say("console_title")} onClose=${onClose}>
    <${SheetHead} title=${chosen ? say(`host_${chosen}`) : say("console_title")} onClose=${onClose} />
    ${
      chosen
        ? html`<${Confirm} key=${chosen} button=${chosen} onDone=${onClose} onBack=${back} />`
        : html`<${Bell} />
          <ul class="console">
            ${buttons(view.value).map(
              (each) => html`<li key=${each}><button class="row-button" type="button" onClick=${() => setChosen(each)}>
                <${Icon} name=${ICONS.get(each) ?? "menu"} /><span><b>${say(`host_${each}`)}</b><small class="soft">${say(worded(`host_${each}_short`, view.value))}</small></span><${Icon} name="send" />
              </button></li>`,
            )}
          </ul>`
    }
  </${Dialog}>`;
}

/** What a button does, in words, with what it needs to know. @param {{button: string, onDone: () => void, onBack: () => void}} props */
function Confirm({ button, onDone, onBack }) {
  const [number, setNumber] = useState(1);
  const [seat, setSeat] = useState("");
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState(/** @type {Record<string, any> | null} */ (null));
  const seats = view.value.cast.filter((/** @type {any} */ each) => each.status === "in");
  const needsSeat = button === "replace" || button === "automate";
  const ready = (!needsSeat || seat) && (button !== "replace" || name.trim());
  const press = async () => {
    setBusy(true);
    const fields = { days: String(number), seats: String(number), seat, name: name.trim() };
    const answer = await request(button, fields);
    setBusy(false);
    if (answer?.link) {
      setMade(answer);
    } else if (answer) {
      toast(say(`host_${button}_done`));
      onDone();
    }
  };
  const who = bird(view.value, seat)?.name ?? "";
  if (made) {
    return html`<${NewHolder} made=${made} name=${who} />`;
  }
  return html`<div class="stack wide">
    <p>${say(worded(`host_${button}_text`, view.value))}</p>
    ${(button === "extend" || button === "admit") && html`<${Stepper} label=${say(`host_${button}_number`)} number=${number} onNumber=${setNumber} />`}
    ${needsSeat && html`<${ChooseBird} birds=${seats} chosen=${seat} label=${say("host_seat")} onChoose=${setSeat} />`}
    ${
      button === "replace" &&
      html`<label class="field"><span>${say("host_name")}</span>
        <input type="text" maxlength="60" autocomplete="off" value=${name} onInput=${(/** @type {any} */ event) => setName(event.currentTarget.value)} />
        <small>${say("host_name_hint")}</small></label>`
    }
    <div class="row">
      <button class=${HARD.has(button) ? "button comb" : "button"} type="button" aria-busy=${busy} disabled=${busy || !ready} onClick=${press}>${say(`host_${button}_press`, { n: number, name: who || say("host_seat_none") })}</button>
      <button class="button plain" type="button" onClick=${onBack}>${say("back")}</button>
    </div>
  </div>`;
}

/** @param {{label: string, number: number, onNumber: (number: number) => void}} props */
function Stepper({ label, number, onNumber }) {
  return html`<div class="row stepper" role="group" aria-label=${label}>
    <button class="round plain" type="button" aria-label=${say("less")} disabled=${number <= 1} onClick=${() => onNumber(number - 1)}>–</button>
    <output class="display num">${number}</output>
    <button class="round plain" type="button" aria-label=${say("greater")} disabled=${number >= 7} onClick=${() => onNumber(number + 1)}>+</button>
    <span>${label}</span>
  </div>`;
}
