// One private conversation.

import { useEffect } from "preact/hooks";
import { html } from "../../html.js";
import { cast, mine, sheet } from "../../store.js";
import { say } from "../../strings.js";
import { hasOlder, loadOlder, withOlder } from "../../talk/older.js";
import { openList } from "../../talk/place.js";
import { readAll } from "../../talk/reading.js";
import { pending } from "../../talk/sending.js";
import { isLiving, namedAfter } from "../../talk/threads.js";
import { Composer } from "../composer.js";
import { Conversation } from "../conversation.js";
import { Icon } from "../icon.js";
import { WordsLeft } from "./budget.js";
import { NookHead } from "./nook_head.js";
import { Invitation } from "./invitation.js";
import { silenceInPrivate } from "./silence.js";
import { Typing } from "./typing.js";
import { namesShort } from "./who.js";

/** @param {{thread: import("../../talk/threads.js").Thread}} props */
export function PrivateTalk({ thread }) {
  const title = namesShort(namedAfter(thread));
  const silence = silenceInPrivate(thread);
  useEffect(() => readAll(thread.key), []);
  return html`
    <${NookHead} back=${say("private_back")} onBack=${openList}>
      <button class="thread-title" type="button" onClick=${() => (sheet.value = { kind: "members", thread: thread.key })}>
        <h2>${title}</h2>
      </button>
      <button class="round plain" type="button" aria-label=${say("members")} onClick=${() => (sheet.value = { kind: "members", thread: thread.key })}><${Icon} name="people" /></button>
    </${NookHead}>
    ${thread.status === "invited" ? html`<div class="nook-body"><${Invitation} thread=${thread} /></div>` : html`<${Words} thread=${thread} title=${title} />`}
    ${
      thread.status === "in" &&
      html`<${Composer} where=${thread.key} silence=${silence} title=${title}>
        <${Typing} where=${thread.key} />
        <${WordsLeft} />
      </${Composer}>`
    }
  `;
}

/** @param {{thread: import("../../talk/threads.js").Thread, title: string}} props */
function Words({ thread, title }) {
  const missing = thread.invited.filter((seat) => isLiving(cast.value, seat));
  return html`
    ${
      missing.length > 0 &&
      mine.value &&
      html`<p class="happened waiting-for">${say(missing.length > 1 ? "private_waiting_many" : "private_waiting", { names: namesShort(missing) })}</p>`
    }
    <${Conversation}
      where=${thread.key}
      label=${say("private_with", { names: title })}
      lines=${withOlder(thread.key, thread.lines)}
      pending=${pending.value.filter((each) => each.where === thread.key)}
      older=${hasOlder(thread.key, thread.lines)}
      onOlder=${() => loadOlder(thread.key)}
    />
  `;
}
