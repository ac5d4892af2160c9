// The last view of each room, kept in the browser so that a return paints at once.

const BASE = "pecking-order";
const STORE = "places";

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

/**
 * @param {string} key
 * @returns {Promise<import("./patch.js").Place | null>}
 */
export async function recall(key) {
  try {
    return (await withStore("readonly", (store) => store.get(key))) ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {import("./patch.js").Place} place
 */
export async function remember(key, place) {
  try {
    await withStore("readwrite", (store) => store.put(place, key));
  } catch {
    // Private windows may refuse; the room is then painted from the network.
  }
}
