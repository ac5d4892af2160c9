// The menu: ways out, the rules in four lines, what happened so far, and the host's tools.

import { html } from "../html.js";
import { config, sheet, view } from "../store.js";
import { say } from "../strings.js";
import { HostTools } from "./host_tools.js";
import { Icon } from "./icon.js";
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
      <ul class="offers-list">
        ${config.value.urls.tournament && html`<${Way} to=${config.value.urls.tournament} icon="crown" words="menu_tournament" />`}
        <${Way} to="/settings/" icon="bell" words="menu_settings" />
        <${Way} to=${config.value.urls.household} icon="nest" words="menu_household" />
        <${Way} to="/mine/" icon="people" words="menu_mine" />
      </ul>
    </div>
  </${Dialog}>`;
}

/** @param {{to: string, icon: string, words: string}} props */
function Way({ to, icon, words }) {
  return html`<li><a class="offer" href=${to}><${Icon} name=${icon} />${say(words)}</a></li>`;
}
