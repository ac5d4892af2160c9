// When this device last looked at the room, kept for the holder of the seat; and what has happened since.

import { computed, signal } from "@preact/signals";
import { lookOf, missed, wasAway } from "../away.js";
import { bird } from "../situation.js";
import { cast, config, inSight, mine, placeKey, view } from "../store.js";
import { listed } from "../strings.js";
import { forgetOthersOf, keepOwn, recallOwn } from "./kept.js";
import { aboutMe, unreadIn } from "./reading.js";
import { livingThreads, othersIn } from "./threads.js";

const EVERY = 30_000;

/** What one had seen before one went away; null while one has not been away. @type {import("@preact/signals").Signal<import("../away.js").Looked | null>} */
const before = signal(null);
/** While somebody looks, what they see is known. */
let looking = false;

/** What was missed; empty once it has been looked at. */
export const awayItems = computed(() =>
  before.value && view.value ? missed(before.value, view.value, mine.value, { talks: talks(), about: aboutMe.value }) : [],
);
export const awaySince = computed(() => before.value?.at ?? 0);

/** Takes up when one last looked, and notes it from then on. */
export function beginLooking() {
  const name = `looked:${placeKey()}`;
  forgetOthersOf("looked", config.value.room, name);
  const come = () => {
    const found = /** @type {any} */ (recallOwn(name));
    before.value = wasAway(found.at ? found : null, Date.now()) ? found : before.value;
    looking = true;
  };
  const note = () => looking && view.value && keepOwn(name, lookOf(view.value, mine.value, Date.now()));
  const go = () => {
    note();
    looking = false;
  };
  if (inSight.value) {
    come();
  }
  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? come() : go()));
  addEventListener("pagehide", go);
  addEventListener("pageshow", (event) => event.persisted && come());
  setInterval(note, EVERY);
}

/** Nothing is left to catch up on. */
export function caughtUp() {
  before.value = null;
}

/** @returns {import("../away.js").Talk[]} */
function talks() {
  return livingThreads(mine.value, cast.value)
    .map((thread) => ({
      key: thread.key,
      by: thread.by,
      status: thread.status,
      names: listed(othersIn(thread).map((seat) => bird(view.value, seat)?.name ?? "")),
      news: unreadIn(thread.key).length,
    }))
    .filter((each) => each.status === "invited" || each.news > 0);
}
