// What a bird has said: face, bubble, the line that it answers, reactions, and a way to answer it.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast, here, mine, sheet } from "../../store.js";
import { say } from "../../strings.js";
import { clockTime } from "../../countdown.js";
import { Bird } from "../bird.js";
import { Icon } from "../icon.js";
import { useHold } from "./hold.js";
import { Marks } from "./marks.js";
import { Quote, Words } from "./words.js";

/** @typedef {{line: any, again: boolean, fresh: boolean, where: string, answered?: any, onJump: (key: any) => void, about?: string}} Said */

/** @param {Said} props */
export function Said({ line, again, fresh, where, answered, onJump, about = "" }) {
  const own = line.seat === mine.value?.seat;
  const speaker = bird({ cast: cast.value }, line.seat);
  const offers = Boolean(mine.value) && (where === "main" || canAnswer(where));
  const open = () => offers && (sheet.value = { kind: "line", where, line });
  const hold = useHold(open);
  const classes = ["said", own && "mine", again && "again", fresh && "fresh", about && `about ${about}`];
  const name = own ? say("you") : (speaker?.name ?? "");
  const at = clockTime(line.at, Date.now());
  return html`<article class=${classes.filter(Boolean).join(" ")} data-line=${line.n ?? line.id} tabindex="-1" ...${hold}>
    ${!again && !own && speaker && html`<${Face} who=${speaker} />`}
    <div class="bubble">
      <h3 class=${again || own ? "sr-only" : ""}>
        ${name}${about && html`<span class="sr-only">, ${say(`about_${about}`)}</span>`} <time class="num" datetime=${line.at}>${at}</time>
      </h3>
      ${line.reply_to != null && html`<${Quote} line=${answered} onJump=${() => onJump(line.reply_to)} />`}
      <${Words} text=${line.text} mentions=${line.mentions} />
      ${where === "main" && html`<${Marks} n=${line.n} />`}
      ${
        offers &&
        html`<button class="line-more" type="button" tabindex="-1" aria-label=${say("line_more", { name })} onClick=${open}>
          <${Icon} name="more" />
        </button>`
      }
    </div>
  </article>`;
}

/** Private lines can be answered by those who are in. @param {string} where */
function canAnswer(where) {
  return where !== "nest" && where !== "booth";
}

/** @param {{who: any}} props */
function Face({ who }) {
  const online = here.value.includes(who.seat) && who.status !== "out";
  return html`<button
    class=${online ? "said-face here" : "said-face"}
    type="button"
    aria-label=${who.name}
    onClick=${() => (sheet.value = { kind: "dossier", seat: who.seat })}
  >
    <${Bird} bird=${who} size="s" gone=${false} />
  </button>`;
}
