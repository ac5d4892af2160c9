// The last view of each room, kept in the browser so that a return paints at once.

import { forgetIn, withStore } from "./browser_base.js";

const STORE = "places";
/** Milliseconds after which the network is asked without waiting for the browser's own store. */
const PATIENCE = 500;

/** @typedef {{build: string, path?: string, place: import("./patch.js").Place}} Kept a view, and the client that it was made for */

/**
 * @param {string} key
 * @returns {Promise<Kept | null>}
 */
export async function recall(key) {
  try {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    return (await Promise.race([withStore(STORE, "readonly", (store) => store.get(key)), late])) ?? null;
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
