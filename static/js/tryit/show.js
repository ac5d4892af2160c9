// A card on which a rule can be tried: nothing of it is sent anywhere.

import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { learn, say } from "../strings.js";
import { TRYIT } from "../strings/tryit.js";
import { CARDS, NAMES } from "./cards.js";
import { Answer, Faces, Give, Press, Say } from "./steps.js";

learn(TRYIT);

const KINDS = { faces: Faces, say: Say, give: Give, answer: Answer, press: Press };

/**
 * Puts the card of a rule behind the buttons of `place`; a second one takes the place of the first.
 * @param {Element} place
 * @param {string} key
 * @param {() => void} closed
 */
export function show(place, key, closed) {
  place.querySelector(".try-place")?.remove();
  const root = document.createElement("div");
  root.className = "try-place";
  place.append(root);
  const close = () => {
    render(null, root);
    root.remove();
    closed();
  };
  render(html`<${Card} steps=${CARDS[key] ?? []} close=${close} />`, root);
}

/** @param {{steps: import("./cards.js").Step[], close: () => void}} props */
function Card({ steps, close }) {
  const [at, setAt] = useState(0);
  const [told, setTold] = useState(/** @type {{values: Record<string, any>, rows?: [string, number][]} | null} */ (null));
  const card = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => card.current?.focus({ preventScroll: false }), [at, told]);
  const step = steps[at];
  if (!step) {
    return null;
  }
  const last = at === steps.length - 1;
  const next = () => {
    setTold(null);
    setAt(last ? 0 : at + 1);
  };
  return html`<section class="try-card" tabindex="-1" ref=${card} aria-label=${say("try_card")}>
    <p><b>${say(step.ask)}</b></p>
    ${
      told
        ? html`${told.rows && html`<${Rows} rows=${told.rows} />`}<p role="status">${say(step.said, told.values)}</p>
          <div class="row"><button class="button small yolk" type="button" onClick=${next}>${say(last ? "try_once_more" : "try_go_on")}</button>
            <button class="quiet" type="button" onClick=${close}>${say("try_enough")}</button></div>`
        : html`<${KINDS[step.kind]} key=${at} step=${step} done=${(/** @type {Record<string, any>} */ values, /** @type {[string, number][] | undefined} */ rows) => setTold({ values, rows })} />`
    }
  </section>`;
}

/** @param {{rows: [string, number][]}} props */
function Rows({ rows }) {
  return html`<ul class="stack tight">${rows.map(([bird, n]) => html`<li key=${bird}>${NAMES[bird]} <b class="num">${n}</b></li>`)}</ul>`;
}
