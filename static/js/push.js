// Notifications on this device: whether they can be had, turning them on and off. The server keeps where it is reached.

import { keptRooms } from "./kept_rooms.js";

/** @typedef {"on" | "off" | "denied" | "apple" | "cannot"} State */

/** Whether notifications can be had here, and are. @param {boolean} reached whether the server knows this device */
export async function stateOf(reached) {
  const apple = /iphone|ipad|ipod/i.test(navigator.userAgent);
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    return /** @type {State} */ (apple ? "apple" : "cannot");
  }
  if (Notification.permission === "denied") {
    return /** @type {State} */ ("denied");
  }
  const worker = await navigator.serviceWorker.getRegistration();
  const known = await worker?.pushManager.getSubscription();
  return /** @type {State} */ (reached && known && Notification.permission === "granted" ? "on" : "off");
}

/**
 * Asks for permission and lets this device be told things, of every game that this browser knows.
 * @param {string} key the site's public key
 * @param {string} csrf
 * @returns {Promise<boolean>} whether it is on now
 */
export async function turnOn(key, csrf) {
  if ((await Notification.requestPermission()) !== "granted") {
    return false;
  }
  await navigator.serviceWorker.register("/worker.js", { scope: "/" });
  const worker = await navigator.serviceWorker.ready;
  const known = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) });
  const { endpoint, keys } = /** @type {any} */ (known.toJSON());
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const fields = { endpoint, p256dh: keys.p256dh, auth: keys.auth, zone: timeZone ?? "" };
  if (!(await posted("/settings/device", csrf, fields))) {
    return false;
  }
  const rooms = await keptRooms();
  await Promise.all(rooms.filter(({ path }) => path).map(({ path }) => posted(`${path}reach`, csrf, {})));
  return true;
}

/** @param {string} csrf */
export async function turnOff(csrf) {
  const done = await posted("/settings/device/remove", csrf, {});
  const worker = await navigator.serviceWorker.getRegistration();
  await (await worker?.pushManager.getSubscription())?.unsubscribe();
  return done;
}

/**
 * @param {string} url
 * @param {string} csrf
 * @param {Record<string, string>} fields
 */
export async function posted(url, csrf, fields) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "X-CSRFToken": csrf, Accept: "application/json" },
    body: new URLSearchParams(fields),
    credentials: "same-origin",
  });
  return response.ok;
}

/** @param {string} text base64url */
export function bytesOf(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}
