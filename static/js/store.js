// What the page knows: the view of the room, the line to it, and what the player is doing at the moment.

import { computed, signal } from "@preact/signals";
import { forgetOthers, recall, remember } from "./cache.js";
import { forgetOthersWords, outboxOf, recallOutbox } from "./outbox.js";
import { patched, placed } from "./patch.js";
import { openWire } from "./reconnecting.js";
import { joinRoom } from "./socket.js";
import { LANGUAGE, say } from "./strings.js";

/** @typedef {import("./patch.js").Place} Place */
/** @typedef {{kind: string, [key: string]: any}} Sheet */

/** @type {import("@preact/signals").Signal<Place | null>} */
export const place = signal(null);
/** What everybody sees. Nothing that reads it is drawn before it is there. @type {import("@preact/signals").ReadonlySignal<any>} */
export const view = computed(() => place.value?.view ?? null);
/** Parts of the view that change seldom, or that much hangs on. */
export const cast = computed(() => view.value?.cast ?? []);
export const posts = computed(() => view.value?.posts ?? []);
export const mine = computed(() => place.value?.mine ?? null);
/** The same, for what is drawn only where there is a seat. @type {import("@preact/signals").ReadonlySignal<any>} */
export const own = mine;
/** The language in which this game is played, where the page speaks another: for those to whom it is read out. */
export const tongue = computed(() => {
  const spoken = view.value?.game.language;
  return spoken === LANGUAGE ? undefined : spoken;
});
export const reactions = computed(() => view.value?.reactions ?? {});
/** The number of the last post that the player has had before their eyes. */
export const readTo = signal(0);
/** @type {import("@preact/signals").Signal<string[]>} */
export const here = signal([]);
export const link = signal("connecting");
export const linkWhy = signal("");
/** Whether this device believes that it has a network. */
export const online = signal(navigator.onLine !== false);
/** How many commands the room has not answered yet. */
export const unsent = signal(0);
/** Words of another day that never went out. @type {import("./protocol.js").Command[]} */
export let leftOver = [];
/** Milliseconds of server time; moves once a second. */
export const serverNow = signal(Date.now());
/** Whether anybody can be looking at the page. */
export const inSight = signal(document.visibilityState === "visible");
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
/** @type {(command: import("./protocol.js").Command) => ((answer: import("./protocol.js").Answer) => void) | null} */
let adopting = () => null;
/** Frames that are no part of the view, by their kind. @type {Map<string, (frame: any) => void>} */
const passing = new Map();

/**
 * Paints what is known from last time, then joins the room.
 * @param {Record<string, any>} settings what the page brought along
 */
export async function start(settings) {
  config.value = settings;
  const key = placeKey();
  const [known, words] = await Promise.all([recall(key, paint), recallOutbox(key, Date.now(), takeUp)]);
  forgetOthers(settings.room, key);
  forgetOthersWords(settings.room, key);
  paint(known);
  leftOver = words.stale;
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
    outbox: outboxOf(key),
    recalled: words.fresh,
    onWaiting: (count) => (unsent.value = count),
  });
  setInterval(() => (serverNow.value = Date.now() + offset), 1000);
  document.addEventListener("visibilitychange", () => {
    inSight.value = document.visibilityState === "visible";
    if (inSight.value) {
      wake();
    } else {
      keepNow(key);
    }
  });
  addEventListener("pagehide", () => keepNow(key));
  document.addEventListener("resume", wake);
  for (const change of ["online", "offline"]) {
    addEventListener(change, () => {
      online.value = change === "online";
      wake();
    });
  }
  addEventListener("pageshow", (event) => event.persisted && wake());
}

/** What is known from last time is shown unless the room has told what is true by now. @param {import("./cache.js").Kept | null | undefined} known */
function paint(known) {
  if (known && known.build === config.value.build) {
    place.value ??= known.place;
  }
}

/** Words that the browser has found late go out all the same. @param {{fresh: import("./protocol.js").Command[]}} words */
function takeUp({ fresh }) {
  room?.adopt(fresh);
  followWaiting(fresh);
}

