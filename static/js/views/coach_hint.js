// The Rooster's hint in a tutorial, under the card. It points at the real control, can be skipped, and rings the bell.

import { useEffect, useState } from "preact/hooks";
import { hint, skips } from "../coach.js";
import { ask } from "../host.js";
import { html } from "../html.js";
import { config, mine, view } from "../store.js";
import { learn, say } from "../strings.js";
import { COACH } from "../strings/coach.js";
import { Cutout } from "./bird.js";

learn(COACH);

/** Nobody waits for ever for bots that do not come. */
const PATIENCE = 8000;

export function CoachHint() {
  const [skipped, setSkipped] = useState(new Set());
  const [late, setLate] = useState("");
  const [busy, setBusy] = useState(false);
  const shown = hint(view.value, mine.value, skipped);
  const waiting = shown?.waits ? (view.value.vote?.id ?? "") : "";
  useEffect(() => pointAt(shown?.at));
  useEffect(() => {
    const timer = waiting ? setTimeout(() => setLate(waiting), PATIENCE) : undefined;
    return () => clearTimeout(timer);
  }, [waiting]);
  if (!shown) {
    return null;
  }
  const ring = async () => {
    setBusy(true);
    await ask("onward");
    setBusy(false);
  };
  const skip = () => setSkipped(new Set([...skipped, skips(view.value, shown)]));
  return html`<aside class="coach" aria-label=${say("coach")}>
    <${Cutout} persona="rooster" />
    <div class="stack tight">
      <p aria-live="polite">${say(`coach_${shown.key}`)}</p>
      <div class="row">
        ${shown.bell && html`<button class="button small yolk" type="button" aria-busy=${busy} disabled=${busy || Boolean(waiting && late !== waiting)} onClick=${ring}>${say(`coach_${shown.bell}`)}</button>`}
        ${!shown.bell && shown.key !== "over" && html`<button class="quiet" type="button" onClick=${skip}>${say("coach_skip")}</button>`}
        ${shown.key === "over" && html`<${Farewell} />`}
      </div>
    </div>
  </aside>`;
}

function Farewell() {
  const { join, invited, open, own } = config.value.coach;
  return html`<a class="button small yolk" href=${join}>${say(invited ? "coach_invited" : "coach_join")}</a>
    <a class="button small plain" href=${open}>${say(own ? "coach_own" : "coach_open")}</a>`;
}

/** Marks the control that the hint is about, and no other. @param {string | undefined} at */
function pointAt(at) {
  for (const old of document.querySelectorAll("[data-pointed]")) {
    old.removeAttribute("data-pointed");
  }
  if (at) {
    document.querySelector(at)?.setAttribute("data-pointed", "");
  }
}
