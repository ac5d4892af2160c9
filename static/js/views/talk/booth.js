// The confession booth: what was confessed, under which handle, and one's own words while it is open.

import { html } from "../../html.js";
import { mine } from "../../store.js";
import { say, told } from "../../strings.js";
import { pending } from "../../talk/sending.js";
import { Composer } from "../composer.js";
import { Conversation } from "../conversation.js";
import { Icon } from "../icon.js";
import { silenceInBooth } from "./silence.js";

export function Booth() {
  const handle = mine.value?.handle;
  const silence = silenceInBooth();
  return html`
    <div class="sealed-note note">
      <${Icon} name="booth" large=${true} />
      <p>${handle && html`<b>${say("booth_you_are", { handle: told(handle) })}</b> `}${say("booth_sealed")}</p>
    </div>
    <${Conversation}
      where="booth"
      label=${say("booth_title")}
      lines=${mine.value?.confessions?.posts ?? []}
      pending=${pending.value.filter((each) => each.where === "booth")}
      empty=${html`<p class="happened">${say(silence ? "booth_unused" : "booth_empty")}</p>`}
    />
    <${Composer} where="booth" silence=${silence} />
  `;
}
