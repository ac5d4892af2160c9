// The state of the line, said honestly: the device is offline, the room is out of reach, words are on their way, or
// there is no use in trying. A hiccup of three seconds is nobody's business.

import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { lineState } from "../line_state.js";
import { link, linkWhy, online, unsent, watchOn } from "../store.js";
import { say } from "../strings.js";

const PATIENCE = 3000;

/** Whether something has been so for three seconds. @param {boolean} is */
function useLasting(is) {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    setLasts(false);
    const timer = is ? setTimeout(() => setLasts(true), PATIENCE) : undefined;
    return () => clearTimeout(timer);
  }, [is]);
  return is && lasts;
}

export function Banner() {
  const away = link.value !== "live" && link.value !== "stopped";
  const late = useLasting(away);
  const slow = useLasting(link.value === "live" && unsent.value > 0);
  const state = lineState({ link: link.value, late, online: online.value, unsent: unsent.value, slow });
  if (state?.kind === "stopped") {
    return html`<${Stopped} />`;
  }
  const waits = state && state.kind !== "sending" && state.unsent > 0;
  return html`<div class="offline-place" role="status">
    ${state && html`<p class="offline">${say(`line_${state.kind}`, { n: state.unsent })}${waits ? ` ${say("line_waiting", { n: state.unsent })}` : ""}</p>`}
  </div>`;
}

function Stopped() {
  return html`<div class="offline" role="alert">
    <p>${say(`stop_${linkWhy.value}`)}</p>
    ${
      linkWhy.value === "replaced"
        ? html`<button class="button small yolk" type="button" onClick=${watchOn}>${say("watch_on")}</button>`
        : html`<button class="button small yolk" type="button" onClick=${() => location.reload()}>${say("reload")}</button>`
    }
  </div>`;
}