/** Timers stood still while nobody looked: what they show is set right, and the line is tried at once. */
function wake() {
  serverNow.value = Date.now() + offset;
  room?.wake();
}

/** @param {import("./protocol.js").Frame} frame @param {string} key */
function receive(frame, key) {
  if (frame.t === "snapshot") {
    place.value = placed(frame);
    here.value = frame.here ?? [];
    keep(key);
  } else if (frame.t === "update" && place.value) {
    place.value = patched(place.value, frame);
    keep(key);
  } else if (frame.t === "presence" || frame.t === "resumed") {
    here.value = frame.here ?? here.value;
  } else if (frame.t === "error") {
    toast(frame.words, true);
  } else {
    passing.get(frame.t)?.(frame);
  }
}

/** Under which name this browser keeps what belongs to the room and to who holds the seat. */
export function placeKey() {
  return `${config.value.room}:${config.value.holder ?? ""}`;
}

/** @param {string} kind @param {(frame: any) => void} hear */
export function whenHeard(kind, hear) {
  passing.set(kind, hear);
}

/** Writes the place down, at most twice a second. @param {string} key */
function keep(key) {
  keeping ??= setTimeout(() => keepNow(key), 500);
}

/** @param {string} key */
function keepNow(key) {
  if (keeping) {
    clearTimeout(keeping);
    keeping = undefined;
    if (place.value) {
      remember(key, { build: config.value.build, path: location.pathname, place: place.value });
    }
  }
}

/** @param {import("./protocol.js").Answer} answer */
function answered(answer) {
  const hope = hopes.get(answer.id);
  hopes.delete(answer.id);
  if (hope) {
    hope(answer);
  } else if (!answer.ok) {
    toast(answer.words ?? say("failed"), true);
  }
}

/**
 * Sends a command and waits for the room's answer.
 * @param {string} type
 * @param {Record<string, any>} payload
 * @returns {Promise<import("./protocol.js").Answer>}
 */
export function command(type, payload) {
  return new Promise((resolve) => {
    if (!send(type, payload, resolve)) {
      resolve({ t: "answer", id: "", ok: false, reason: "busy", words: say("too_many") });
    }
  });
}

/**
 * Sends a command now, or once the room is back.
 * @param {string} type
 * @param {Record<string, any>} payload
 * @param {(answer: import("./protocol.js").Answer) => void} answered
 * @returns {string | null} its id; null when too many wait for an answer
 */
export function send(type, payload, answered) {
  const id = room?.send(type, payload) ?? null;
  if (id) {
    hopes.set(id, answered);
  }
  return id;
}

/**
 * Commands that were given before the page was loaded again and wait still.
 * @param {(command: import("./protocol.js").Command) => ((answer: import("./protocol.js").Answer) => void) | null} adopt
 */
export function adoptWaiting(adopt) {
  adopting = adopt;
  followWaiting(room?.pending() ?? []);
}

/** @param {import("./protocol.js").Command[]} commands */
function followWaiting(commands) {
  for (const command of commands) {
    const answered = adopting(command);
    if (answered) {
      hopes.set(command.id, answered);
    }
  }
}

/** Words of another day that were said again, or given up. @param {string} id */
export function forgetLeftOver(id) {
  if (leftOver.some((command) => command.id === id)) {
    leftOver = leftOver.filter((command) => command.id !== id);
    outboxOf(placeKey()).drop(id);
  }
}

/** Sends a frame that is worth nothing later. @param {Record<string, any>} frame */
export function tell(frame) {
  room?.tell(frame);
}

/** @param {string} text */
export function toast(text, wrong = false) {
  toastCount += 1;
  const id = toastCount;
  toasts.value = [...toasts.value.slice(-2), { id, text, wrong }];
  setTimeout(() => (toasts.value = toasts.value.filter((each) => each.id !== id)), wrong ? 6000 : 3500);
}

/** Open the room again for whoever has lost its seat: as one who watches. */
export function watchOn() {
  room?.again();
}

function tabStorage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
