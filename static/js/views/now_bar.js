// The day as a row of steps: what is over or will not be, what is on, what comes when. It stands where the day is from
// the first, and glides on with it.

import { useEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { clockTime, isNear, short, until } from "../countdown.js";
import { serverNow, view } from "../store.js";
import { isStill } from "../look.js";
import { say, told } from "../strings.js";

export function NowBar() {
  const ref = useRef(/** @type {HTMLOListElement | null} */ (null));
  const placed = useRef(false);
  const { clock, game } = view.value;
  const entries = clock?.entries ?? [];
  const nextKey = clock?.next?.key ?? "";
  useEffect(() => {
    const bar = ref.current;
    const show = () => {
      const next = bar?.querySelector("[aria-current]");
      if (bar && next instanceof HTMLElement) {
        const behavior = placed.current && !isStill() ? "smooth" : "instant";
        bar.scrollTo({ left: next.offsetLeft - bar.offsetLeft - 40, behavior });
        placed.current = true;
      }
    };
    show();
    addEventListener("resize", show);
    return () => removeEventListener("resize", show);
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
        ${told(entry.label)}${when(entry.at, game)}
      </li>`;
    })}
  </ol>`;
}

/** @param {string | null} at @param {any} game */
function when(at, game) {
  if (!at || game.scheduling === "manual") {
    return "";
  }
  const now = serverNow.value;
  return html` <span class="num">${isNear(at, now) ? short(until(at, now)) : clockTime(at, now)}</span>`;
}
