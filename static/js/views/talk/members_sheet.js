// Who is in a private conversation, who was invited, and whom its starter may still invite.

import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast, command, here, mine, own, sheet, toast, view } from "../../store.js";
import { say } from "../../strings.js";
import { othersIn, threadOf } from "../../talk/threads.js";
import { Bird } from "../bird.js";
import { Dialog, SheetHead } from "../sheet.js";
import { silenceInPrivate } from "./silence.js";

/** @param {{thread: string, onClose: () => void}} props */
export function MembersSheet({ thread: key, onClose }) {
  const thread = threadOf(mine.value, key);
  if (!thread) {
    return null;
  }
  const adds = thread.by === own.value.seat && !silenceInPrivate(thread);
  const others = othersIn(thread);
  return html`<${Dialog} label=${say("members")} onClose=${onClose}>
    <${SheetHead} title=${say("members")} onClose=${onClose} />
    <ul class="members">
      ${others.map((seat) => html`<${Member} key=${seat} seat=${seat} invited=${thread.invited.includes(seat)} />`)}
    </ul>
    ${adds && html`<${Add} thread=${thread.key} others=${others} />`}
  </${Dialog}>`;
}

/** @param {{seat: string, invited: boolean}} props */
function Member({ seat, invited }) {
  const who = bird({ cast: cast.value }, seat);
  const online = here.value.includes(seat);
  const state = who?.status === "out" ? say("out") : invited ? say("asked_in") : online ? say("online") : "";
  return (
    who &&
    html`<li><button class="offer" type="button" onClick=${() => (sheet.value = { kind: "dossier", seat })}>
      <${Bird} bird=${who} size="m" /><b>${who.name}</b><span class="soft">${state}</span>
    </button></li>`
  );
}

/** @param {{thread: string, others: string[]}} props */
function Add({ thread, others }) {
  const [busy, setBusy] = useState("");
  if (others.length + 1 >= view.value.limits.group) {
    return html`<p class="note">${say("add_full")}</p>`;
  }
  const free = view.value.cast.filter(
    (/** @type {any} */ each) => each.status === "in" && each.seat !== own.value.seat && !others.includes(each.seat),
  );
  /** @param {string} seat */
  const add = async (seat) => {
    setBusy(seat);
    const answer = await command("private.add", { conversation: thread, seat });
    setBusy("");
    if (!answer.ok) {
      toast(answer.words ?? say("failed"), true);
    }
  };
  return (
    free.length > 0 &&
    html`<section class="stack tight">
      <h3 class="kicker">${say("add_title")}</h3>
      <p class="soft">${say("add_text")}</p>
      <div class="invitees">
        ${free.map(
          (/** @type {any} */ each) => html`<button class="invitee" type="button" key=${each.seat} aria-busy=${busy === each.seat} disabled=${Boolean(busy)} onClick=${() => add(each.seat)}>
            <${Bird} bird=${each} size="m" /><b>${each.name}</b>
          </button>`,
        )}
      </div>
    </section>`
  );
}
