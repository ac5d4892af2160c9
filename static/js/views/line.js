// One line of a conversation, by its kind.

import { html } from "../html.js";
import { cast, mine, tongue } from "../store.js";
import { say } from "../strings.js";
import { Icon } from "./icon.js";
import { Confession } from "./talk/confession.js";
import { Said } from "./talk/said.js";
import { Whispered } from "./talk/whispered.js";

/** The sign beside what the game itself tells; a deed has one of its own name. */
const SIGNS = new Map([
  ["nudge", "nudge"],
  ["narrator", "people"],
  ["whisper", "whisper"],
]);

/** @param {import("./talk/said.js").Said & {whisper?: any}} props */
export function Line({ whisper, ...props }) {
  const { line, fresh, about } = props;
  const kind = line.kind ?? "post";
  if (kind === "rooster") {
    return html`<p class=${fresh ? "rooster fresh" : "rooster"} data-line=${line.n}><b>${say("rooster")}</b> <span lang=${tongue.value}>${line.text}</span></p>`;
  }
  if (whisper) {
    return html`<${Whispered} line=${line} whisper=${whisper} fresh=${fresh} />`;
  }
  if (line.handle) {
    return html`<${Confession} line=${line} again=${props.again} fresh=${fresh} />`;
  }
  if (kind === "post" && cast.value.some((/** @type {any} */ each) => each.seat === line.seat)) {
    return html`<${Said} ...${props} />`;
  }
  const sign = line.deed ?? SIGNS.get(kind);
  const nudged = about === "nudged" && mine.value;
  return html`<p class=${["happened", nudged && "to-me", fresh && "fresh"].filter(Boolean).join(" ")} data-line=${line.n}>
    ${sign && html`<${Icon} name=${sign} />`}<span lang=${tongue.value}>${line.text}</span>
  </p>`;
}
