// The duel: three rounds against the clock. The server asks one question at a time and takes the time itself.

import { useEffect, useState } from "preact/hooks";
import { players } from "../ballots.js";
import { ROUNDS, bout, inSeconds } from "../duels.js";
import { html } from "../html.js";
import { isStill } from "../look.js";
import { bird } from "../situation.js";
import { command, mine, toast, view } from "../store.js";
import { say } from "../strings.js";
import { Cutout } from "./bird.js";
import { Question } from "./duel_question.js";
import { Icon } from "./icon.js";
import { Dialog } from "./sheet.js";

const BEAT = 600;

/** Three beats before a round; one for those who want less motion. */
const beats = () => (isStill() ? 1 : 3);

/** @param {{onClose: () => void}} props */
export function DuelSheet({ onClose }) {
  const { vote } = view.value;
  const now = bout(vote, mine.value?.duel ?? null);
  return html`<${Dialog} kind="sheet full duel" label=${say("duel_title")} onClose=${onClose}>
    <header class="duel-head">
      <h2>${say("duel_title")}</h2>
      <${Marks} rounds=${now.rounds} round=${now.round} />
      <button class="round plain" type="button" aria-label=${say("close")} onClick=${onClose}><${Icon} name="close" /></button>
    </header>
    ${now.kind === "gone" && html`<p class="note">${say("duel_gone")}</p>`}
    ${now.kind === "ready" && html`<${Ready} round=${now.round} rounds=${now.rounds} />`}
    ${now.kind === "asked" && html`<${Question} key=${`${now.round}-${now.question?.number}`} question=${now.question} />`}
    ${now.kind === "done" && html`<${Done} rounds=${now.rounds} onClose=${onClose} />`}
  </${Dialog}>`;
}

/** One mark a round: to come, on, played. @param {{rounds: any[], round: number}} props */
function Marks({ rounds, round }) {
  return html`<ol class="duel-marks">
    ${ROUNDS.map((kind, index) => {
      const state = index === round ? "on" : rounds[index] ? "past" : "";
      return html`<li class=${state} key=${kind} aria-current=${state === "on" ? "step" : undefined}>${say(`round_${kind}`)}</li>`;
    })}
  </ol>`;
}

/** Before a round: what it asks, how the last one went, and three beats once it is begun. @param {{round: number, rounds: any[]}} props */
function Ready({ round, rounds }) {
  const [beat, setBeat] = useState(0);
  useEffect(() => {
    if (beat === 0) {
      return undefined;
    }
    const timer = setTimeout(async () => {
      if (beat > 1) {
        return setBeat(beat - 1);
      }
      const answer = await command("duel.play", {});
      if (!answer.ok) {
        toast(answer.words ?? say("failed"), true);
        setBeat(0);
      }
    }, BEAT);
    return () => clearTimeout(timer);
  }, [beat]);
  const kind = ROUNDS[round];
  if (beat > 0) {
    return html`<p class="duel-beat display num" role="status">${beat}</p>`;
  }
  const last = rounds[rounds.length - 1];
  const other = players(view.value).find((/** @type {any} */ each) => each.seat !== mine.value?.seat);
  return html`<section class="duel-ready">
    <div class="duel-pair">
      <${Cutout} persona=${bird(view.value, mine.value?.seat)?.persona ?? "rooster"} mood="sly" />
      <b class="display">${say("against")}</b>
      <${Cutout} persona=${other?.persona ?? "rooster"} />
    </div>
    ${last && html`<p class="note fine">${say("round_went", { round: say(`round_${last.kind}`), n: last.points, time: inSeconds(last.ms) })}</p>`}
    <h3>${say("round_title", { n: round + 1, round: say(`round_${kind}`) })}</h3>
    <p>${say(`round_${kind}_text`)}</p>
    <button class="button wide" type="button" onClick=${() => setBeat(beats())}>${say("round_begin")}</button>
    <p class="soft">${say("duel_referee")}</p>
  </section>`;
}

/** @param {{rounds: any[], onClose: () => void}} props */
function Done({ rounds, onClose }) {
  return html`<section class="duel-ready">
    <h3>${say("duel_done_title")}</h3>
    <ul class="duel-scores">
      ${rounds.map((each) => html`<li key=${each.kind}><b>${say(`round_${each.kind}`)}</b><span class="num">${say("round_score", { n: each.points, time: inSeconds(each.ms) })}</span></li>`)}
    </ul>
    <p>${say("duel_done_text")}</p>
    <button class="button wide" type="button" onClick=${onClose}>${say("continue")}</button>
  </section>`;
}
