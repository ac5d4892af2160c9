// For days without a minute: whom a stand-in votes against, in which order, and days that do not count as absent.

import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { command, mine, toast, view } from "../../store.js";
import { told } from "../../rules.js";
import { say } from "../../strings.js";
import { Bird } from "../bird.js";
import { Dialog, SheetHead } from "../sheet.js";
import { ChooseBird } from "./choose_bird.js";

const DEFAULTS = ["none", "draw", "richest"];

/** @param {{onClose: () => void}} props */
export function WillSheet({ onClose }) {
  const will = mine.value?.will ?? { ranked: [], default: "none" };
  const [ranked, setRanked] = useState(/** @type {string[]} */ (will.ranked));
  const [fallback, setFallback] = useState(will.default);
  const [busy, setBusy] = useState(false);
  const others = view.value.cast.filter(
    (/** @type {any} */ each) => each.status === "in" && each.seat !== mine.value?.seat && !ranked.includes(each.seat),
  );
  const changed = fallback !== will.default || ranked.join() !== will.ranked.join();
  const save = async () => {
    setBusy(true);
    const answer = await command("will.state", { ranked, default: fallback });
    setBusy(false);
    toast(answer.ok ? say("will_saved") : (answer.words ?? say("failed")), !answer.ok);
  };
  return html`<${Dialog} label=${say("will_title")} onClose=${onClose}>
    <${SheetHead} title=${say("will_title")} onClose=${onClose} />
    <p class="soft">${told(view.value.notes?.will)}</p>
    <section class="stack tight">
      <h3 class="kicker">${say("will_ranked")}</h3>
      <ol class="ranked">
        ${ranked.map((seat, index) => {
          const who = bird(view.value, seat);
          return html`<li key=${seat}><span class="rung num">${index + 1}</span><${Bird} bird=${who} size="s" /><b>${who?.name}</b>
            <button class="quiet" type="button" aria-label=${`${say("drop_name")}: ${who?.name}`} onClick=${() => setRanked(ranked.filter((each) => each !== seat))}>${say("drop_name")}</button></li>`;
        })}
      </ol>
      <${ChooseBird} birds=${others} chosen="" label=${say("will_add")} onChoose=${(/** @type {string} */ seat) => setRanked([...ranked, seat])} />
    </section>
    <fieldset class="choices"><legend>${say("will_else")}</legend>
      ${DEFAULTS.map(
        (key) => html`<label class="choice" key=${key}><input type="radio" name="else" value=${key} checked=${fallback === key} onChange=${() => setFallback(key)} /><b>${say(`will_${key}`)}</b></label>`,
      )}
    </fieldset>
    <button class="button wide" type="button" aria-busy=${busy} disabled=${busy || !changed} onClick=${save}>${say(changed ? "will_save" : "will_saved")}</button>
    ${bird(view.value, mine.value?.seat)?.status === "in" && html`<${Away} />`}
  </${Dialog}>`;
}

/** Days announced, and days still to announce. */
function Away() {
  const { away_left: left, away_until: until } = /** @type {any} */ (mine.value);
  const away = until !== null && until >= view.value.game.day;
  /** @param {number} days */
  const announce = async (days) => {
    const answer = await command("away.announce", { days });
    toast(answer.ok ? say(days ? "away_noted" : "away_back_noted") : (answer.words ?? say("failed")), !answer.ok);
  };
  return html`<section class="stack tight">
    <h3 class="kicker">${say("away")}</h3>
    <p class="soft">${told(view.value.notes?.absence)}</p>
    ${away && html`<p class="note fine">${say("away_until", { day: until })}</p>`}
    <div class="row">
      ${Array.from({ length: left }, (_, i) => i + 1).map((days) => html`<button class="button plain small" type="button" key=${days} onClick=${() => announce(days)}>${say("away_days", { n: days })}</button>`)}
      ${away && html`<button class="button plain small" type="button" onClick=${() => announce(0)}>${say("away_back")}</button>`}
    </div>
  </section>`;
}
