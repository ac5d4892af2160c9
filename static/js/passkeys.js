// Passkeys: a form whose answer the browser's own dialog gives. Without such a dialog the form stays hidden.

import { toBytes, toText } from "./base64url.js";

/** @param {any} named */
function withBytes(named) {
  return { ...named, id: toBytes(named.id) };
}

/**
 * The question as the browser takes it.
 * @param {any} asked
 */
function readable({ publicKey }) {
  return {
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      ...(publicKey.user ? { user: withBytes(publicKey.user) } : {}),
      excludeCredentials: (publicKey.excludeCredentials ?? []).map(withBytes),
      allowCredentials: (publicKey.allowCredentials ?? []).map(withBytes),
    },
  };
}

/**
 * The answer as the server reads it.
 * @param {any} made
 */
function told(made) {
  const answer = made.response;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const given = parts.filter((part) => answer[part]).map((part) => [part, toText(answer[part])]);
  return JSON.stringify({
    id: made.id,
    rawId: toText(made.rawId),
    type: made.type,
    response: { ...Object.fromEntries(given), transports: answer.getTransports?.() ?? [] },
    clientExtensionResults: made.getClientExtensionResults(),
    authenticatorAttachment: made.authenticatorAttachment,
  });
}

/**
 * Let a form be answered by a passkey once its button is pressed.
 * @param {HTMLFormElement} form
 * @param {() => Promise<any>} ask
 */
function answer(form, ask) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  const words = /** @type {HTMLElement} */ (form.querySelector(".note.wrong"));
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    words.hidden = button.disabled = true;
    try {
      /** @type {HTMLInputElement} */ (form.elements.namedItem("credential")).value = told(await ask());
      form.submit();
    } catch (error) {
      words.textContent = (error instanceof TypeError ? form.dataset.away : form.dataset.gone) ?? "";
      words.hidden = button.disabled = false;
    }
  });
}

async function knock() {
  const address = /** @type {HTMLFormElement} */ (document.querySelector("form[data-passkey-knock]")).action;
  const response = await fetch(address, { headers: { "X-Requested-With": "XMLHttpRequest" } });
  if (!response.ok) {
    throw new TypeError("no question");
  }
  return navigator.credentials.get(readable((await response.json()).request_options));
}

function add() {
  const question = JSON.parse(document.getElementById("passkey-question")?.textContent ?? "{}");
  return navigator.credentials.create(readable(question));
}

const forms = /** @type {[string, () => Promise<any>][]} */ ([
  ["form[data-passkey-knock]", knock],
  ["form[data-passkey-add]", add],
]);
const able = "PublicKeyCredential" in window;
for (const [selector, ask] of forms) {
  const form = document.querySelector(selector);
  if (able && form instanceof HTMLFormElement) {
    answer(form, ask);
  }
}
if (!able) {
  document.querySelector("[data-no-passkeys]")?.removeAttribute("hidden");
}
