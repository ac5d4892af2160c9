// What a wide screen has room for beside the card: the pot, and who has left.

import { html } from "../html.js";
import { bird, departures } from "../situation.js";
import { sheet, view } from "../store.js";
import { say, told } from "../strings.js";
import { account } from "../verdicts.js";
import { Bird } from "./bird.js";

export function StageMore() {
  const left = departures(view.value);
  return html`<div class="stage-more">
    <section class="stack tight">
      <h3 class="kicker">${say("pool")}</h3>
      <p class="row"><i class="coin gold"></i>${say("pool_gold", { n: view.value.game.pool })}</p>
    </section>
    <section class="stack tight">
      <h3 class="kicker">${say("left_so_far")}</h3>
      ${left.length === 0 && html`<p class="soft">${say("left_none")}</p>`}
      <ul class="stack tight">
        ${left.map((each) => html`<li key=${each.seat}><${Departure} departure=${each} /></li>`)}
      </ul>
    </section>
  </div>`;
}

/** @param {{departure: ReturnType<typeof departures>[number]}} props */
function Departure({ departure }) {
  const who = bird(view.value, departure.seat);
  const { key, n, all } = account(departure);
  return (
    who &&
    html`<button class="departed" type="button" onClick=${() => (sheet.value = { kind: "replay", departure })}>
      <${Bird} bird=${who} size="m" />
      <b>${who.name}</b>
      <span class="soft">${say(key, { day: departure.day, n, all, how: told(departure.how) })}</span>
    </button>`
  );
}
