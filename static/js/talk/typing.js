// Who is typing where, as the room tells; and telling it of oneself, seldom, and never in the booth or a whisper.

import { signal } from "@preact/signals";
import { mine, tell, whenHeard } from "../store.js";

const EVERY = 3000;

/** By conversation, seats and until when. @type {import("@preact/signals").Signal<Record<string, Record<string, number>>>} */
const signs = signal({});
let told = 0;

/** Listens to the room. */
export function hearTyping() {
  whenHeard("typing", ({ where, seat, seconds }) => {
    const lasts = seconds * 1000;
    put(where, seat, Date.now() + lasts);
    setTimeout(() => put(where, seat, 0), lasts);
  });
}

/** @param {string} where @param {string} seat @param {number} until 0: no longer, if that time is past or it is `over` */
function put(where, seat, until, over = false) {
  const { [seat]: before = 0, ...others } = signs.value[where] ?? {};
  if (until) {
    signs.value = { ...signs.value, [where]: { ...others, [seat]: until } };
  } else if (over || before <= Date.now()) {
    signs.value = { ...signs.value, [where]: others };
  }
}

/** @param {string} where */
export function typingIn(where) {
  const me = mine.value?.seat;
  return Object.keys(signs.value[where] ?? {}).filter((seat) => seat !== me);
}

/** Somebody who has said something has stopped typing. @param {string} where @param {string} seat */
export function stopped(where, seat) {
  if (signs.value[where]?.[seat]) {
    put(where, seat, 0, true);
  }
}

/** @param {string} where @param {boolean} [hushed] */
export function telling(where, hushed = false) {
  const now = Date.now();
  if (!hushed && where !== "booth" && where !== "new" && now - told >= EVERY) {
    told = now;
    tell({ t: "typing", where });
  }
}
