// Which conversation is before one's eyes. On a phone one at a time; a wide screen has a nook for private talk.

import { computed, signal } from "@preact/signals";
import { mine, view } from "../store.js";
import { roomsOf } from "./windows.js";

/** What the large column shows: "main", "nest" or "booth". */
export const room = signal("main");
/** What the nook shows: nothing (a wide screen then has the list), "list", "new", or a conversation's id. */
export const nook = signal("");
/** Whom a new conversation is to invite. @type {import("@preact/signals").Signal<string[]>} */
export const invitees = signal([]);
export const rooms = computed(() => roomsOf(view.value, mine.value));
/** Whether there is room for both. */
const wide = matchMedia("(width >= 1240px)");
export const isWide = signal(wide.matches);

/** "Back" leads from a conversation to the list, and from there to everybody. */
export function followBack() {
  wide.addEventListener("change", () => (isWide.value = wide.matches));
  addEventListener("popstate", () => {
    if (nook.value && nook.value !== "list") {
      nook.value = "list";
      history.pushState({ nook: true }, "");
    } else {
      nook.value = "";
    }
  });
}

/** @param {string} next */
function turnTo(next) {
  if (!nook.value && !isWide.value) {
    history.pushState({ nook: true }, "");
  }
  nook.value = next;
}

/** The list of private conversations. */
export function openList() {
  turnTo("list");
}

/** @param {string} key */
export function openTalk(key) {
  turnTo(key);
}

/** @param {string[]} [seats] */
export function openNew(seats = []) {
  invitees.value = seats;
  turnTo("new");
}

/** @param {string} next "main", "nest" or "booth" */
export function openRoom(next) {
  room.value = next;
  leaveNook();
}

/** Back to everybody. */
export function leaveNook() {
  if (nook.value && !isWide.value && history.state?.nook) {
    nook.value = "";
    history.back();
  } else {
    nook.value = "";
  }
}
