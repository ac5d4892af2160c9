// The frame of a ceremony: full screen, three beats, skippable, at most eight seconds; a still with reduced motion.

import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { say } from "../strings.js";
import { Dialog } from "./sheet.js";

const BEATS = [2200, 4400];
const LAST = 3;

/** @param {{kind?: string, label: string, onClose: () => void, children?: any}} props */
export function Ceremony({ kind = "", label, onClose, children }) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const [beat, setBeat] = useState(still ? LAST : 1);
  useEffect(() => {
    if (still) {
      return undefined;
    }
    const timers = BEATS.map((at, i) => setTimeout(() => setBeat((now) => Math.max(now, i + 2)), at));
    return () => timers.forEach(clearTimeout);
  }, []);
  return html`<${Dialog} kind=${`ceremony ${kind}`.trim()} label=${label} beat=${beat} onClose=${onClose}>
    ${beat < LAST && html`<button class="quiet skip" type="button" onClick=${() => setBeat(LAST)}>${say("skip")}</button>`}
    ${children}
  </${Dialog}>`;
}
