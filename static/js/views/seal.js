// The seal of a ballot: it goes out with the tap, is sealed when the room has it, and opens again as long as the vote
// is open. Nobody has to wait, and nobody loses a ballot by closing a phone.

import { useEffect, useState } from "preact/hooks";
import { clockTime, isNear, short, until } from "../countdown.js";
import { html } from "../html.js";
import { command, serverNow, toast, view } from "../store.js";
import { say } from "../strings.js";

/** @typedef {{vote: string, target: string | null, trust?: string | null, done?: boolean}} Choice `done`: the room has it */

/**
 * A choice that is sent as soon as it is whole, and shown until the ballot in the view says the same.
 * @param {{target: string | null, trust: string | null}} cast the ballot that the view shows
 * @param {(choice: Choice) => [string, Record<string, any>] | null} ballot the command that a whole choice makes
 * @returns {[Choice | null, (choice: Choice) => void]}
 */
export function useSealed(cast, ballot) {
  const [choice, setChoice] = useState(/** @type {Choice | null} */ (null));
  useEffect(() => setChoice((now) => (now?.done ? null : now)), [cast.target, cast.trust]);
  /** @param {Choice} next */
  const choose = async (next) => {
    setChoice(next);
    const asked = ballot(next);
    if (asked) {
      const { ok, words } = await command(...asked);
      setChoice((now) => (now === next ? (ok ? { ...next, done: true } : null) : now));
      if (!ok) {
        toast(words ?? say("failed"), true);
      }
    }
  };
  return [choice, choose];
}

/** @param {{closing: boolean, sealed: string, idle: string, vote: any, onDone: () => void}} props `sealed` is what stands on the ballot */
export function Seal({ closing, sealed, idle, vote, onDone }) {
  const state = closing ? "seal on" : sealed ? "seal done" : "seal";
  const text = closing
    ? say("sealing_text")
    : say(`${sealed ? "sealed_text" : "seal_idle_text"}_${how(vote.closes_at)}`, { time: time(vote.closes_at) });
  const title = closing ? say("sealing") : sealed ? `${say("sealed")}: ${sealed}` : idle;
  return html`<footer class=${state}>
    <i class="seal-ring"></i>
    <div><b aria-live="polite">${title}</b><p>${text}</p></div>
    ${sealed && !closing && html`<button class="button" type="button" onClick=${onDone}>${say("seal_done")}</button>`}
  </footer>`;
}

/** Whether the close is told as a time, as a span, or not at all, where the host rings the bell or has stopped the clock. @param {string | null} at */
export function how(at) {
  if (view.value?.clock?.paused) {
    return "pause";
  }
  return at ? (isNear(at, serverNow.value) ? "near" : "at") : "bell";
}

/** @param {string | null} at */
function time(at) {
  const now = serverNow.value;
  return isNear(at, now) ? short(until(at, now)) : clockTime(at, now);
}
