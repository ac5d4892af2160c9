// Which rooms this browser has kept a view of, for when there is no network. Never makes the store: that is the cache's.

const BASE = "pecking-order";
const STORE = "places";

/** @typedef {{room: string, holder: string, path: string, title: string, day: number}} KeptRoom */

/** @returns {Promise<KeptRoom[]>} */
export async function keptRooms() {
  try {
    const base = await open();
    try {
      const all = await rows(base.transaction(STORE, "readonly").objectStore(STORE));
      return all.flatMap(([key, kept]) => told(String(key), kept));
    } finally {
      base.close();
    }
  } catch {
    return [];
  }
}

/** @param {string} key @param {any} kept @returns {KeptRoom[]} */
export function told(key, kept) {
  const colon = key.indexOf(":");
  const game = kept?.place?.view?.game;
  if (colon < 0 || !game) {
    return [];
  }
  const room = key.slice(0, colon);
  return [{ room, holder: key.slice(colon + 1), path: kept.path ?? "", title: game.title, day: game.day }];
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(BASE);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {IDBObjectStore} store @returns {Promise<[IDBValidKey, any][]>} */
function rows(store) {
  return new Promise((resolve, reject) => {
    /** @type {[IDBValidKey, any][]} */
    const found = [];
    const walk = store.openCursor();
    walk.onsuccess = () => {
      const at = walk.result;
      if (at) {
        found.push([at.key, at.value]);
        at.continue();
      } else {
        resolve(found);
      }
    };
    walk.onerror = () => reject(walk.error);
  });
}
