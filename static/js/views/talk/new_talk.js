// A new private conversation: with whom, and the first words.

import { useEffect, useState } from "preact/hooks";
import { html } from "../../html.js";
import { mine, view } from "../../store.js";
import { say } from "../../strings.js";
import { invitees, openList, openTalk } from "../../talk/place.js";
import { pending } from "../../talk/sending.js";
import { othersIn, threadsOf } from "../../talk/threads.js";
import { Bird } from "../bird.js";
import { Pending } from "./pending.js";
import { NookHead } from "./nook_head.js";
import { FirstWords } from "./first_words.js";
import { silenceInPrivate } from "./silence.js";
import { TalksLeft } from "./budget.js";

export function NewTalk() {
  const chosen = invitees.value;
  const { limits, cast } = view.value;
  const me = mine.value?.seat;
  const others = cast.filter((/** @type {any} */ each) => each.status === "in" && each.seat !== me);
  const most = limits.group - 1;
  const waiting = pending.value.filter((each) => each.where === "new");
  const [sent, setSent] = useState(/** @type {string[] | null} */ (null));
  const known = threadsOf(mine.value).find((each) => same(othersIn(each), sent ?? chosen));
  useEffect(() => {
    if (sent && known) {
      invitees.value = [];
      openTalk(known.key);
    }
  }, [sent, known?.key]);

  /** @param {string} seat */
  const choose = (seat) => {
    invitees.value = chosen.includes(seat) ? chosen.filter((each) => each !== seat) : [...chosen, seat].slice(-most);
  };
  return html`
    <${NookHead} back=${say("private_back")} onBack=${openList} title=${say("private_new_title")} />
    <div class="nook-body stack wide">
      <p class="soft">${say("private_new_who", { n: most })}</p>
      <div class="invitees" role="group" aria-label=${say("private_new_to")}>
        ${others.map(
          (/** @type {any} */ each) => html`<button class="invitee" type="button" key=${each.seat} aria-pressed=${chosen.includes(each.seat)} onClick=${() => choose(each.seat)}>
            <${Bird} bird=${each} size="m" /><b>${each.name}</b>
          </button>`,
        )}
      </div>
      ${
        known
          ? html`<p class="note">${say("private_known")}</p>
              <button class="button plain" type="button" onClick=${() => openTalk(known.key)}>${say("private_go_on")}</button>`
          : html`<${TalksLeft} />`
      }
      ${waiting.map((words) => html`<${Pending} key=${words.id} words=${words} />`)}
    </div>
    <${FirstWords} to=${known ? [] : chosen} silence=${silenceInPrivate(null)} onSent=${() => setSent(chosen)} />
  `;
}

/** @param {string[]} some @param {string[]} others */
function same(some, others) {
  return some.length === others.length && some.every((each) => others.includes(each));
}

