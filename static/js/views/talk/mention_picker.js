// Names to call, above the field.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast } from "../../store.js";
import { say } from "../../strings.js";
import { Bird } from "../bird.js";

/** @typedef {import("../../talk/mentions.js").Named} Named */

/** @param {{where: string, birds: Named[], chosen: number, onPick: (bird: Named) => void}} props */
export function MentionPicker({ where, birds, chosen, onPick }) {
  return html`<ul class="names" id=${`names-${where}`} role="listbox" aria-label=${say("call_whom")}>
    ${birds.map((each, i) => {
      const who = bird({ cast: cast.value }, each.seat);
      return html`<li
        key=${each.seat}
        id=${`name-${where}-${each.seat}`}
        role="option"
        aria-selected=${i === chosen}
        onPointerDown=${(/** @type {Event} */ event) => event.preventDefault()}
        onClick=${() => onPick(each)}
      >
        <${Bird} bird=${who} size="s" /><b>${each.name}</b>
      </li>`;
    })}
  </ul>`;
}
