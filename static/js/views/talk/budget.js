// What one has left today, in words, before it runs out; and how to get more of it where that is sold.

import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { command, own, toast, view } from "../../store.js";
import { say, told } from "../../strings.js";

/** Conversations that one may still start or accept. */
export function TalksLeft() {
  const { conversations, groups } = own.value.budget;
  return html`<div class="budget">
    <p>
      ${
        conversations > 0
          ? `${say("private_left", { n: conversations })} ${groups > 0 ? say("groups_left", { n: Math.min(groups, conversations) }) : say("groups_left_none")}`
          : say("private_left_none")
      }
    </p>
    ${conversations < 1 && html`<${More} power="conversation" label=${say("more_talks")} />`}
  </div>`;
}

const FEW = 200;

/** Characters and silver for private posts. */
export function WordsLeft() {
  const { budget, silver } = own.value;
  const { price } = view.value.limits;
  const cost = price ? say("post_price", { n: price }) : say("post_free");
  return html`<div class="budget">
    <p>${silver < price ? say("silver_low", { n: silver }) : `${say("characters_left", { n: budget.characters })}, ${cost}.`}</p>
    ${budget.characters < FEW && html`<${More} power="words" label=${say("more_words")} />`}
  </div>`;
}

/** Buys more of it: first says what it costs, then does it. @param {{power: string, label: string}} props */
function More({ power, label }) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const rule = view.value.rules[power];
  if (!rule || own.value.powers?.today.includes(power)) {
    return null;
  }
  const buy = async () => {
    setBusy(true);
    const answer = await command("power.buy", { power });
    setBusy(false);
    setAsked(false);
    toast(answer.ok ? say("power_bought") : (answer.words ?? say("failed")), !answer.ok);
  };
  return asked
    ? html`<div class="budget-more">
        <p>${told(rule)}</p>
        <button class="button small" type="button" aria-busy=${busy} disabled=${busy} onClick=${buy}>${label}</button>
        <button class="quiet" type="button" onClick=${() => setAsked(false)}>${say("drop")}</button>
      </div>`
    : html`<button class="quiet" type="button" onClick=${() => setAsked(true)}>${label}</button>`;
}
