// The state of the line, said honestly: after three seconds without the room, or when there is no use in trying.

import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { link, linkWhy, playHere } from "../store.js";
import { say } from "../strings.js";

const PATIENCE = 3000;

export function Banner() {
  const state = link.value;
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (state === "live" || state === "stopped") {
      return undefined;
    }
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [state]);
  if (state === "stopped") {
    return html`<div class="offline" role="alert">
      <p>${say(`stop_${linkWhy.value}`)}</p>
      ${
        linkWhy.value === "replaced"
          ? html`<button class="button small yolk" type="button" onClick=${playHere}>${say("use_here")}</button>`
          : html`<button class="button small yolk" type="button" onClick=${() => location.reload()}>${say("reload")}</button>`
      }
    </div>`;
  }
  return late && html`<p class="offline" role="status">${say("offline")}</p>`;
}
