// Small things that one browser keeps for the holder of a seat: how far they have read, what they had begun to write.

/**
 * @param {string} name
 * @returns {Record<string, any>}
 */
export function recallOwn(name) {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? "{}");
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
}

/** @param {string} name @param {Record<string, any>} own */
export function keepOwn(name, own) {
  try {
    if (Object.keys(own).length) {
      localStorage.setItem(name, JSON.stringify(own));
    } else {
      localStorage.removeItem(name);
    }
  } catch {
    // A full or forbidden storage costs a mark or a draft at the next visit, nothing else.
  }
}

/**
 * Forgets what other holders of seats in this room have left in this browser.
 * @param {string} kind such as "drafts"
 * @param {string} room
 * @param {string} name the one that stays
 */
export function forgetOthersOf(kind, room, name) {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${kind}:${room}:`) && key !== name) {
        localStorage.removeItem(key);
      }
    }
  } catch {
    // As above.
  }
}
