// The link for whoever takes a seat over: shown once, to be handed on.

import { html } from "../../html.js";
import { toast } from "../../store.js";
import { say } from "../../strings.js";

/** @param {{made: Record<string, any>, name: string}} props */
export function NewHolder({ made, name }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made.link);
      toast(say("copied"));
    } catch {
      toast(say("copy_failed"), true);
    }
  };
  return html`<div class="stack wide new-holder">
    <p>${say("holder_text", { name })}</p>
    <img src=${made.qr} alt=${say("holder_qr", { name })} width="220" height="220" />
    <label class="field"><span>${say("holder_link")}</span><input type="text" readonly value=${made.link} /></label>
    <button class="button wide" type="button" onClick=${copy}>${say("copy_link")}</button>
  </div>`;
}
