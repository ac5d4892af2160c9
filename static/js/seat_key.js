// A link that carries the key of a seat: it goes from the fragment into a cookie, and leaves the address at once.

/**
 * @param {Record<string, any>} settings
 * @returns {Promise<boolean>} true when the page is about to load again as that seat
 */
export async function seatKey(settings) {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  if (!key) {
    return false;
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
    return true;
  }
  return false;
}
