// One's private conversations: invitations first, each with who is in it, what was said last, and what is new.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast, here, mine, own, tongue, view } from "../../store.js";
import { say } from "../../strings.js";
import { clockTime } from "../../countdown.js";
import { leaveNook, openNew, openTalk } from "../../talk/place.js";
import { unreadIn } from "../../talk/reading.js";
import { lastAt, isLiving, livingThreads, namedAfter } from "../../talk/threads.js";
import { Bird, Cutout } from "../bird.js";
import { Icon } from "../icon.js";
import { TalksLeft } from "./budget.js";
import { NookHead } from "./nook_head.js";
import { Invitation } from "./invitation.js";
import { declinedBy, silenceInPrivate } from "./silence.js";
import { namesShort } from "./who.js";

export function PrivateList() {
  const threads = livingThreads(mine.value, cast.value);
  const silence = silenceInPrivate(null);
  const invited = threads.filter((each) => each.status === "invited");
  const going = threads.filter((each) => each.status === "in");
  return html`
    <${NookHead} back=${say("private_leave")} onBack=${leaveNook} narrow title=${say("private_talk")} />
    <div class="nook-body">
      ${invited.map((thread) => html`<${Invitation} key=${thread.key} thread=${thread} />`)}
      ${going.length > 0 && html`<ul class="threads">${going.map((thread) => html`<li key=${thread.key}><${Row} thread=${thread} /></li>`)}</ul>`}
      ${threads.length === 0 && html`<${Nobody} />`}
    </div>
    <footer class="nook-foot">
      ${silence ? html`<p class="note">${silence}</p>` : html`<${TalksLeft} />`}
      ${
        !silence &&
        html`<button class="button wide" type="button" disabled=${own.value.budget.conversations < 1} onClick=${() => openNew()}>
          <${Icon} name="plus" />${say("private_new")}
        </button>`
      }
    </footer>
  `;
}

function Nobody() {
  const me = bird(view.value, mine.value?.seat);
  return html`<section class="empty nook-empty">
    ${me && html`<${Cutout} persona=${me.persona} mood="whispering" />`}
    <h3>${say("private_none")}</h3>
    <p class="soft">${say("private_none_text")}</p>
  </section>`;
}

/** @param {{thread: import("../../talk/threads.js").Thread}} props */
function Row({ thread }) {
  const news = unreadIn(thread.key).length;
  const last = thread.lines.at(-1);
  const who = last && (last.seat === mine.value?.seat ? null : bird({ cast: cast.value }, last.seat));
  const others = namedAfter(thread);
  const empty = others.some((seat) => isLiving(cast.value, seat)) ? say("no_words_yet") : say("private_alone");
  const text = thread.declined.length > 0 ? declinedBy(thread) : !last ? empty : who ? last.text : say("you_said", { text: last.text });
  return html`<button class=${news ? "thread news" : "thread"} type="button" onClick=${() => openTalk(thread.key)}>
    <span class=${others.length > 1 ? "faces-small" : "faces-small one"}>
      ${others.slice(0, 4).map((seat) => html`<${Face} key=${seat} seat=${seat} />`)}
    </span>
    <b class="thread-name">${namesShort(others)}</b>
    <span class="thread-last">${others.length > 1 && who ? html`${namesShort([who.seat])}: ` : ""}<span key=${Boolean(who)} lang=${who ? tongue.value : undefined}>${text}</span></span>
    <span class="thread-side">
      ${last && html`<time class="num" datetime=${last.at}>${clockTime(lastAt(thread), Date.now())}</time>`}
      ${news > 0 && html`<b class="badge num">${news}<span class="sr-only"> ${say("tab_new")}</span></b>`}
    </span>
  </button>`;
}

/** @param {{seat: string}} props */
function Face({ seat }) {
  const who = bird({ cast: cast.value }, seat);
  const online = here.value.includes(seat) && who?.status !== "out";
  return who && html`<span class=${online ? "face-small here" : "face-small"}><${Bird} bird=${who} size="s" /></span>`;
}
