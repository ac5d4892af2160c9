// The kinds of steps on a card. Each tells what was done by `done`, with the values for the words that follow.

import { useState } from "preact/hooks";
import { html } from "../html.js";
import { say } from "../strings.js";
import { portrait } from "../views/bird.js";
import { ME, NAMES } from "./cards.js";
import { after, named, secondLowest, tally } from "./counting.js";

/** @typedef {import("./cards.js").Step} Step */
/** @typedef {{step: Step, done: (values: Record<string, any>, rows?: [string, number][]) => void}} Props */

/** @param {Props} props */
export function Faces({ step, done }) {
  const choose = (/** @type {string} */ bird) => done({ name: NAMES[named(step, bird)], chosen: NAMES[bird] }, step.others && tally(step, bird));
  return html`<div class="try-faces">
    ${step.birds?.map((bird) => html`<button class="try-face" type="button" key=${bird} disabled=${step.safe?.includes(bird)} onClick=${() => choose(bird)}>
      <img class="bird" src=${portrait(bird)} alt="" /><b>${NAMES[bird]}</b>${step.safe?.includes(bird) && say("try_safe")}
    </button>`)}
  </div>`;
}

/** @param {Props} props */
export function Say({ done }) {
  const [text, setText] = useState("");
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (text.trim()) {
      done({ text: text.trim() });
    }
  };
  return html`<form class="stack tight" onSubmit=${send}>
    <label class="field"><span>${say("try_line")}</span><input type="text" maxlength="140" value=${text} onInput=${(/** @type {any} */ event) => setText(event.currentTarget.value)} /></label>
    <div><button class="button small" type="submit">${say("try_send")}</button></div>
  </form>`;
}

/** @param {Props} props */
export function Give({ step, done }) {
  const ladder = step.ladder ?? {};
  const to = step.birds?.[0] ?? "";
  const give = (/** @type {number} */ n) => {
    const rows = after(ladder, ME, to, n);
    done({ n, left: ladder[ME] - n, name: NAMES[secondLowest(rows)] ?? "" }, rows.length > 2 ? rows : undefined);
  };
  return html`<div class="row">${[1, 3, 5, 10].map((n) => html`<button class="button small plain" type="button" key=${n} onClick=${() => give(n)}>${say("try_give", { n })}</button>`)}</div>`;
}

/** @param {Props} props */
export function Answer({ step, done }) {
  const [looking, setLooking] = useState(Boolean(step.look));
  const answer = (/** @type {string} */ choice) => done({ right: step.right, outcome: say(choice === step.right ? "try_was_right" : "try_was_wrong", { right: step.right }) });
  if (looking) {
    return html`<p class="try-sum num">${step.look}</p><div><button class="button small" type="button" onClick=${() => setLooking(false)}>${say("try_have_them")}</button></div>`;
  }
  return html`${step.sum && html`<p class="try-sum num">${step.sum}</p>`}
    <div class="row">${step.choices?.map((choice) => html`<button class="button small plain num" type="button" key=${choice} onClick=${() => answer(choice)}>${choice}</button>`)}</div>`;
}

/** @param {Props} props */
export function Press({ step, done }) {
  return html`<div><button class="button small" type="button" onClick=${() => done({})}>${say(step.button ?? "try_go_on")}</button></div>`;
}
