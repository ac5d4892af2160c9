// The hint that the site can be an app: where the browser offers it, or in words on an iPhone. Once put away, it stays
// away; the settings always have it. Its texts come with the page.

const AWAY = "install-hint";

/** @type {any} */
let offered = null;

/** Whether this is the installed app. */
function isInstalled() {
  const { standalone = false } = /** @type {any} */ (navigator);
  return standalone || matchMedia("(display-mode: standalone)").matches;
}

/** Whether words are the only way, as on an iPhone. */
function isApple() {
  const { userAgent, maxTouchPoints } = navigator;
  return /iphone|ipad|ipod/i.test(userAgent) || (/macintosh/i.test(userAgent) && maxTouchPoints > 1);
}

/** Listens for the browser's offer, and shows the hints that the page has room for. */
export function offerInstall() {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offered = event;
    hint("offer");
  });
  addEventListener("appinstalled", hide);
  for (const button of document.querySelectorAll("[data-install]")) {
    button.addEventListener("click", install);
  }
  for (const button of document.querySelectorAll("[data-install-away]")) {
    button.addEventListener("click", () => {
      putAway();
      hide();
    });
  }
  if (isApple()) {
    hint("apple");
  }
}

/** Asks the browser to install. */
async function install() {
  const asked = offered;
  offered = null;
  await asked?.prompt();
  hide();
}

/** @param {"offer" | "apple"} way */
function hint(way) {
  if (isInstalled()) {
    return;
  }
  for (const box of document.querySelectorAll("[data-install-hint]")) {
    if (/** @type {HTMLElement} */ (box).dataset.installHint === "always" || !isAway()) {
      box.setAttribute("data-way", way);
      box.removeAttribute("hidden");
    }
  }
}

function hide() {
  for (const box of document.querySelectorAll("[data-install-hint]")) {
    box.setAttribute("hidden", "");
  }
}

function isAway() {
  try {
    return localStorage.getItem(AWAY) === "away";
  } catch {
    return false;
  }
}

function putAway() {
  try {
    localStorage.setItem(AWAY, "away");
  } catch {
    // Without storage it comes back on the next visit.
  }
}
