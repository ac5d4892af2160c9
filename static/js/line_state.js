// What is true of the line to the room, in one word: a pure answer for the banner.

/** @typedef {{link: string, late: boolean, online: boolean, unsent: number, slow: boolean}} Line `late`: the room has been out of reach for a while; `slow`: answers have */

/**
 * @param {Line} line
 * @returns {{kind: "stopped" | "offline" | "reconnecting" | "sending", unsent: number} | null} null while all is well
 */
export function lineState({ link, late, online, unsent, slow }) {
  if (link === "stopped") {
    return { kind: "stopped", unsent };
  }
  if (link === "live") {
    return unsent > 0 && slow ? { kind: "sending", unsent } : null;
  }
  if (!online) {
    return { kind: "offline", unsent };
  }
  return late ? { kind: "reconnecting", unsent } : null;
}
