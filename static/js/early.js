// What the page has begun before its scripts were here (templates/games/early.html): the reading of what the browser
// keeps, the line to the room, and the greeting.

/**
 * @typedef {object} Early
 * @property {string} key under which it reads
 * @property {Promise<{place?: any, words: any[]}>} kept
 * @property {WebSocket} [line] until it is taken over
 * @property {string} [said] the greeting, once it is said
 * @property {string[]} frames what the room has sent since
 * @property {(event: MessageEvent) => void} [hold] notes the frames, and lets nobody else hear them
 */

/** @returns {Early | undefined} */
const begun = () => /** @type {any} */ (globalThis).early;

/**
 * What is kept under a key: as the page has read it already, else as it is read now.
 * @param {string} key
 * @param {"place" | "words"} part
 * @param {() => Promise<any>} read
 * @returns {Promise<any>}
 */
export function earlier(key, part, read) {
  const early = begun();
  return early?.key === key ? early.kept.then((found) => found[part], read) : read();
}

/**
 * The line that the page has begun to open, once: whoever listens to it from now on hears all that came.
 * @param {string} address
 * @returns {WebSocket | null} null where there is none to this address, or none any more
 */
export function takeLine(address) {
  const early = begun();
  const line = early?.line;
  delete early?.line;
  if (!early || line?.url !== address || line.readyState > WebSocket.OPEN) {
    return null;
  }
  if (isOpen(line)) {
    setTimeout(() => isOpen(line) && tell(line, early));
  } else {
    listen(line, early);
  }
  return line;
}

/** @param {WebSocket} line */
function isOpen(line) {
  return line.readyState === WebSocket.OPEN;
}

/** From now on what comes is heard as it comes. @param {WebSocket} line @param {Early} early */
function listen(line, { hold }) {
  line.removeEventListener("message", /** @type {any} */ (hold));
}

/** Tells what has been so far, as if it were now. @param {WebSocket} line @param {Early} early */
function tell(line, early) {
  listen(line, early);
  if (early.said) {
    greetOnce(line, early.said);
  }
  line.dispatchEvent(new Event("open"));
  for (const data of isOpen(line) ? early.frames : []) {
    line.dispatchEvent(new MessageEvent("message", { data }));
  }
}

/**
 * The greeting is not said again; whoever has another one needs another line.
 * @param {WebSocket} line
 * @param {string} said
 */
function greetOnce(line, said) {
  line.send = (text) => {
    delete (/** @type {any} */ (line).send);
    if (text !== said) {
      line.close();
    }
  };
}
