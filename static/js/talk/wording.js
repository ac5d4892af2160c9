// Words and the commands that say them, by conversation. Pure.

import { linesOf, whispersByLine } from "./threads.js";

/** @typedef {import("../protocol.js").View} View */
/**
 * @typedef {object} Words
 * @property {string} where "main", "nest", "booth", "new", or a conversation's id
 * @property {string} text
 * @property {number | string} [reply] the line that they answer
 * @property {string[]} [mentions] seats that they call
 * @property {string} [whisper] the seat that alone may read them
 * @property {string[]} [to] whom they invite
 */

/** @param {Words} words @returns {{type: string, payload: View}} */
export function commandOf({ where, text, reply, mentions = [], whisper, to }) {
  if (whisper) {
    return { type: "whisper.send", payload: { to: whisper, text } };
  }
  if (to) {
    return { type: "private.start", payload: { to, text } };
  }
  switch (where) {
    case "main":
      return { type: "main.post", payload: { text, ...some("reply_to", reply), ...some("mentions", mentions) } };
    case "nest":
      return { type: "nest.post", payload: { text } };
    case "booth":
      return { type: "booth.post", payload: { text } };
    default:
      return { type: "private.post", payload: { conversation: where, text, ...some("reply_to", reply) } };
  }
}

/** @param {string} key @param {any} value */
function some(key, value) {
  return value === undefined || value.length === 0 ? {} : { [key]: value };
}

/**
 * The words that a command says, or null when it says none.
 * @param {import("../protocol.js").Command} command
 * @returns {Words | null}
 */
export function wordsOf({ type, payload }) {
  const { text, to, reply_to: reply, mentions } = payload;
  switch (type) {
    case "main.post":
      return { where: "main", text, reply, mentions };
    case "whisper.send":
      return { where: "main", text, whisper: to };
    case "private.start":
      return { where: "new", text, to };
    case "private.post":
      return { where: payload.conversation, text, reply };
    case "nest.post":
    case "booth.post":
      return { where: type.slice(0, -5), text };
    default:
      return null;
  }
}

/**
 * How often oneself has said these words where they belong.
 * @param {View | null} view
 * @param {View | null} mine
 * @param {Words} words
 */
export function ownSaid(view, mine, { where, text, whisper, to }) {
  const me = mine?.seat;
  const own = (/** @type {View[]} */ lines) => lines.filter((each) => each.seat === me && each.text === text).length;
  if (!me) {
    return 0;
  }
  if (whisper) {
    return own([...whispersByLine(mine).values()].filter((each) => each.to === whisper));
  }
  if (to) {
    return own(Object.values(mine.said ?? {}).flat());
  }
  if (where === "booth") {
    return linesOf(view, mine, where).filter((each) => each.handle === mine.handle && each.text === text).length;
  }
  return own(linesOf(view, mine, where).filter((each) => (each.kind ?? "post") === "post"));
}
