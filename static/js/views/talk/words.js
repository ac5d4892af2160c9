// The words of a line, with the birds that they call, and the line that they answer.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast, config, mine, tongue } from "../../store.js";
import { say } from "../../strings.js";
import { namedBirds, pieces } from "../../talk/mentions.js";

/** The birds of this game by the names that a text may call. */
export function named() {
  return namedBirds(cast.value, config.value.shorts ?? {});
}

/** @param {{text: string, mentions?: string[]}} props */
export function Words({ text, mentions = [] }) {
  if (mentions.length === 0) {
    return html`<p lang=${tongue.value}>${text}</p>`;
  }
  const called = named().filter(({ seat }) => mentions.includes(seat));
  return html`<p lang=${tongue.value}>
    ${pieces(text, called).map(({ text: part, seat }) =>
      seat ? html`<b class=${seat === mine.value?.seat ? "call me" : "call"}>${part}</b>` : part,
    )}
  </p>`;
}

/** @param {{line: any | null, onJump: () => void}} props */
export function Quote({ line, onJump }) {
  const who = line && bird({ cast: cast.value }, line.seat);
  const text = line ? line.text : say("quote_far");
  return html`<button class="quote" type="button" onClick=${onJump}>
    <span class="sr-only">${say("quote_answers")}</span>
    ${line && html`<b>${who?.name ?? say("rooster")}</b> `}<span lang=${line ? tongue.value : undefined}>${text}</span>
  </button>`;
}
