// The main conversation.

import { html } from "../../html.js";
import { mine, posts, view } from "../../store.js";
import { say } from "../../strings.js";
import { hasOlder, loadOlder, withOlder } from "../../talk/older.js";
import { aboutMe } from "../../talk/reading.js";
import { pending } from "../../talk/sending.js";
import { whispersByLine } from "../../talk/threads.js";
import { Composer } from "../composer.js";
import { Conversation } from "../conversation.js";
import { silenceInMain } from "./silence.js";
import { Typing } from "./typing.js";

export function Everyone() {
  const me = mine.value;
  const out = view.value.cast.some((/** @type {any} */ each) => each.seat === me?.seat && each.status === "out");
  const running = view.value.game.status === "running";
  return html`
    <${Conversation}
      where="main"
      label=${say("talk")}
      lines=${withOlder("main", posts.value)}
      pending=${pending.value.filter((each) => each.where === "main")}
      whispers=${whispersByLine(me)}
      about=${aboutMe.value}
      older=${hasOlder("main", posts.value)}
      onOlder=${() => loadOlder("main")}
    />
    <${Composer} where=${out && running ? "nest" : "main"} silence=${silenceInMain()}>
      <${Typing} where="main" />
      ${out && running && html`<p class="budget">${say("nest_note")}</p>`}
    </${Composer}>
  `;
}
