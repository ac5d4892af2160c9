// Another round by the same rules: the host opens it, everybody is led to its door.

import { useState } from "preact/hooks";
import { request } from "../../host.js";
import { html } from "../../html.js";
import { config, view } from "../../store.js";
import { say } from "../../strings.js";

export function Rematch() {
  const [busy, setBusy] = useState(false);
  const { afterwards, game } = view.value;
  if (game.status !== "over") {
    return null;
  }
  if (afterwards?.lobby) {
    return html`<a class="button wide yolk" href=${`${config.value.urls.household}g/${afterwards.lobby}/`}>${say("rematch_join")}</a>`;
  }
  if (afterwards?.rematch) {
    return html`<p class="note" role="status">${say("rematch_opens")}</p>`;
  }
  const open = async () => {
    setBusy(true);
    await request("rematch");
    setBusy(false);
  };
  return config.value.is_host && html`<button class="button wide" type="button" aria-busy=${busy} disabled=${busy} onClick=${open}>${say("rematch")}</button>`;
}
