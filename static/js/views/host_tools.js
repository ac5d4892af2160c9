// What the host can do: start, fill with bots, invite, ring the bell, call it off. Only what fits the moment.

import { useState } from "preact/hooks";
import { ask } from "../host.js";
import { html } from "../html.js";
import { config, toast, view } from "../store.js";
import { say, told } from "../strings.js";

/** A button that waits for its answer. @param {{action: any, fields?: Record<string, string>, kind?: string, children?: any, disabled?: boolean}} props */
export function HostButton({ action, fields, kind = "", children, disabled = false }) {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await ask(action, fields);
    setBusy(false);
  };
  return html`<button class=${`button ${kind}`.trim()} type="button" aria-busy=${busy} disabled=${disabled || busy} onClick=${press}>
    ${children}
  </button>`;
}

/** In the menu of a lobby. */
export function HostTools() {
  return html`<section class="stack">
    <h3 class="kicker">${say("host_tools")}</h3>
    <${Invite} />
    <${HostButton} action="cancel" kind="comb">${say("cancel_game")}</${HostButton}>
  </section>`;
}

/** Under the card, where the host is the clock. */
export function Bell() {
  const { game, clock } = view.value;
  if (!config.value.is_host || game.status !== "running" || game.scheduling !== "manual" || !clock?.next) {
    return null;
  }
  return html`<${HostButton} action="advance" kind="small wide yolk">${say("advance", { label: told(clock.next.label) })}</${HostButton}>`;
}

function Invite() {
  const [email, setEmail] = useState("");
  /** @param {Event} event */
  const send = async (event) => {
    event.preventDefault();
    if (email && (await ask("invite", { email }))) {
      toast(say("invited"));
      setEmail("");
    }
  };
  return html`<form class="stack tight" onSubmit=${send}>
    <label class="field">
      <span>${say("invite_field")}</span>
      <input type="email" required value=${email} onInput=${(/** @type {any} */ event) => setEmail(event.currentTarget.value)} />
    </label>
    <button class="button plain" type="submit">${say("invite")}</button>
  </form>`;
}
