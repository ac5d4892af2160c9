// One question of a duel, as big as it can be: a sum, digits to look at, digits to say again, a way to go.

import { useEffect, useRef, useState } from "preact/hooks";
import { SIGNALS, keyed } from "../duels.js";
import { html } from "../html.js";
import { command, serverNow, toast } from "../store.js";
import { say } from "../strings.js";
import { Icon } from "./icon.js";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "Backspace", "0", "Enter"];

/** @param {{question: any}} props */
export function Question({ question }) {
  const [typed, setTyped] = useState("");
  const [sent, setSent] = useState(false);
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => ref.current?.focus(), []);
  /** @param {string} text */
  const answer = async (text) => {
    if (sent) {
      return;
    }
    setSent(true);
    const told = await command("duel.answer", { answer: text });
    if (!told.ok) {
      setSent(false);
      toast(told.words ?? say("failed"), true);
    }
  };
  /** @param {string} key */
  const press = (key) => {
    if (question.kind === "signal" || question.kind === "look") {
      return answer(key);
    }
    if (key === "Enter") {
      return typed && answer(typed);
    }
    setTyped(key === "Backspace" ? typed.slice(0, -1) : (typed + key).slice(0, 12));
  };
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    const key = keyed(event.key, question.kind);
    if (key && question.kind !== "look") {
      event.preventDefault();
      press(key);
    }
  };
  return html`<section class=${`duel-ask ${question.kind}`} tabindex="-1" ref=${ref} onKeyDown=${onKey} aria-busy=${sent}>
    <${Fuse} question=${question} />
    <p class="soft">${say(`ask_${question.kind}`)} ${question.of > 1 && question.kind !== "look" && question.kind !== "recall" && html`<span class="num">${say("question_of", { n: question.number, of: question.of })}</span>`}</p>
    <${Told} question=${question} typed=${typed} />
    ${question.kind === "signal" && html`<${Ways} onPress=${press} />`}
    ${question.kind === "look" && html`<button class="button wide" type="button" disabled=${sent} onClick=${() => press("seen")}>${say("look_done")}</button>`}
    ${(question.kind === "sum" || question.kind === "recall") && html`<${Pad} onPress=${press} ready=${Boolean(typed) && !sent} />`}
  </section>`;
}

/** What is asked, read out as it comes. @param {{question: any, typed: string}} props */
function Told({ question, typed }) {
  if (question.kind === "signal") {
    return html`<p class=${`duel-told way to-${question.text}`} role="status"><${Icon} name="send" /><span class="sr-only">${say(`way_${question.text}`)}</span></p>`;
  }
  const spread = question.kind === "look" ? [...question.text].join(" ") : question.text;
  return html`<p class="duel-told display num" role="status">${spread}</p>
    ${question.kind !== "look" && html`<output class="duel-typed display num" aria-label=${say("your_answer")}>${typed || " "}</output>`}`;
}

/** The time that is left, burning down: a picture of the server's clock, not a clock of its own. @param {{question: any}} props */
function Fuse({ question }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    const gone = Math.max(0, serverNow.peek() - Date.parse(question.at)) / 1000;
    ref.current?.style.setProperty("--limit", `${question.limit}s`);
    ref.current?.style.setProperty("--gone", `${-Math.min(gone, question.limit)}s`);
  }, []);
  return html`<i class="fuse" ref=${ref} aria-hidden="true"></i>`;
}

/** @param {{onPress: (way: string) => void}} props */
function Ways({ onPress }) {
  return html`<div class="ways">
    ${SIGNALS.map((way) => html`<button class=${`button plain way to-${way}`} type="button" key=${way} aria-label=${say(`way_${way}`)} onPointerDown=${() => onPress(way)} onClick=${(/** @type {MouseEvent} */ event) => event.detail === 0 && onPress(way)}><${Icon} name="send" /></button>`)}
  </div>`;
}

/** @param {{onPress: (key: string) => void, ready: boolean}} props */
function Pad({ onPress, ready }) {
  return html`<div class="pad">
    ${KEYS.map((key) => {
      const enter = key === "Enter";
      const kind = enter ? "button" : "button plain";
      return html`<button class=${kind} type="button" key=${key} disabled=${enter && !ready} aria-label=${key.length > 1 ? say(`key_${key.toLowerCase()}`) : undefined} onClick=${() => onPress(key)}>
        ${enter ? html`<${Icon} name="check" />` : key === "Backspace" ? html`<${Icon} name="back" />` : key}
      </button>`;
    })}
  </div>`;
}
