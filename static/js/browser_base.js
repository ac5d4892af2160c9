// The browser's own database: one for the site, with a store for views and one for words that wait to be sent.

const BASE = "pecking-order";
const VERSION = 2;
const STORES = ["places", "outbox"];
/** Milliseconds after which nobody waits for the store any longer. */
const PATIENCE = 500;

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(BASE, VERSION);
    request.onupgradeneeded = () => {
      const { result } = request;
      STORES.filter((name) => !result.objectStoreNames.contains(name)).forEach((name) => result.createObjectStore(name));
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("An older page of this site is still open."));
  });
}

/**
 * One question to one store.
 * @param {string} name "places" or "outbox"
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} ask
 */
export async function withStore(name, mode, ask) {
  const base = await open();
  try {
    return await new Promise((resolve, reject) => {
      const asking = base.transaction(name, mode);
      const request = ask(asking.objectStore(name));
      asking.oncomplete = () => resolve(request.result);
      asking.onerror = () => reject(asking.error);
      asking.onabort = () => reject(asking.error);
    });
  } finally {
    base.close();
  }
}

/**
 * What the store answers if it does so soon, else undefined: then `late` is told what it answers after all.
 * @template T
 * @param {Promise<T>} asked
 * @param {(answer: T) => void} late
 * @returns {Promise<T | undefined>}
 */
export function soon(asked, late) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(undefined);
      asked.then(late, () => undefined);
    }, PATIENCE);
    asked.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

/**
 * Forgets all that stands under names that begin with `start` and are not kept.
 * @param {string} name
 * @param {string} start
 * @param {(key: string) => boolean} keeps
 */
export async function forgetIn(name, start, keeps) {
  const keys = await withStore(name, "readonly", (store) => store.getAllKeys());
  for (const key of keys.filter((/** @type {string} */ each) => each.startsWith(start) && !keeps(each))) {
    await withStore(name, "readwrite", (store) => store.delete(key));
  }
}

/** What is kept by name in the browser's plain storages, for the holder of a seat. */
const OWN = /^(drafts|read|looked|seen|unanswered):/;

/** Forgets all views, words that wait, drafts and marks: whoever uses this browser next is somebody else. */
export async function forgetEverything() {
  for (const name of STORES) {
    await withStore(name, "readwrite", (store) => store.clear()).catch(() => undefined);
  }
  try {
    for (const storage of [localStorage, sessionStorage]) {
      Object.keys(storage).filter((key) => OWN.test(key)).forEach((key) => storage.removeItem(key));
    }
  } catch {
    // What may not be read has not been kept.
  }
}
