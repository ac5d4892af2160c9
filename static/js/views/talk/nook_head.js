// The head of what the nook shows: a way back, a title, and what else can be done there.

import { html } from "../../html.js";
import { Icon } from "../icon.js";

/** @param {{back: string, onBack: () => void, narrow?: boolean, title?: any, children?: any}} props */
export function NookHead({ back, onBack, narrow = false, title, children }) {
  return html`<header class="nook-head">
    <button class=${narrow ? "round plain narrow-only" : "round plain"} type="button" aria-label=${back} title=${back} onClick=${onBack}><${Icon} name="back" /></button>
    ${title && html`<h2>${title}</h2>`}
    ${children}
  </header>`;
}
