// What the next words are: an answer to a line, or a whisper to one bird.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast, mine, tongue } from "../../store.js";
import { say } from "../../strings.js";
import { draft, draftOf } from "../../talk/drafts.js";
import { Icon } from "../icon.js";

/** @param {{where: string}} props */
export function ModeBar({ where }) {
  const { reply, whisper } = draftOf(where);
  if (!reply && !whisper) {
    return null;
  }
  const who = bird({ cast: cast.value }, whisper ?? reply?.seat);
  const name = reply && reply.seat === mine.value?.seat ? say("yourself") : (who?.name ?? "");
  const left = mine.value?.budget?.whispers ?? 0;
  const stop = () => draft(where, { reply: undefined, whisper: undefined });
  return html`<div class="mode-bar">
    <${Icon} name=${whisper ? "whisper" : "reply"} />
    <p>
      <b>${whisper ? say("whispering_to", { name }) : say("answering", { name })}</b>
      <span key=${Boolean(whisper)} lang=${whisper ? undefined : tongue.value}>${whisper ? say("whispers_left", { n: left }) : reply?.text}</span>
    </p>
    <button class="round plain" type="button" aria-label=${say(whisper ? "whisper_stop" : "answer_stop")} onClick=${stop}><${Icon} name="close" /></button>
  </div>`;
}
