// The frames between the browser and a room, and what the close codes of a room mean.

/** @typedef {Record<string, any>} View */
/** @typedef {{t: "snapshot", cursor: number, epoch: string, view: View, mine: View | null, here: string[], now: string}} Snapshot */
/** @typedef {{t: "update", n: number, set?: View, push?: Record<string, any[]>, mine?: View, mine_push?: Record<string, Record<string, any[]>>}} Update */
/** @typedef {{t: "resumed", cursor: number, now: string, here: string[], seat: string | null}} Resumed */
/** @typedef {{t: "answer", id: string, ok: boolean, reason?: string, words?: string}} Answer */
/** @typedef {{t: "presence", here: string[]}} Presence */
/** @typedef {{t: "typing", where: string, seat: string, seconds: number}} Typing */
/** @typedef {{t: "pong", now: string}} Pong */
/** @typedef {{t: "error", reason: string, words: string, id?: string}} ErrorFrame */
/** @typedef {Snapshot | Update | Resumed | Answer | Presence | Typing | Pong | ErrorFrame} Frame */
/** @typedef {{id: string, type: string, payload: View, seat?: string | null}} Command a `seat` that gave it, where one is known */

const KINDS = new Set(["snapshot", "update", "resumed", "answer", "presence", "typing", "pong", "error"]);

/** Close codes after which trying again is of no use. */
const STOPS = new Map([
  [4400, "malformed"],
  [4401, "signed_out"],
  [4403, "not_allowed"],
  [4404, "no_room"],
  [4408, "many_tabs"],
  [4409, "replaced"],
  [4410, "gone"],
]);

/** Least wait in milliseconds before the next try, for codes that ask for one. */
const WAITS = new Map([[4029, 10_000]]);

/**
 * A random identifier (UUID, version 4). `crypto.randomUUID` is missing on plain-http pages in a local network.
 * @returns {string}
 */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/**
 * The first frame on every connection: where this browser stands, if it knows.
 * @param {{cursor: number, epoch: string} | null} place
 */
export function hello(place) {
  return JSON.stringify({ t: "hello", cursor: place ? place.cursor : null, epoch: place ? place.epoch : null });
}

/** @param {Command} command */
export function commandFrame(command) {
  return JSON.stringify({ t: "command", id: command.id, type: command.type, payload: command.payload });
}

export const PING = JSON.stringify({ t: "ping" });

/** @param {number} n how far this browser has read */
export function ack(n) {
  return JSON.stringify({ t: "ack", n });
}

/**
 * The frames of one message of the server, in order; none of what is no frame.
 * @param {string} text
 * @returns {Frame[]}
 */
export function parse(text) {
  try {
    const frames = JSON.parse(text);
    return Array.isArray(frames) ? frames.filter((frame) => KINDS.has(frame?.t)) : [];
  } catch {
    return [];
  }
}

/**
 * What to do after a connection closed with `code`.
 * @param {number} code
 * @returns {{again: true, wait: number} | {again: false, why: string}}
 */
export function afterClose(code) {
  const why = STOPS.get(code);
  return why ? { again: false, why } : { again: true, wait: WAITS.get(code) ?? 0 };
}
