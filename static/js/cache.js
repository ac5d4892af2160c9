// The last view of each room, kept in the browser so that a return paints at once.

const BASE = "pecking-order";
const STORE = "places";
/** Milliseconds after which the network is asked without waiting for the browser's own store. */
const PATIENCE = 500;

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(BASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} ask
 */
async function withStore(mode, ask) {
  const base = await open();
  try {
    return await new Promise((resolve, reject) => {
      const request = ask(base.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    base.close();
  }
}

/** @typedef {{build: string, path?: string, place: import("./patch.js").Place}} Kept a view, and the client that it was made for */

/**
 * @param {string} key
 * @returns {Promise<Kept | null>}
 */
export async function recall(key) {
  try {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    return (await Promise.race([withStore("readonly", (store) => store.get(key)), late])) ?? null;
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
    await withStore("readwrite", (store) => store.put(kept, key));
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
    const keys = await withStore("readonly", (store) => store.getAllKeys());
    for (const other of keys.filter((/** @type {string} */ each) => each.startsWith(`${room}:`) && each !== key)) {
      await withStore("readwrite", (store) => store.delete(other));
    }
  } catch {
    // What cannot be read cannot be shown to anybody either.
  }
}
