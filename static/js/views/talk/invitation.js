// An invitation: from whom, who else, what accepting costs; yes or no.

import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast, command, own, toast, tongue } from "../../store.js";
import { say } from "../../strings.js";
import { openTalk } from "../../talk/place.js";
import { othersIn } from "../../talk/threads.js";
import { Bird } from "../bird.js";
import { silenceInPrivate } from "./silence.js";
import { namesShort } from "./who.js";

/** @param {{thread: import("../../talk/threads.js").Thread}} props */
export function Invitation({ thread }) {
  const [busy, setBusy] = useState("");
  const by = bird({ cast: cast.value }, thread.by);
  const others = othersIn(thread).filter((seat) => seat !== thread.by);
  const name = by?.name ?? "";
  const left = own.value.budget.conversations;
  const first = thread.lines[0];
  const silence = silenceInPrivate(null);
  /** @param {"accept" | "decline"} what */
  const reply = async (what) => {
    setBusy(what);
    const answer = await command(`private.${what}`, { conversation: thread.key });
    setBusy("");
    if (!answer.ok) {
      toast(answer.words ?? say("failed"), true);
    } else if (what === "accept") {
      openTalk(thread.key);
    }
  };
  return html`<article class="calling" aria-label=${say("invitation")}>
    ${by && html`<${Bird} bird=${by} size="m" />`}
    <div>
      <p class="over">${say("invitation")}</p>
      <h3>${others.length ? say("invitation_group", { name, names: namesShort(others) }) : say("invitation_text", { name })}</h3>
      ${first && html`<blockquote lang=${tongue.value}>${first.text}</blockquote>`}
      ${!silence && html`<p class="soft">${left > 0 ? say("invitation_cost", { n: left }) : say("invitation_none")}</p>`}
      <div class="row">
        ${!silence && html`<button class="button small yolk" type="button" aria-busy=${busy === "accept"} disabled=${Boolean(busy)} onClick=${() => reply("accept")}>${say("accept")}</button>`}
        <button class="button small plain" type="button" aria-busy=${busy === "decline"} disabled=${Boolean(busy)} onClick=${() => reply("decline")}>${say("decline")}</button>
      </div>
    </div>
  </article>`;
}
