// The destiny card lies face down; a tap turns it over for a while, and only here.

import { useEffect, useState } from "preact/hooks";
import { html } from "../../html.js";
import { mine, sheet, view } from "../../store.js";
import { bird } from "../../situation.js";
import { told } from "../../rules.js";
import { say } from "../../strings.js";
import { Icon } from "../icon.js";

const PEEK = 12_000;

/** What is mine; drawn only where there is a seat. */
const own = () => /** @type {any} */ (mine.value);

const alive = () => bird(view.value, own().seat)?.status === "in" && view.value.game.status === "running";

/** @param {{destiny: {key: string, title: string, rule: string}}} props */
export function Destiny({ destiny }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const timer = open ? setTimeout(() => setOpen(false), PEEK) : undefined;
    return () => clearTimeout(timer);
  }, [open]);
  return html`<section class="stack tight">
    <h3 class="kicker">${say("destiny")}</h3>
    <button class=${open ? "destiny open" : "destiny"} type="button" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      ${
        open
          ? html`<b class="display">${told(destiny.title)}</b><span>${told(destiny.rule)}</span><small>${say("destiny_gold")}</small>`
          : html`<${Icon} name="mask" large /><b>${say("destiny_closed")}</b><small>${say("destiny_tap")}</small>`
      }
    </button>
    ${open && destiny.key === "detective" && alive() && html`<${Accusation} />`}
  </section>`;
}

/** The detective's one accusation: made, or to be made. */
function Accusation() {
  const made = own().accusation;
  if (made) {
    const role = view.value.guesses.suspects.find((/** @type {string[]} */ [key]) => key === made.role)?.[1] ?? made.role;
    return html`<p class="note">${say("accused", { name: bird(view.value, made.target)?.name, role: told(role) })}</p>`;
  }
  return html`<button class="button plain wide" type="button" onClick=${() => (sheet.value = { kind: "accuse" })}>${say("also_accuse")}</button>`;
}
