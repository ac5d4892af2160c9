// What the host can do: start, fill with bots, invite, ring the bell, call it off. Only what fits the moment.

import { useEffect, useRef, useState } from "preact/hooks";
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
  const seated = view.value.cast.length;
  return html`<section class="stack">
    <h3 class="kicker">${say("host_tools")}</h3>
    <${Invite} />
    <${CallOff} cost=${say(seated ? "cancel_text" : "cancel_text_empty", { n: seated })} press=${say("cancel_press")}>
      ${say("cancel_game")}
    </${CallOff}>
  </section>`;
}

/** The way to close what waits to begin, for good: what it costs is said before it is done. @param {{cost: string, press: string, children?: any}} props */
export function CallOff({ cost, press, children }) {
  const [asked, setAsked] = useState(false);
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  useEffect(() => {
    if (asked) {
      button.current?.focus();
    }
  }, [asked]);
  if (!asked) {
    return html`<button class="button comb" type="button" onClick=${() => setAsked(true)}>${children}</button>`;
  }
  return html`<div class="stack tight call-off">
    <p role="status">${cost}</p>
    <div class="row">
      <${HostButton} action="cancel" kind="comb">${press}</${HostButton}>
      <button class="button plain" type="button" ref=${button} onClick=${() => setAsked(false)}>${say("back")}</button>
    </div>
  </div>`;
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
