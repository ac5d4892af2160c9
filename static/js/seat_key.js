// A link that carries the key of a seat: it goes from the fragment into a cookie, and leaves the address at once.

import { say } from "./strings.js";

/**
 * @param {Record<string, any>} settings
 * @returns {Promise<{reloading: boolean, words: string}>} whether the page is about to load again as that seat, or why not
 */
export async function seatKey(settings) {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  if (!key) {
    return { reloading: false, words: "" };
  }
  history.replaceState(null, "", location.pathname + location.search);
  const response = await fetch(settings.urls.key, {
    method: "POST",
    headers: { "X-CSRFToken": settings.csrf, Accept: "application/json" },
    body: new URLSearchParams({ key }),
    credentials: "same-origin",
  }).catch(() => null);
  if (response?.ok) {
    location.reload();
    return { reloading: true, words: "" };
  }
  const answer = await response?.json().catch(() => null);
  return { reloading: false, words: answer?.words ?? say("failed") };
}
