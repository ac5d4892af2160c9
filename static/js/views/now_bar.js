// The day as a row of steps: what is over or will not be, what is on, what comes when. A phone begins with the step that
// is on, a tablet with the one before it, so that no word is cut at the edge; whoever looked ahead is brought back when
// the day goes on.

import { useEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { clockTime, isNear, short, until } from "../countdown.js";
import { serverNow, view } from "../store.js";
import { isStill } from "../look.js";
import { say, told } from "../strings.js";

export function NowBar() {
  const ref = useRef(/** @type {HTMLOListElement | null} */ (null));
  const { clock, game } = view.value;
  const entries = clock?.entries ?? [];
  const nextKey = clock?.next?.key ?? "";
  useEffect(() => {
    ref.current?.scrollTo({ left: 0, behavior: isStill() ? "instant" : "smooth" });
  }, [nextKey]);
  if (game.status !== "running" || entries.length === 0) {
    return null;
  }
  const passed = new Set(clock.passed ?? []);
  const ahead = entries.findIndex((/** @type {any} */ entry) => entry.key === nextKey);
  return html`<ol class="now-bar" aria-label=${say("today")} ref=${ref} tabindex="0">
    ${entries.map((/** @type {any} */ entry, /** @type {number} */ index) => {
      if (passed.has(entry.key) || index < ahead) {
        return html`<li class="past" key=${entry.key}>${told(entry.label)}</li>`;
      }
      const next = entry.key === nextKey;
      return html`<li class=${next ? "on" : ""} aria-current=${next ? "step" : undefined} key=${entry.key}>
        ${told(entry.label)}${when(entry.at, game.scheduling === "manual" || clock.paused)}
      </li>`;
    })}
  </ol>`;
}

/** @param {string | null} at @param {boolean} untimed the host has the bell, or has stopped the clock */
function when(at, untimed) {
  if (!at || untimed) {
    return "";
  }
  const now = serverNow.value;
  return html` <span class="num">${isNear(at, now) ? short(until(at, now)) : clockTime(at, now)}</span>`;
}
