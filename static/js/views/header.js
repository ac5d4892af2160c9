// The head of the room: which day it is, how many are left, the purse, the menu.

import { html } from "../html.js";
import { mine, sheet, view } from "../store.js";
import { say } from "../strings.js";
import { Icon } from "./icon.js";

export function Header() {
  const { game, cast } = view.value;
  const left = cast.filter((/** @type {any} */ bird) => bird.status !== "out").length;
  const lobby = game.status === "lobby" || game.status === "cancelled";
  const over = game.status === "over";
  return html`<header class="room-head">
    <h1 class="day">${title(game)}</h1>
    <p class=${over ? "left named" : "left"}>${over ? game.title : say(lobby ? "birds_here" : "birds_left", { n: left })}</p>
    ${mine.value && !lobby && html`<${Purse} silver=${mine.value.silver} />`}
    <button class="round plain" type="button" aria-label=${say("menu")} onClick=${() => (sheet.value = { kind: "menu" })}>
      <${Icon} name="menu" />
    </button>
  </header>`;
}

/** @param {{silver: number}} props */
function Purse({ silver }) {
  return html`<button
    class="purse"
    type="button"
    aria-label=${say("purse_label", { n: silver })}
    onClick=${() => (sheet.value = { kind: "mine" })}
  >
    <i class="coin"></i><span class="num" key=${silver}>${silver}</span>
  </button>`;
}

/** @param {any} game */
function title(game) {
  if (game.status === "lobby" || game.status === "cancelled") {
    return game.title;
  }
  if (game.status === "over") {
    return say("over");
  }
  return game.day ? say("day", { day: game.day }) : say("evening");
}
