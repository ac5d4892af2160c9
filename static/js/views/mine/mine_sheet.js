// What is one's own: silver as it is and as the others see it, the destiny, powers, the will.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { mine, sheet, view } from "../../store.js";
import { say } from "../../strings.js";
import { Icon } from "../icon.js";
import { Dialog, SheetHead } from "../sheet.js";
import { Destiny } from "./destiny.js";
import { Powers } from "./powers.js";

/** What is mine; drawn only where there is a seat. */
const own = () => /** @type {any} */ (mine.value);

/** @param {{onClose: () => void}} props */
export function MineSheet({ onClose }) {
  const me = bird(view.value, mine.value?.seat);
  if (!me) {
    return null;
  }
  const running = view.value.game.status === "running";
  return html`<${Dialog} kind="sheet yours" label=${say("yours_title")} onClose=${onClose}>
    <${SheetHead} title=${say("yours_title")} onClose=${onClose} />
    <${Purse} silver=${own().silver} shown=${me.silver} />
    ${running && html`<button class="button wide" type="button" onClick=${() => (sheet.value = { kind: "gift" })}><${Icon} name="gift" />${say("gift_title")}</button>`}
    ${own().destiny && html`<${Destiny} destiny=${own().destiny} />`}
    ${running && me.status === "in" && html`<${Powers} />`}
    ${running && html`<${Absence} />`}
  </${Dialog}>`;
}

/** The real balance, and the one that is published. @param {{silver: number, shown: number}} props */
function Purse({ silver, shown }) {
  return html`<section class="purses">
    <p><i class="coin"></i><b class="display num">${silver}</b><span>${say("purse_real")}</span></p>
    <p><i class="coin"></i><b class="display num">${shown}</b><span>${say("purse_shown")}</span></p>
    <small class="soft">${say(silver === shown ? "purse_same" : "purse_other")}</small>
  </section>`;
}

/** The will and the leave, in one line each. */
function Absence() {
  const { will, away_until: until } = own();
  const { day } = view.value.game;
  const first = bird(view.value, will?.ranked[0]);
  const said = first ? say("will_first", { name: first.name }) : say(`will_${will?.default ?? "none"}`);
  return html`<button class="row-button" type="button" onClick=${() => (sheet.value = { kind: "will" })}>
    <${Icon} name="scroll" />
    <span><b>${say("will_title")}</b><small class="soft">${until && until >= day ? say("away_until", { day: until }) : said}</small></span>
    <${Icon} name="send" />
  </button>`;
}
