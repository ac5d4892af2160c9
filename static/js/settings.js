// The settings: whatever is changed holds at once, and is kept.

import { readLook, wear } from "./look.js";
import { posted, stateOf, turnOff, turnOn } from "./push.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-settings]"));
const saved = /** @type {HTMLElement} */ (document.querySelector(".saved"));
const push = /** @type {HTMLElement | null} */ (document.querySelector(".push-state"));
const csrf = /** @type {HTMLInputElement} */ (form.elements.namedItem("csrfmiddlewaretoken")).value;
let reached = push?.dataset.reached !== undefined;

async function keep() {
  const fields = new FormData(form);
  wear({ text: String(fields.get("text")), motion: String(fields.get("motion")), sound: fields.get("sound") === "on" });
  const spoken = document.documentElement.lang;
  const done = await fetch(form.action, {
    method: "POST",
    headers: { "X-CSRFToken": csrf, Accept: "application/json" },
    body: new URLSearchParams(/** @type {any} */ (fields)),
    credentials: "same-origin",
  })
    .then((response) => response.ok)
    .catch(() => false);
  saved.textContent = (done ? saved.dataset.saved : saved.dataset.failed) ?? "";
  if (!done) {
    wear(readLook(document.cookie));
  } else if (fields.get("language") !== spoken) {
    location.reload();
  }
}

/** @param {string} [shown] a state instead of the real one */
async function tell(shown) {
  if (!push) {
    return;
  }
  const state = await stateOf(reached);
  for (const each of push.querySelectorAll("[data-state]")) {
    const { state: of } = /** @type {HTMLElement} */ (each).dataset;
    each.toggleAttribute("hidden", of !== state && of !== shown);
  }
  for (const each of push.querySelectorAll("[data-turn]")) {
    const { turn } = /** @type {HTMLElement} */ (each).dataset;
    each.toggleAttribute("hidden", !(turn === "on" ? state === "off" : state === "on"));
  }
}

/** @param {Event} event */
async function turn(event) {
  const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
  const on = button.dataset.turn === "on";
  button.setAttribute("aria-busy", "true");
  const done = await (on ? turnOn(push?.dataset.key ?? "", csrf) : turnOff(csrf)).catch(() => false);
  button.removeAttribute("aria-busy");
  reached = done ? on : reached;
  await tell(done || Notification.permission === "denied" ? undefined : "failed");
}

/** @param {Event} event */
async function forget(event) {
  const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
  if (await posted(button.dataset.forget ?? "", csrf, {}).catch(() => false)) {
    button.closest("li")?.remove();
  }
}

const zone = /** @type {HTMLInputElement} */ (form.elements.namedItem("zone"));
zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
form.addEventListener("change", keep);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  keep();
});
document.querySelectorAll("[data-turn]").forEach((button) => button.addEventListener("click", turn));
document.querySelectorAll("[data-forget]").forEach((button) => button.addEventListener("click", forget));
tell();
