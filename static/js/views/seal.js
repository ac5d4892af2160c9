// The seal of a ballot: it closes three seconds after the last tap, and opens again as long as the vote is open.

import { useEffect, useRef, useState } from "preact/hooks";
import { clockTime, isNear, short, until } from "../countdown.js";
import { html } from "../html.js";
import { command, serverNow, toast, view } from "../store.js";
import { say } from "../strings.js";

const SEAL = 3000;

/**
 * A choice that is sent when it has stood for three seconds, or when its sheet closes.
 * @param {(choice: any) => [string, Record<string, any>] | null} ballot the command that a whole choice makes
 * @returns {[any, (choice: any) => void]}
 */
export function useSealed(ballot) {
  const [choice, setChoice] = useState(/** @type {any} */ (null));
  const unsent = useRef(/** @type {any} */ (null));
  const seal = async () => {
    const sent = unsent.current;
    const asked = sent ? ballot(sent) : null;
    if (!asked) {
      return;
    }
    unsent.current = null;
    const [type, payload] = asked;
    const answer = await command(type, payload);
    setChoice((/** @type {any} */ now) => (now === sent && !unsent.current ? null : now));
    if (!answer.ok) {
      toast(answer.words ?? say("failed"), true);
    }
  };
  useEffect(() => {
    const closes = view.value.vote?.closes_at;
    const hurry = closes && until(closes, serverNow.value) < 2 * SEAL;
    const timer = choice && ballot(choice) ? setTimeout(seal, hurry ? 0 : SEAL) : undefined;
    return () => clearTimeout(timer);
  }, [choice]);
  useEffect(() => () => void seal(), []);
  return [
    choice,
    (next) => {
      unsent.current = next;
      setChoice(next);
    },
  ];
}

/** @param {{closing: boolean, sealed: string, idle: string, vote: any}} props `sealed` is what stands on the ballot */
export function Seal({ closing, sealed, idle, vote }) {
  const state = closing ? "seal on" : sealed ? "seal done" : "seal";
  const text = closing
    ? say("sealing_text")
    : say(`${sealed ? "sealed_text" : "seal_idle_text"}_${how(vote.closes_at)}`, { time: time(vote.closes_at) });
  const title = closing ? say("sealing") : sealed ? `${say("sealed")}: ${sealed}` : idle;
  return html`<footer class=${state}>
    <i class="seal-ring"></i>
    <div><b aria-live="polite">${title}</b><p>${text}</p></div>
  </footer>`;
}

/** Whether the close is told as a time, as a span, or not at all, where the host rings the bell. @param {string | null} at */
function how(at) {
  return at ? (isNear(at, serverNow.value) ? "near" : "at") : "bell";
}

/** @param {string | null} at */
function time(at) {
  const now = serverNow.value;
  return isNear(at, now) ? short(until(at, now)) : clockTime(at, now);
}
