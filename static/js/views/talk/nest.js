// The nest: what those who are out say to each other.

import { html } from "../../html.js";
import { mine, view } from "../../store.js";
import { say } from "../../strings.js";
import { hasOlder, loadOlder, withOlder } from "../../talk/older.js";
import { pending } from "../../talk/sending.js";
import { Composer } from "../composer.js";
import { Conversation } from "../conversation.js";
import { Icon } from "../icon.js";
import { Typing } from "./typing.js";

export function Nest() {
  const lines = mine.value?.nest?.posts ?? [];
  const running = view.value.game.status === "running";
  return html`
    <p class="sealed-note note"><${Icon} name="nest" large=${true} /><span>${say("nest_note")}</span></p>
    <${Conversation}
      where="nest"
      label=${say("nest_title")}
      lines=${withOlder("nest", lines)}
      pending=${pending.value.filter((each) => each.where === "nest")}
      empty=${html`<p class="happened">${say("nest_empty")}</p>`}
      older=${hasOlder("nest", lines)}
      onOlder=${() => loadOlder("nest")}
    />
    <${Composer} where="nest" silence=${running ? "" : say("nest_over")}><${Typing} where="nest" /></${Composer}>
  `;
}
