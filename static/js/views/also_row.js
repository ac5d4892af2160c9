// Under the card: what else is live, each one tap away.

import { also } from "../also.js";
import { buttons } from "../console.js";
import { html } from "../html.js";
import { config, mine, sheet, view } from "../store.js";
import { say } from "../strings.js";
import { awayItems } from "../talk/looking.js";
import { Icon } from "./icon.js";

export function AlsoRow() {
  const found = also(view.value, mine.value);
  const missed = awayItems.value.length;
  const hosting = config.value.is_host && buttons(view.value).length > 0;
  return (
    (found.length + missed > 0 || hosting) &&
    html`<div class="also">
    ${missed > 0 && html`<button class="button small yolk" type="button" onClick=${() => (sheet.value = { kind: "away" })}><${Icon} name="clock" />${say("away_button", { n: missed })}</button>`}
    ${found.map(
      (each) => html`<button class=${each.done ? "button small plain" : "button small yolk"} type="button" key=${each.key} onClick=${() => (sheet.value = { kind: each.sheet })}>
        <${Icon} name=${each.done ? "check" : each.icon} />${say(each.key)}
      </button>`,
    )}
    ${hosting && html`<button class="button small plain" type="button" onClick=${() => (sheet.value = { kind: "console" })}><${Icon} name="bell" />${say("console_title")}</button>`}
  </div>`
  );
}
