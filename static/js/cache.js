// The last view of each room, kept in the browser so that a return paints at once.

import { forgetIn, soon, withStore } from "./browser_base.js";
import { earlier } from "./early.js";

const STORE = "places";

/** @typedef {{build: string, path?: string, place: import("./patch.js").Place}} Kept a view, and the client that it was made for */

/**
 * What is kept, if the browser finds it soon; the network is asked without it, and `late` is told when it is found.
 * @param {string} key
 * @param {(kept: Kept | null) => void} late
 * @returns {Promise<Kept | null>}
 */
export async function recall(key, late) {
  try {
    const asked = earlier(key, "place", () => withStore(STORE, "readonly", (store) => store.get(key)));
    return (await soon(asked, late)) ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {Kept} kept
 */
export async function remember(key, kept) {
  try {
    await withStore(STORE, "readwrite", (store) => store.put(kept, key));
  } catch {
    // Private windows may refuse; the room is then painted from the network.
  }
}

/**
 * Forgets what others have seen of this room in this browser: whoever opens it now may be somebody else.
 * @param {string} room
 * @param {string} key the name that stays
 */
export async function forgetOthers(room, key) {
  try {
    await forgetIn(STORE, `${room}:`, (each) => each === key);
  } catch {
    // What cannot be read cannot be shown to anybody either.
  }
}
