// The menu: ways out, the rules in four lines, what happened so far, and the host's tools.

import { html } from "../html.js";
import { config, sheet, view } from "../store.js";
import { say } from "../strings.js";
import { HostTools } from "./host_tools.js";
import { Dialog, SheetHead } from "./sheet.js";

/** @param {{onClose: () => void}} props */
export function MenuSheet({ onClose }) {
  const { game, reveals } = view.value;
  return html`<${Dialog} label=${say("menu_title")} onClose=${onClose}>
    <${SheetHead} title=${game.title} onClose=${onClose} />
    <div class="stack wide">
      ${
        reveals?.length > 0 &&
        html`<button class="button plain wide" type="button" onClick=${() => (sheet.value = { kind: "history" })}>${say("menu_history")}</button>`
      }
      ${config.value.is_host && game.status === "lobby" && html`<${HostTools} />`}
      <button class="button plain wide" type="button" onClick=${() => (sheet.value = { kind: "rules" })}>${say("menu_rules")}</button>
      ${config.value.urls.tournament && html`<a class="quiet" href=${config.value.urls.tournament}>${say("menu_tournament")}</a>`}
      <a class="quiet" href="/settings/">${say("menu_settings")}</a>
      <a class="quiet" href=${config.value.urls.household}>${say("menu_household")}</a>
      <a class="quiet" href="/mine/">${say("menu_mine")}</a>
    </div>
  </${Dialog}>`;
}
