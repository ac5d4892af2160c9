// Giving silver: to whom, how much, and a button that says both.

import { useState } from "preact/hooks";
import { html } from "../html.js";
import { bird } from "../situation.js";
import { mine, view } from "../store.js";
import { say } from "../strings.js";
import { hold } from "../talk/held.js";
import { arrows } from "./arrows.js";
import { Bird, shortName } from "./bird.js";
import { Dialog, SheetHead } from "./sheet.js";

const OFFERS = [1, 2, 5, 10, 20];

/** @param {{to?: string, onClose: () => void}} props */
export function GiftSheet({ to = "", onClose }) {
  const silver = mine.value?.silver ?? 0;
  const [target, setTarget] = useState(to);
  const [amount, setAmount] = useState(Math.min(5, silver));
  const others = view.value.cast.filter(
    (/** @type {any} */ each) => each.status === "in" && each.seat !== mine.value?.seat,
  );
  const name = bird(view.value, target)?.name ?? "";

  const give = () => {
    hold(say("giving", { n: amount, name }), "silver.give", { to: target, amount });
    onClose();
  };
  if (silver === 0) {
    return html`<${Dialog} label=${say("gift_title")} onClose=${onClose}>
      <${SheetHead} title=${say("gift_title")} onClose=${onClose} />
      <p class="note">${say("gift_none")}</p>
    </${Dialog}>`;
  }
  return html`<${Dialog} label=${say("gift_title")} onClose=${onClose}>
    <${SheetHead} title=${say("gift_title")} onClose=${onClose} />
    <div class="stack wide">
      <p class="soft">${say("gift_intro", { n: silver })}</p>
      <div class="gift-to" role="radiogroup" aria-label=${say("gift_to")} onKeyDown=${arrows}>
        ${others.map(
          (/** @type {any} */ each) => html`<button
            class="perch"
            type="button"
            role="radio"
            key=${each.seat}
            aria-checked=${each.seat === target}
            aria-label=${each.name}
            onClick=${() => setTarget(each.seat)}
          >
            <${Bird} bird=${each} /><span class="perch-name">${shortName(each)}</span>
          </button>`,
        )}
      </div>
      <label class="field">
        <span>${say("gift_amount")}</span>
        <input
          type="number"
          inputmode="numeric"
          min="1"
          max=${silver}
          value=${amount}
          onInput=${(/** @type {any} */ event) => setAmount(Math.trunc(Number(event.currentTarget.value)))}
        />
      </label>
      <div class="row offers">
        ${OFFERS.filter((offer) => offer <= silver).map(
          (
            offer,
          ) => html`<button class="chip" type="button" key=${offer} aria-pressed=${offer === amount} onClick=${() => setAmount(offer)}>
            ${offer}
          </button>`,
        )}
      </div>
      <button
        class="button wide"
        type="button"
        disabled=${!target || !(amount >= 1 && amount <= silver)}
        onClick=${give}
      >
        ${target ? say("gift_send", { n: amount || 0, name }) : say("gift_pick")}
      </button>
    </div>
  </${Dialog}>`;
}
