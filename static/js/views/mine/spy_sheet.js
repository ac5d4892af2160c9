// The spy: on whom, and what the spies so far have brought.

import { useState } from "preact/hooks";
import { shop } from "../../also.js";
import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { command, mine, toast, tongue, view } from "../../store.js";
import { told } from "../../rules.js";
import { say } from "../../strings.js";
import { Bird } from "../bird.js";
import { Dialog, SheetHead } from "../sheet.js";
import { ChooseBird } from "./choose_bird.js";

/** @param {{onClose: () => void}} props */
export function SpySheet({ onClose }) {
  const [target, setTarget] = useState("");
  const [busy, setBusy] = useState(false);
  const offer = shop(view.value, mine.value ?? {}).find((each) => each.key === "spy");
  const reports = [...(mine.value?.powers.reports ?? [])].reverse();
  const others = view.value.cast.filter((/** @type {any} */ each) => each.status === "in" && each.seat !== mine.value?.seat);
  const buy = async () => {
    setBusy(true);
    const answer = await command("power.buy", { power: "spy", target });
    setBusy(false);
    if (!answer.ok) {
      toast(answer.words ?? say("failed"), true);
    }
  };
  return html`<${Dialog} label=${say("power_spy")} onClose=${onClose}>
    <${SheetHead} title=${say("power_spy")} onClose=${onClose} />
    <p class="soft">${told(view.value.rules?.spy)}</p>
    ${
      offer?.state === "open" &&
      html`<${ChooseBird} birds=${others} chosen=${target} label=${say("spy_on")} onChoose=${setTarget} />
        <button class="button wide" type="button" aria-busy=${busy} disabled=${busy || !target} onClick=${buy}>
          ${target ? say("spy_buy", { name: bird(view.value, target)?.name, n: offer.price }) : say("gift_pick")}
        </button>`
    }
    ${offer && offer.state !== "open" && html`<p class="note">${say(`power_${offer.state}_long`)}</p>`}
    ${reports.map((/** @type {any} */ report) => html`<${Report} key=${report.at} report=${report} />`)}
  </${Dialog}>`;
}

/** @param {{report: any}} props */
function Report({ report }) {
  const who = bird(view.value, report.target);
  return html`<section class="panel report">
    <h3>${who && html`<${Bird} bird=${who} size="s" gone=${false} />`}${say("spy_report", { name: who?.name, day: report.day })}</h3>
    ${report.posts.length === 0 && html`<p class="soft">${say("spy_nothing")}</p>`}
    ${report.posts.map((/** @type {any} */ post) => html`<blockquote key=${post.at} lang=${tongue.value}>${post.text}</blockquote>`)}
  </section>`;
}
