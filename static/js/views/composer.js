// Where one writes. Enter sends, Shift and Enter makes a line; the field grows with the text.

import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { bird } from "../situation.js";
import { mine, post, view } from "../store.js";
import { say } from "../strings.js";
import { Icon } from "./icon.js";

const LONGEST = 280;
const COUNT_FROM = 60;

export function Composer() {
  const reason = silence();
  return reason ? html`<p class="composer watching">${reason}</p>` : html`<${Field} />`;
}

/** Why nobody can write here now, or nothing. */
function silence() {
  const { game } = view.value;
  const me = mine.value && bird(view.value, mine.value.seat);
  if (game.status === "over" || game.status === "cancelled") {
    return say("watching_over");
  }
  if (!me) {
    return say("watching");
  }
  if (me.status === "out") {
    return say("watching_out");
  }
  return "";
}

function Field() {
  const [text, setText] = useState("");
  const ref = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const name = bird(view.value, mine.value?.seat)?.name ?? "";
  const left = LONGEST - [...text.trim()].length;

  const send = () => {
    const words = text.trim();
    if (words && left >= 0 && post(words)) {
      setText("");
      requestAnimationFrame(() => fit(ref.current));
    }
    ref.current?.focus();
  };
  /** @param {KeyboardEvent} event */
  const typed = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  };
  return html`<form
    class="composer"
    onSubmit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      send();
    }}
  >
    <textarea
      ref=${ref}
      rows="1"
      aria-label=${say("say_as", { name })}
      placeholder=${say("say_as", { name })}
      value=${text}
      enterkeyhint="send"
      onInput=${(/** @type {any} */ event) => {
        setText(event.currentTarget.value);
        fit(event.currentTarget);
      }}
      onKeyDown=${typed}
    ></textarea>
    ${left <= COUNT_FROM && html`<span class="count num" aria-live="polite">${left}</span>`}
    <button class="round" type="submit" aria-label=${say("send")} disabled=${!text.trim() || left < 0}><${Icon} name="send" /></button>
  </form>`;
}

/** @param {HTMLTextAreaElement | null} field */
function fit(field) {
  if (field) {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight + 5, innerHeight / 4)}px`;
  }
}
