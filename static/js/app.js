// On every page: the service worker, the look that another tab may have changed or the account that it left, and the
// hint to install.

import { offerInstall } from "./install.js";
import { followLeaving } from "./left.js";
import { readLook, wear } from "./look.js";

/** Milliseconds after which the worker fetches the shell even from a page that never rests. */
const AT_LATEST = 5_000;

/** Lets what is on the screen come first. */
function whenIdle(/** @type {() => void} */ work) {
  const wait = () => ("requestIdleCallback" in window ? requestIdleCallback(work, { timeout: AT_LATEST }) : work());
  if (document.readyState === "complete") {
    wait();
  } else {
    addEventListener("load", wait, { once: true });
  }
}

function startWorker() {
  navigator.serviceWorker?.register("/worker.js", { scope: "/" }).catch(() => {
    // A private window may refuse; everything but notifications works without.
  });
}

/** A tapped notification of this page says where in it to go. */
function followNotifications() {
  navigator.serviceWorker?.addEventListener("message", ({ data }) => {
    if (data?.t === "opened" && data.hash) {
      location.hash = data.hash;
    }
  });
}

/** What a game has told in notifications is seen once its page is. */
async function clearSeen() {
  if (document.visibilityState !== "visible") {
    return;
  }
  const known = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const shown = (await known?.getNotifications().catch(() => [])) ?? [];
  for (const each of shown) {
    if (each.data?.url && new URL(each.data.url, location.origin).pathname === location.pathname) {
      each.close();
    }
  }
}

wear(readLook(document.cookie));
document.addEventListener("visibilitychange", () => {
  wear(readLook(document.cookie));
  clearSeen();
});
addEventListener("pageshow", () => wear(readLook(document.cookie)));
followNotifications();
whenIdle(() => {
  startWorker();
  clearSeen();
});
offerInstall();
followLeaving();
