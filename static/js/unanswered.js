// Commands that the room has not answered yet. They survive a reload of the tab, not its end.

/** @typedef {import("./protocol.js").Command} Command */

const MOST = 50;

/**
 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem"> | null} storage
 * @param {string} name
 */
export function unanswered(storage, name) {
  /** @type {Map<string, Command>} */
  const waiting = new Map();
  for (const command of read(storage, name)) {
    waiting.set(command.id, command);
  }
  const write = () => {
    try {
      if (waiting.size === 0) {
        storage?.removeItem(name);
      } else {
        storage?.setItem(name, JSON.stringify([...waiting.values()]));
      }
    } catch {
      // A full or forbidden storage costs the memory of a reload, nothing else.
    }
  };
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
      waiting.set(command.id, command);
      write();
      return true;
    },
    /** @param {string} id */
    take(id) {
      const command = waiting.get(id) ?? null;
      if (waiting.delete(id)) {
        write();
      }
      return command;
    },
  };
}

/**
 * @param {Pick<Storage, "getItem"> | null} storage
 * @param {string} name
 * @returns {Command[]}
 */
function read(storage, name) {
  try {
    const found = JSON.parse(storage?.getItem(name) ?? "[]");
    return Array.isArray(found) ? found.filter((command) => command && command.id && command.type) : [];
  } catch {
    return [];
  }
}
