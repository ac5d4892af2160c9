// What the page knows: the view of the room, the line to it, and what the player is doing at the moment.

import { computed, signal } from "@preact/signals";
import { recall, remember } from "./cache.js";
import { patched, placed } from "./patch.js";
import { openWire } from "./reconnecting.js";
import { joinRoom } from "./socket.js";
import { say } from "./strings.js";

/** @typedef {import("./patch.js").Place} Place */
/** @typedef {{id: string, text: string, failed: string}} PendingPost */
/** @typedef {{kind: string, [key: string]: any}} Sheet */

/** @type {import("@preact/signals").Signal<Place | null>} */
export const place = signal(null);
/** What everybody sees. Nothing that reads it is drawn before it is there. @type {import("@preact/signals").ReadonlySignal<any>} */
export const view = computed(() => place.value?.view ?? null);
/** Parts of the view that change seldom, or that much hangs on. */
export const cast = computed(() => view.value?.cast ?? []);
export const posts = computed(() => view.value?.posts ?? []);
export const mine = computed(() => place.value?.mine ?? null);
/** The number of the last post that the player has had before their eyes. */
export const readTo = signal(0);
/** @type {import("@preact/signals").Signal<string[]>} */
export const here = signal([]);
export const link = signal("connecting");
export const linkWhy = signal("");
/** Milliseconds of server time; moves once a second. */
export const serverNow = signal(Date.now());
/** Whether anybody can be looking at the page. */
export const inSight = signal(document.visibilityState === "visible");
/** @type {import("@preact/signals").Signal<PendingPost[]>} */
export const pendingPosts = signal([]);
/** @type {import("@preact/signals").Signal<{id: number, text: string, wrong: boolean}[]>} */
export const toasts = signal([]);
/** @type {import("@preact/signals").Signal<Sheet | null>} */
export const sheet = signal(null);
/** @type {import("@preact/signals").Signal<Record<string, any>>} */
export const config = signal({});

let offset = 0;
let toastCount = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let keeping;
/** @type {ReturnType<typeof joinRoom> | null} */
let room = null;
/** @type {Map<string, (answer: import("./protocol.js").Answer) => void>} */
const hopes = new Map();

/**
 * Paints what is known from last time, then joins the room.
 * @param {Record<string, any>} settings what the page brought along
 */
export async function start(settings) {
  config.value = settings;
  const key = `${settings.room}:${settings.holder ?? ""}`;
  const known = await recall(key);
  if (known && known.build === settings.build) {
    place.value = known.place;
  }
  room = joinRoom({
    connect: (ears) => openWire(settings.socket, ears),
    place: () => place.value,
    seat: () => mine.value?.seat ?? null,
    onStranger: () => (place.value = null),
    onFrame: (frame) => receive(frame, key),
    onState: (state, why) => {
      linkWhy.value = why;
      link.value = state;
    },
    onAnswer: answered,
    onClock: (ms) => {
      offset = ms;
      serverNow.value = Date.now() + offset;
    },
    storage: tabStorage(),
    name: `unanswered:${key}`,
  });
  pendingPosts.value = room
    .pending()
    .filter((command) => command.type === "main.post")
    .map((command) => ({ id: command.id, text: command.payload.text, failed: "" }));
  setInterval(() => (serverNow.value = Date.now() + offset), 1000);
  document.addEventListener("visibilitychange", () => {
    inSight.value = document.visibilityState === "visible";
    if (inSight.value) {
      room?.wake();
    }
  });
  addEventListener("online", () => room?.wake());
  addEventListener("offline", () => room?.wake());
  addEventListener("pageshow", (event) => event.persisted && room?.wake());
}

/** @param {import("./protocol.js").Frame} frame @param {string} key */
function receive(frame, key) {
  if (frame.t === "snapshot") {
    place.value = placed(frame);
    here.value = frame.here ?? [];
    keep(key);
  } else if (frame.t === "update" && place.value) {
    place.value = patched(place.value, frame);
    settlePosts(frame.push?.posts ?? []);
    keep(key);
  } else if (frame.t === "presence" || frame.t === "resumed") {
    here.value = frame.here ?? here.value;
  } else if (frame.t === "error") {
    toast(frame.words, true);
  }
}

/** Writes the place down, at most twice a second. @param {string} key */
function keep(key) {
  keeping ??= setTimeout(() => {
    keeping = undefined;
    if (place.value) {
      remember(key, { build: config.value.build, place: place.value });
    }
  }, 500);
}

/** An own post that has arrived is pending no longer. @param {any[]} posts */
function settlePosts(posts) {
  for (const post of posts.filter((each) => each.seat && each.seat === mine.value?.seat)) {
    const waiting = pendingPosts.value.find((each) => !each.failed && each.text === post.text);
    if (waiting) {
      dropPost(waiting.id);
    }
  }
}

/** @param {import("./protocol.js").Answer} answer @param {import("./protocol.js").Command | null} command */
function answered(answer, command) {
  const hope = hopes.get(answer.id);
  hopes.delete(answer.id);
  if (hope) {
    hope(answer);
  } else if (command?.type === "main.post") {
    postAnswered(answer);
  } else if (!answer.ok) {
    toast(answer.words ?? say("failed"), true);
  }
}

/** @param {import("./protocol.js").Answer} answer */
function postAnswered(answer) {
  if (answer.ok) {
    setTimeout(() => dropPost(answer.id), 1500);
  } else {
    const failed = answer.words ?? say("failed");
    pendingPosts.value = pendingPosts.value.map((each) => (each.id === answer.id ? { ...each, failed } : each));
  }
}

/** @param {string} id */
export function dropPost(id) {
  pendingPosts.value = pendingPosts.value.filter((each) => each.id !== id);
}

/** @param {string} text */
export function post(text) {
  const id = room?.send("main.post", { text });
  if (id) {
    pendingPosts.value = [...pendingPosts.value, { id, text, failed: "" }];
  } else {
    toast(say("too_many"), true);
  }
  return Boolean(id);
}

/**
 * Sends a command and waits for the room's answer.
 * @param {string} type
 * @param {Record<string, any>} payload
 * @returns {Promise<import("./protocol.js").Answer>}
 */
export function command(type, payload) {
  return new Promise((resolve) => {
    const id = room?.send(type, payload);
    if (id) {
      hopes.set(id, resolve);
    } else {
      resolve({ t: "answer", id: "", ok: false, reason: "busy", words: say("too_many") });
    }
  });
}

/** @param {string} text */
export function toast(text, wrong = false) {
  toastCount += 1;
  const id = toastCount;
  toasts.value = [...toasts.value.slice(-2), { id, text, wrong }];
  setTimeout(() => (toasts.value = toasts.value.filter((each) => each.id !== id)), wrong ? 6000 : 3500);
}

/** Take the room back from another tab. */
export function playHere() {
  room?.again();
}

function tabStorage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
