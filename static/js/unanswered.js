// Commands that the room has not answered yet. Words outlive their tab, in the outbox; acts of the moment survive a
// reload, not longer: a ballot of last night is no ballot for tonight.

import { outlives } from "./outbox.js";

/** @typedef {import("./protocol.js").Command} Command */
/** @typedef {{put: (command: Command) => void, drop: (id: string) => void}} Outbox */

const MOST = 50;
/** Milliseconds for which a reloaded tab still means what it was told to do. */
const MEANT = 2 * 60 * 1000;

/**
 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem"> | null} storage
 * @param {string} name
 * @param {{outbox?: Outbox | null, recalled?: Command[], now?: () => number, onChange?: (count: number) => void}} [more]
 */
export function unanswered(storage, name, { outbox = null, recalled = [], now = Date.now, onChange } = {}) {
  /** @type {Map<string, Command & {at?: number}>} */
  const waiting = new Map();
  const isMeant = (/** @type {{at?: number}} */ { at = 0 }) => now() - at < MEANT;
  for (const command of [...recalled, ...read(storage, name).filter(isMeant)]) {
    waiting.set(command.id, command);
  }
  const keepsItself = (/** @type {Command} */ command) => Boolean(outbox) && outlives(command);
  const changed = () => {
    onChange?.(waiting.size);
    const rest = [...waiting.values()].filter((each) => !keepsItself(each));
    try {
      if (rest.length === 0) {
        storage?.removeItem(name);
      } else {
        storage?.setItem(name, JSON.stringify(rest));
      }
    } catch {
      // A full or forbidden storage costs the memory of a reload, nothing else.
    }
  };
  onChange?.(waiting.size);
  return {
    /** @returns {Command[]} in the order in which they were given */
    all: () => [...waiting.values()],
    /** @param {string} id */
    has: (id) => waiting.has(id),
    /** @param {Command} command @returns {boolean} false when too many wait already */
    add(command) {
      if (waiting.size >= MOST) {
        return false;
      }
      waiting.set(command.id, { ...command, at: now() });
      if (keepsItself(command)) {
        outbox?.put(command);
      }
      changed();
      return true;
    },
    /** Takes up words that were found only now. @param {Command[]} found */
    adopt(found) {
      found.filter((command) => !waiting.has(command.id)).forEach((command) => waiting.set(command.id, command));
      changed();
    },
    /** @param {string} id */
    take(id) {
      const command = waiting.get(id) ?? null;
      if (command && waiting.delete(id)) {
        if (keepsItself(command)) {
          outbox?.drop(id);
        }
        changed();
      }
      return command;
    },
  };
}

/**
 * @param {Pick<Storage, "getItem"> | null} storage
 * @param {string} name
 * @returns {(Command & {at?: number})[]}
 */
function read(storage, name) {
  try {
    const found = JSON.parse(storage?.getItem(name) ?? "[]");
    return Array.isArray(found) ? found.filter((command) => command && command.id && command.type) : [];
  } catch {
    return [];
  }
}
