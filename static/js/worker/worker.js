// The service worker: keeps the shell for when there is no network, and shows what is pushed. It is served with a line
// before it, SHELF: the release's own name, and what it keeps. Nothing else is ever kept: no answer about a game, and no
// page with somebody's view. Pages come from the network when there is one, and name their scripts by their content,
// so that an old script never meets a new page.

/** @type {any} */
const worker = self;
const OURS = "shell-";
const KEPT = `${OURS}${worker.SHELF?.build ?? "none"}`;
const HASHED = /^\/static\/.*(\.[0-9a-f]{12}|-[A-Z0-9]{8})\.[^./]+$/;
const ROOM = /^\/h\/[^/]+\/g\/[0-9a-f-]{36}\/$/;
/** Milliseconds after which a second notification of the same game makes a sound again. */
const HUSH = 60_000;

worker.addEventListener("install", (/** @type {any} */ event) => {
  event.waitUntil(keep().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(Promise.all([forget(), askEarly()]).then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(fromNetwork(event).catch(() => offline(url)));
  } else if (HASHED.test(url.pathname)) {
    event.respondWith(fromShell(request));
  }
});

/** Fetches what this release needs, all of it or none. */
async function keep() {
  const { shell = [], pages = [] } = worker.SHELF ?? {};
  const cache = await caches.open(KEPT);
  await cache.addAll(shell);
  await cache.addAll(pages.map((/** @type {string} */ page) => new Request(page, { cache: "reload" })));
}

/** Drops the shells of releases before the last one, whose pages may still be open and load what is rare. */
async function forget() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== KEPT);
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
}

/** Lets the browser ask for a page while it still wakes the worker, where it can. */
async function askEarly() {
  await worker.registration.navigationPreload?.enable().catch(() => undefined);
}

/** @param {any} event somebody goes to a page */
async function fromNetwork(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

/** @param {Request} request a file whose name carries its hash: whatever is kept under it is right */
async function fromShell(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** @param {URL} url the page that could not be fetched */
async function offline(url) {
  const cache = await caches.open(KEPT);
  const page = ROOM.test(url.pathname) ? "/offline/room/" : "/offline/";
  return (await cache.match(page)) ?? Response.error();
}

worker.addEventListener("push", (/** @type {any} */ event) => {
  const told = read(event.data);
  event.waitUntil(told ? show(told) : Promise.resolve());
});

worker.addEventListener("notificationclick", (/** @type {any} */ event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.url ?? "/"));
});

/** @param {any} data @returns {any} */
function read(data) {
  try {
    return data?.json() ?? null;
  } catch {
    return null;
  }
}

/** One notification a game: a later one takes its place, and says how many there are. @param {any} told */
async function show(told) {
  const [before] = await worker.registration.getNotifications({ tag: told.tag });
  if (before?.data?.key === told.key) {
    return undefined;
  }
  const now = Date.now();
  return worker.registration.showNotification(told.title, {
    body: told.body,
    tag: told.tag,
    renotify: !before || now - (before.data?.at ?? 0) > HUSH,
    icon: "/icon-192.png",
    badge: "/badge.png",
    lang: told.lang,
    timestamp: now,
    data: { url: told.url, key: told.key, at: now },
  });
}

/** Goes to the page of a notification: in a window that has it, else in a new one. @param {string} address */
async function open(address) {
  const url = new URL(address, worker.location.origin);
  if (url.origin !== worker.location.origin) {
    return undefined;
  }
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((/** @type {any} */ each) => new URL(each.url).pathname === url.pathname);
  if (!there) {
    return worker.clients.openWindow(url.href);
  }
  there.postMessage({ t: "opened", hash: url.hash });
  return there.focus();
}
