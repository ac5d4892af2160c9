// A conversation: lines of birds, the Rooster's and events in one column that stays at its end while one reads there.

import { Fragment } from "preact";
import { useRef } from "preact/hooks";
import { rest } from "../drawing.js";
import { html } from "../html.js";
import { mine } from "../store.js";
import { say } from "../strings.js";
import { NewDay, follows } from "./talk/days.js";
import { Jump } from "./talk/jump.js";
import { Pending } from "./talk/pending.js";
import { useReach } from "./talk/use_reach.js";
import { keyOf, useReading } from "./talk/use_reading.js";
import { Line } from "./line.js";

/** As many lines as a phone's screen holds beside the card are drawn before all else. */
const FIRST = 6;

/**
 * @typedef {object} Props
 * @property {string} where
 * @property {string} label
 * @property {any[]} lines oldest first
 * @property {import("../talk/sending.js").Pending[]} pending words that are on their way here
 * @property {Map<number, any>} [whispers] by the line in which they stand
 * @property {Map<number, string>} [about] lines about oneself, and why
 * @property {any} [empty] what stands there before anything is said
 * @property {boolean} [older] whether there is more above
 * @property {() => void} [onOlder]
 */

/** @param {Props} props */
export function Conversation({ where, label, lines, pending, whispers, about, empty, older = false, onOlder }) {
  const atEnd = useRef(true);
  const reach = useReach(lines.map(keyOf), atEnd);
  const from = rest.value ? reach.from : Math.max(reach.from, lines.length - FIRST);
  const drawn = lines.slice(from);
  const above = from > 0 || older;
  const onTop = () => rest.peek() && (reach.further() || (older && onOlder?.()));
  const reading = useReading({ where, lines: drawn, pending: pending.length, above, atEnd, onTop, reach: reach.further });
  const waiting = mine.value ? pending : [];
  return html`<div class="talk-frame">
    <h2 class="sr-only">${label}</h2>
    <section class="talk" aria-label=${label} role="log" tabindex="0" ref=${reading.ref} onScroll=${reading.onScroll} onKeyDown=${reading.onKeyDown}>
      ${above && html`<p class="happened older" role="status">${say("loading_older")}</p>`}
      ${lines.length === 0 && waiting.length === 0 && (empty ?? html`<p class="happened">${say("empty_talk")}</p>`)}
      ${drawn.map((line, i) => {
        const key = keyOf(line);
        const before = drawn[i - 1] ?? lines[from - 1];
        return html`<${Fragment} key=${key}>
          <${NewDay} before=${before} line=${line} first=${i === 0 && !above} />
          ${key === reading.newFrom && html`<p class="new-line">${say("new_from_here")}</p>`}
          <${Line}
            line=${line}
            where=${where}
            again=${follows(before, line)}
            fresh=${reading.isFresh(line)}
            answered=${line.reply_to == null ? undefined : (lines.find((each) => keyOf(each) === line.reply_to) ?? null)}
            onJump=${reading.jumpTo}
            whisper=${whispers?.get(line.n)}
            about=${about?.get(line.n)}
          />
        </${Fragment}>`;
      })}
      ${waiting.map((words) => html`<${Pending} key=${words.id} words=${words} />`)}
    </section>
    <${Jump} reading=${reading} about=${about} />
  </div>`;
}
