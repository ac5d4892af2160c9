// In the waiting room: the offer to be told when it starts. It can be put away, and stays away; the settings have it too.

import { useState } from "preact/hooks";
import { html } from "../html.js";
import { config, toast } from "../store.js";
import { say } from "../strings.js";

const AWAY = "push-hint";

function isWanted() {
  const can = config.value.push && "PushManager" in window && "Notification" in window;
  try {
    return Boolean(can) && Notification.permission === "default" && localStorage.getItem(AWAY) !== "away";
  } catch {
    return false;
  }
}

export function PushHint() {
  const [shown, show] = useState(isWanted);
  const [busy, work] = useState(false);
  if (!shown) {
    return null;
  }
  const putAway = () => {
    localStorage.setItem(AWAY, "away");
    show(false);
  };
  const turnOn = async () => {
    work(true);
    const { turnOn: on } = await import("../push.js");
    const done = await on(config.value.push, config.value.csrf).catch(() => false);
    toast(say(done ? "push_hint_done" : "push_hint_failed"), !done);
    show(false);
  };
  return html`<aside class="panel stack push-hint">
    <p>${say("push_hint")}</p>
    <div class="row">
      <button class="button small" type="button" aria-busy=${busy} onClick=${turnOn}>${say("push_hint_on")}</button>
      <button class="button plain small" type="button" onClick=${putAway}>${say("push_hint_no")}</button>
    </div>
  </aside>`;
}
