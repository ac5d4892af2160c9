// A duel that is over, as a picture: the two, the rounds that each took, and the points of every round.

import { inSeconds, rounds } from "../duels.js";
import { html } from "../html.js";
import { bird } from "../situation.js";
import { view } from "../store.js";
import { say } from "../strings.js";
import { Bird, shortName } from "./bird.js";
import { Icon } from "./icon.js";

/** @param {{step: any}} props */
export function DuelTold({ step }) {
  const fought = rounds(step);
  const names = step.players.map((/** @type {string} */ seat) => shortName(bird(view.value, seat) ?? { name: "" }));
  const taken = [0, 1].map((side) => fought.filter((each) => each.winner === side).length);
  return html`<section class="bout">
    <div class="bout-ring">
      <${Fighter} seat=${step.players[0]} name=${names[0]} won=${step.winner === step.players[0]} />
      <p class="bout-score display num">${taken[0]}<span> : </span>${taken[1]}</p>
      <${Fighter} seat=${step.players[1]} name=${names[1]} won=${step.winner === step.players[1]} />
    </div>
    <ol class="bout-rounds">
      ${fought.map((each) => {
        const most = Math.max(each.one?.[0] ?? 0, each.other?.[0] ?? 0);
        return html`<li key=${each.kind}>
          <h4>${say(`round_${each.kind}`)}</h4>
          <${Side} name=${names[0]} score=${each.one} most=${most} won=${each.winner === 0} />
          <${Side} name=${names[1]} score=${each.other} most=${most} won=${each.winner === 1} />
        </li>`;
      })}
    </ol>
  </section>`;
}

/** @param {{seat: string, name: string, won: boolean}} props */
function Fighter({ seat, name, won }) {
  const who = bird(view.value, seat);
  return who && html`<p class=${won ? "fighter won" : "fighter"}>
    <${Bird} bird=${who} size="l" gone=${!won} />
    <b>${name}</b>
    ${won && html`<${Icon} name="crown" /><span class="sr-only">${say("duel_won")}</span>`}
  </p>`;
}

/** One round of one of the two: a dot for each point, beside it those that the other had more. @param {{name: string, score: number[] | null, most: number, won: boolean}} props */
function Side({ name, score, most, won }) {
  const dots = Array.from({ length: most }, (_, index) => index < (score?.[0] ?? 0));
  return html`<p class=${won ? "side won" : "side"}>
    <span class="sr-only">${name}: </span>
    ${most > 0 && html`<span class="dots" aria-hidden="true">${dots.map((full, index) => html`<i class=${full ? "full" : ""} key=${index}></i>`)}</span>`}
    <span class="num">${score ? say("round_score", { n: score[0], time: inSeconds(score[1]) }) : say("not_played")}</span>
    ${won && html`<span class="took"><${Icon} name="check" /><span class="sr-only">${say("round_won")}</span></span>`}
  </p>`;
}
