// A WebSocket that comes back. partysocket does the connecting; the waiting between two tries is ours.

import ReconnectingWebSocket from "partysocket/ws";
import { pause } from "./backoff.js";
import { takeLine } from "./early.js";
import { afterClose } from "./protocol.js";

/** @typedef {{onOpen: () => void, onText: (text: string) => void, onClose: (code: number) => void}} Ears */
/** @typedef {{send: (text: string) => boolean, hurry: () => void, renew: () => void, close: () => void}} Wire */

const CONNECTION_TIMEOUT = 6000;
/** Milliseconds after which a try that was begun before the phone slept is given up for a fresh one. */
const OLD_TRY = 2000;
const NO_DELAY = 1;

/** A WebSocket; the first is the one that the page has begun to open before its scripts were here. */
class Line {
  /** @param {string} address @param {string[]} [protocols] */
  constructor(address, protocols) {
    return /** @type {any} */ (takeLine(address) ?? new WebSocket(address, protocols));
  }
}

/** @param {string} path such as "/h/friday/ws/" */
export function socketAddress(path) {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  return `${scheme}//${location.host}${path}`;
}

/**
 * Opens a connection that is kept open until it is closed or the server says that there is no use.
 * @param {string} path
 * @param {Ears} ears
 * @returns {Wire}
 */
export function openWire(path, ears) {
  let attempt = 0;
  let least = 0;
  let tried = 0;
  /** @type {() => void} */
  let wake = () => {};

  const address = async () => {
    const delay = pause(attempt, least);
    attempt += 1;
    if (delay > 0) {
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, delay);
        wake = () => {
          clearTimeout(timer);
          resolve(undefined);
        };
      });
    }
    tried = Date.now();
    return socketAddress(path);
  };

  const socket = new ReconnectingWebSocket(address, [], {
    minReconnectionDelay: NO_DELAY,
    maxReconnectionDelay: NO_DELAY,
    connectionTimeout: CONNECTION_TIMEOUT,
    maxEnqueuedMessages: 0,
    WebSocket: Line,
    shouldReconnectOnClose: (event) => afterClose(event.code).again,
  });
  socket.addEventListener("open", () => ears.onOpen());
  socket.addEventListener("message", (event) => {
    attempt = 0;
    least = 0;
    ears.onText(String(event.data));
  });
  socket.addEventListener("close", (event) => {
    const next = afterClose(event.code);
    least = next.again ? next.wait : 0;
    ears.onClose(event.code);
  });

  return {
    send: (text) => socket.readyState === WebSocket.OPEN && socket.send(text),
    hurry: () => {
      attempt = 0;
      wake();
      const isOld = socket.readyState === WebSocket.CONNECTING && tried > 0 && Date.now() - tried > OLD_TRY;
      if (socket.readyState === WebSocket.CLOSED || isOld) {
        socket.reconnect();
      }
    },
    renew: () => {
      attempt = 0;
      socket.reconnect(4000);
    },
    close: () => socket.close(),
  };
}
