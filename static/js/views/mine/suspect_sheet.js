// Saying who is the mole or the fanatic: the detective's one accusation, and everybody's guess on the last vote day.

import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { command, mine, toast, view } from "../../store.js";
import { told } from "../../rules.js";
import { say } from "../../strings.js";
import { Dialog, SheetHead } from "../sheet.js";
import { ChooseBird } from "./choose_bird.js";

/** @param {{kind: string, onClose: () => void}} props `kind` is "accuse" or "roles" */
export function SuspectSheet({ kind, onClose }) {
  const accusing = kind === "accuse";
  const before = accusing ? mine.value?.accusation : mine.value?.role_guess;
  const [target, setTarget] = useState(before?.target ?? "");
  const [role, setRole] = useState(before?.role ?? "");
  const [busy, setBusy] = useState(false);
  const { suspects, roles } = view.value.guesses;
  const title = titleOf(suspects, role);
  const others = view.value.cast.filter((/** @type {any} */ each) => each.seat !== mine.value?.seat);
  const closed = accusing ? Boolean(before) : !roles;
  const send = async () => {
    setBusy(true);
    const answer = await command(accusing ? "detective.accuse" : "role.guess", { target, role });
    setBusy(false);
    if (answer.ok) {
      onClose();
    }
    toast(answer.ok ? say("suspect_noted") : (answer.words ?? say("failed")), !answer.ok);
  };
  const name = bird(view.value, target)?.name ?? "";
  return html`<${Dialog} label=${say(`also_${kind}`)} onClose=${onClose}>
    <${SheetHead} title=${say(`also_${kind}`)} onClose=${onClose} />
    <p class="soft">${accusing ? say("accuse_rule") : told(view.value.notes?.roles)}</p>
    <${ChooseBird} birds=${others} chosen=${target} label=${say("suspect_who")} onChoose=${setTarget} />
    <fieldset class="choices two"><legend>${say("suspect_what")}</legend>
      ${suspects.map(
        (/** @type {string[]} */ [key, label]) => html`<label class="choice" key=${key}><input type="radio" name="role" value=${key} checked=${role === key} onChange=${() => setRole(key)} /><b>${told(label)}</b></label>`,
      )}
    </fieldset>
    <button class=${accusing ? "button wide comb" : "button wide"} type="button" aria-busy=${busy} disabled=${busy || closed || !target || !role} onClick=${send}>
      ${target && role ? say(`${kind}_send`, { name, role: title }) : say("suspect_pick")}
    </button>
  </${Dialog}>`;
}

/** @param {string[][]} suspects @param {string} role */
function titleOf(suspects, role) {
  const title = told(suspects.find(([key]) => key === role)?.[1]);
  return title.slice(0, 1).toLowerCase() + title.slice(1);
}
