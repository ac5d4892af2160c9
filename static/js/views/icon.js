// One icon of the sprite.

import { html } from "../html.js";
import { config } from "../store.js";

/** @param {{name: string, large?: boolean}} props */
export function Icon({ name, large = false }) {
  return html`<svg class=${large ? "icon l" : "icon"} aria-hidden="true"><use href=${`${config.value.icons}#${name}`} /></svg>`;
}
