// What is about to happen, and three seconds to take it back.

import { html } from "../../html.js";
import { say } from "../../strings.js";
import { held, takeBack } from "../../talk/held.js";

export function HeldActs() {
  return html`<div class="held" role="status">
    ${held.value.map(
      (act) => html`<p class="seal on" key=${act.id}>
        <i class="seal-ring" aria-hidden="true"></i><b>${act.text}</b>
        <button class="button small plain" type="button" onClick=${() => takeBack(act)}>${say("taking_back")}</button>
      </p>`,
    )}
  </div>`;
}
