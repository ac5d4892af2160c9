// Lines that say until when, and what comes next.

import { clockTime, isNear, short, until } from "../countdown.js";
import { serverNow, view } from "../store.js";
import { say, told } from "../strings.js";

/** "Now · until 21:00", or "Now · 4:09 left" when it is near; nothing runs out while the clock stands still. @param {string | null | undefined} at */
export function nowText(at) {
  if (view.value?.clock?.paused) {
    return say("paused_title");
  }
  if (!at) {
    return say("stage");
  }
  const now = serverNow.value;
  return isNear(at, now)
    ? say("now_left", { left: short(until(at, now)) })
    : say("now_until", { time: clockTime(at, now) });
}

/** "Vote opens at 17:00", or "Vote opens in 4:09". @param {{label: string, at: string} | null | undefined} next */
export function nextText(next) {
  if (!next?.at) {
    return told(next?.label);
  }
  const label = told(next.label);
  const now = serverNow.value;
  const left = until(next.at, now);
  if (left === 0) {
    return say("next_soon", { label });
  }
  return isNear(next.at, now)
    ? say("next_in", { label, left: short(left) })
    : say("next_at", { label, time: clockTime(next.at, now) });
}
