// Where a notification leads inside the room: to a conversation, to a line, or to the card. Its place leaves the address
// at once, so that a reload does not lead there again.

import { effect } from "@preact/signals";
import { mine, view } from "./store.js";
import { openRoom, openTalk } from "./talk/place.js";

/** @param {string} hash @returns {string} the place that an address names, or "" */
export function placeIn(hash) {
  const place = new URLSearchParams(hash.slice(1)).get("at") ?? "";
  return /^(vote|line\.\d+|talk\.[\w-]+)$/.test(place) ? place : "";
}

function takePlace() {
  const place = placeIn(location.hash);
  if (place) {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return place;
}

/** @param {string} place */
function lead(place) {
  const [kind, id] = place.split(".");
  if (kind === "talk") {
    if (mine.value?.conversations?.some((/** @type {{id: string}} */ each) => each.id === id)) {
      openTalk(id);
    }
    return;
  }
  openRoom("main");
  const found = kind === "line" ? `[data-line="${id}"]` : ".now-card";
  requestAnimationFrame(() => document.querySelector(found)?.scrollIntoView({ block: "center" }));
}

/** Follows the address of the page as soon as there is a view, and whenever a notification is tapped. */
export function followPlaces() {
  let waiting = takePlace();
  const go = () => {
    if (waiting && view.value) {
      const place = waiting;
      waiting = "";
      lead(place);
    }
  };
  addEventListener("hashchange", () => {
    waiting = takePlace() || waiting;
    go();
  });
  effect(() => {
    if (view.value) {
      queueMicrotask(go);
    }
  });
}
