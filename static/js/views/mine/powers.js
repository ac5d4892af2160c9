// The shop: what can be bought, for how much, and why not.

import { useState } from "preact/hooks";
import { shop } from "../../also.js";
import { html } from "../../html.js";
import { command, mine, sheet, toast, view } from "../../store.js";
import { told } from "../../rules.js";
import { say } from "../../strings.js";
import { Icon } from "../icon.js";

/** The icon of each power. */
const ICONS = new Map([
  ["spy", "eye"],
  ["words", "words"],
  ["conversation", "talks"],
  ["feather", "feather"],
]);

/** What is mine; drawn only where there is a seat. */
const own = () => /** @type {any} */ (mine.value);

export function Powers() {
  const offers = shop(view.value, own());
  if (offers.length === 0) {
    return null;
  }
  return html`<section class="stack tight">
    <h3 class="kicker">${say("powers")}</h3>
    <ul class="powers">${offers.map((each) => html`<${Power} key=${each.key} power=${each} />`)}</ul>
  </section>`;
}

/** @param {{power: ReturnType<typeof shop>[number]}} props */
function Power({ power }) {
  const [busy, setBusy] = useState(false);
  const spying = power.key === "spy";
  const buy = async () => {
    if (spying) {
      sheet.value = { kind: "spy" };
      return;
    }
    setBusy(true);
    const answer = await command("power.buy", { power: power.key });
    setBusy(false);
    toast(answer.ok ? say(`bought_${power.key}`) : (answer.words ?? say("failed")), !answer.ok);
  };
  const open = power.state === "open";
  const reports = spying && own().powers.reports.length > 0;
  return html`<li class=${open ? "power" : "power closed"}>
    <span class="power-sign"><${Icon} name=${ICONS.get(power.key) ?? "silver"} large /></span>
    <b>${say(`power_${power.key}`)}</b>
    <p class="soft">${told(power.rule)}</p>
    ${
      open || reports
        ? html`<button class="button small plain" type="button" aria-busy=${busy} disabled=${busy} onClick=${buy} aria-label=${open ? say("buy_named", { name: say(`power_${power.key}`), n: power.price }) : `${say("spy_read")}: ${say(`power_${power.key}`)}`}>
            ${open ? html`<i class="coin"></i><span class="num">${power.price}</span>` : say("spy_read")}
          </button>`
        : html`<span class="chip">${say(`power_${power.state}`)}</span>`
    }
  </li>`;
}
