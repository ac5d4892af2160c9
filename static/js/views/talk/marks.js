// The reactions under a line: who laughed, who cried, and one's own among them.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast, mine } from "../../store.js";
import { listed, say } from "../../strings.js";
import { KINDS, haveReacted, react, reactedTo } from "../../talk/reacting.js";
import { Icon } from "../icon.js";

/** @param {{n: number}} props */
export function Marks({ n }) {
  const kinds = KINDS.filter((kind) => reactedTo(n, kind).length > 0);
  const me = mine.value && bird({ cast: cast.value }, mine.value.seat);
  return (
    kinds.length > 0 &&
    html`<p class="marks">
      ${kinds.map((kind) => {
        const seats = reactedTo(n, kind);
        const label = say(`reaction_${kind}`, { names: namesOf(seats) });
        const own = haveReacted(n, kind);
        const content = html`<${Icon} name=${`r-${kind}`} /><span class="num">${seats.length}</span><span class="sr-only"> ${label}</span>`;
        return me?.status === "in"
          ? html`<button class="chip reacts" type="button" key=${kind} aria-pressed=${own} title=${label} onClick=${() => react(n, kind)}>
              ${content}
            </button>`
          : html`<span class="chip reacts" key=${kind} title=${label}>${content}</span>`;
      })}
    </p>`
  );
}

/** "Flo, Puff and you". @param {string[]} seats */
export function namesOf(seats) {
  const me = mine.value?.seat;
  return listed(seats.map((seat) => (seat === me ? say("you") : (bird({ cast: cast.value }, seat)?.name ?? ""))));
}

/** The five to choose from. @param {{n: number, onDone: () => void}} props */
export function Reactions({ n, onDone }) {
  return html`<div class="reactions" role="group" aria-label=${say("react")}>
    ${KINDS.map(
      (kind) => html`<button
        class="reaction"
        type="button"
        key=${kind}
        aria-pressed=${haveReacted(n, kind)}
        aria-label=${say(`react_${kind}`)}
        title=${say(`react_${kind}`)}
        onClick=${() => {
          react(n, kind);
          onDone();
        }}
      >
        <${Icon} name=${`r-${kind}`} large=${true} />
      </button>`,
    )}
  </div>`;
}
