// Short words that go by themselves. In the coop they stand between what was said and what is being written, and cover
// neither. Dialogs carry their own copy, because nothing shows above an open one.

import { html } from "../html.js";
import { toasts } from "../store.js";

export function Toasts() {
  return html`<div class="toasts" role="status">
    ${toasts.value.map((each) => html`<p class=${each.wrong ? "toast wrong" : "toast"} key=${each.id}>${each.text}</p>`)}
  </div>`;
}
