// A tournament's page: what it is at, the way in, the host's buttons, and the ladder.

import { clockTime } from "../countdown.js";
import { html } from "../html.js";
import { config, serverNow, view } from "../store.js";
import { say } from "../strings.js";
import { Banner } from "./banner.js";
import { Cutout } from "./bird.js";
import { CallOff, HostButton } from "./host_tools.js";
import { Final, Heats } from "./ladder.js";
import { Invitation } from "./lobby.js";
import { Toasts } from "./toasts.js";

export function Tournament() {
  if (!view.value?.tournament) {
    return html`<p role="status">${say("catching_up")}</p><${Banner} />`;
  }
  const { tournament, champion } = view.value;
  return html`
    <header class="cup-head stack tight">
      <p class="kicker">${say("cup_kicker")}</p>
      <h1>${tournament.title}</h1>
      <p class="lead">${line()}</p>
    </header>
    ${tournament.status === "lobby" && html`<${Door} />`}
    ${champion && html`<${Champion} champion=${champion} />`}
    <section class="ladder" aria-label=${say("heat_ladder")}>
      <${Final} />
      <i class="rails" aria-hidden="true"></i>
      <${Heats} />
    </section>
    <${Banner} /><${Toasts} />
  `;
}

/** What it is at, in a sentence. */
function line() {
  const { tournament, heats, final, champion } = view.value;
  const { status, starts, carries } = tournament;
  const time = starts ? clockTime(starts, serverNow.value) : "";
  if (status === "lobby") {
    const open = heats.filter((/** @type {any} */ heat) => heat.status !== "cancelled").length;
    return say(time ? "cup_lobby_starts" : "cup_lobby", { heats: open, time });
  }
  if (status === "running") {
    return say("cup_running", { n: carries });
  }
  if (status === "final") {
    return time ? say("cup_called", { time }) : say("cup_final", { n: final.alive });
  }
  return status === "over" ? say("cup_over", { name: champion.name }) : say("cup_cancelled");
}

/** The way in while the heats wait, and the host's part. */
function Door() {
  const { join, is_host: hosting, mine } = config.value;
  const seated = view.value.heats.reduce((/** @type {number} */ sum, /** @type {any} */ heat) => sum + heat.cast.length, 0);
  return html`<section class="cup-door">
    ${
      join &&
      html`<div class="stack">
        ${mine.length === 0 && html`<a class="button wide" href=${join.path}>${say("cup_join")}</a>`}
        <${Invitation} join=${join} title=${view.value.tournament.title} />
      </div>`
    }
    ${
      hosting &&
      html`<div class="stack panel">
        <h2 class="kicker">${say("cup_more")}</h2>
        <${HostButton} action="start" kind="wide yolk">${say("cup_start")}</${HostButton}>
        <${CallOff} cost=${say(seated ? "cup_cancel_text" : "cup_cancel_text_empty", { n: seated })} press=${say("cup_cancel_press")}>
          ${say("cup_cancel")}
        </${CallOff}>
      </div>`
    }
  </section>`;
}

/** The winner on a crate. @param {{champion: any}} props */
function Champion({ champion }) {
  return html`<figure class="champion">
    <div class="champion-bird"><i class="champion-crown" aria-hidden="true"></i><${Cutout} persona=${champion.persona} mood="rich" /></div>
    <figcaption>
      <b class="display">${champion.name}</b>
      <span>${say("champion_from", { n: champion.heat })}</span>
    </figcaption>
  </figure>`;
}
