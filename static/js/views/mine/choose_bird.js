// A strip of faces to choose one from.

import { html } from "../../html.js";
import { arrows } from "../arrows.js";
import { Bird, shortName } from "../bird.js";

/** @param {{birds: any[], chosen: string, label: string, onChoose: (seat: string) => void}} props */
export function ChooseBird({ birds, chosen, label, onChoose }) {
  return html`<div class="choose-bird" role="radiogroup" aria-label=${label} onKeyDown=${arrows}>
    ${birds.map(
      (each) => html`<button
        class="perch"
        type="button"
        role="radio"
        key=${each.seat}
        aria-checked=${each.seat === chosen}
        aria-label=${each.name}
        onClick=${() => onChoose(each.seat)}
      >
        <${Bird} bird=${each} /><span class="perch-name">${shortName(each)}</span>
      </button>`,
    )}
  </div>`;
}
