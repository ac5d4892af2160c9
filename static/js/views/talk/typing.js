// "Flo is typing": a line that comes and goes above the field, for eyes only: read out, it would never end.

import { html } from "../../html.js";
import { say } from "../../strings.js";
import { typingIn } from "../../talk/typing.js";
import { namesShort } from "./who.js";

/** @param {{where: string}} props */
export function Typing({ where }) {
  const seats = typingIn(where);
  return html`<p class="typing">
    ${seats.length > 0 && html`<i aria-hidden="true"></i><span>${words(seats)}</span>`}
  </p>`;
}

/** @param {string[]} seats */
function words(seats) {
  if (seats.length === 1) {
    return say("typing_one", { name: namesShort(seats) });
  }
  return seats.length === 2 ? say("typing_two", { names: namesShort(seats) }) : say("typing_many");
}
