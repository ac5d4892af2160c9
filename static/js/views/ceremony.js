// The frame of a ceremony: full screen, three beats, skippable, over by itself after eight seconds; a still with
// reduced motion, which stays until it is closed. Whoever touches it may take their time.

import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { isStill } from "../look.js";
import { say } from "../strings.js";
import { Dialog } from "./sheet.js";

const BEATS = [2200, 4200];
const END = 8000;
const LAST = 3;

/** @param {{kind?: string, label: string, onClose: () => void, children?: any}} props */
export function Ceremony({ kind = "", label, onClose, children }) {
  const still = isStill();
  const [beat, setBeat] = useState(still ? LAST : 1);
  const [held, setHeld] = useState(still);
  useEffect(() => {
    if (still) {
      return undefined;
    }
    const timers = BEATS.map((at, i) => setTimeout(() => setBeat((now) => Math.max(now, i + 2)), at));
    return () => timers.forEach(clearTimeout);
  }, []);
  useEffect(() => {
    const timer = held ? undefined : setTimeout(onClose, END);
    return () => clearTimeout(timer);
  }, [held]);
  const pass = () => {
    setBeat(LAST);
    setHeld(true);
  };
  return html`<${Dialog} kind=${`ceremony ${kind}`.trim()} label=${label} beat=${beat} onClose=${onClose} onTouch=${() => setHeld(true)}>
    ${beat < LAST && html`<button class="quiet pass" type="button" onClick=${pass}>${say("skip")}</button>`}
    ${children}
  </${Dialog}>`;
}
