// Every rule of this game, in the words that the game itself keeps to: tonight's vote first.

import { html } from "../html.js";
import { config, view } from "../store.js";
import { told } from "../rules.js";
import { say } from "../strings.js";
import { Dialog, SheetHead } from "./sheet.js";

/** @param {{onClose: () => void}} props */
export function RulesSheet({ onClose }) {
  const { rules, notes, vote, clock } = view.value;
  const tonight = vote ?? clock?.tonight;
  return html`<${Dialog} label=${say("menu_rules")} onClose=${onClose}>
    <${SheetHead} title=${say("menu_rules")} onClose=${onClose} />
    <div class="stack wide">
      ${tonight && html`<section class="panel"><h3 class="kicker">${say("rules_tonight", { title: told(tonight.title) })}</h3><p>${told(tonight.rule)}</p></section>`}
      <a class="button plain wide" href=${config.value.urls.game_help}>${say("rules_all")}</a>
      <section class="stack tight">${["rules_1", "rules_2", "rules_3", "rules_4"].map((key) => html`<p key=${key}>${say(key)}</p>`)}</section>
      <${Sentences} title=${say("rules_talk")} found=${{ ...rules }} />
      <${Sentences} title=${say("rules_more")} found=${{ ...notes }} />
    </div>
  </${Dialog}>`;
}

/** @param {{title: string, found: Record<string, string>}} props */
function Sentences({ title, found }) {
  return html`<section class="stack tight">
    <h3 class="kicker">${title}</h3>
    <dl class="sentences">${Object.entries(found).map(([key, words]) => html`<div key=${key}><dt>${say(`rule_${key}`)}</dt><dd>${told(words)}</dd></div>`)}</dl>
  </section>`;
}
