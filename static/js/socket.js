// The conversation with a room: hello, commands until answered, heartbeat, and an honest state of the connection.

import { PING, ack, afterClose, commandFrame, hello, parse, uuid } from "./protocol.js";
import { puttingOff } from "./put_off.js";
import { unanswered } from "./unanswered.js";

/** @typedef {import("./protocol.js").Frame} Frame */
/** @typedef {import("./protocol.js").Answer} Answer */
/** @typedef {"connecting" | "live" | "lost" | "stopped"} State */
/**
 * @typedef {object} Options
 * @property {(ears: import("./reconnecting.js").Ears) => import("./reconnecting.js").Wire} connect
 * @property {() => {cursor: number, epoch: string} | null} place where the view stands
 * @property {() => string | null} seat whose view that is
 * @property {() => void} onStranger the view is another seat's: forget it
 * @property {(frame: Frame) => void} onFrame
 * @property {(state: State, why: string) => void} onState
 * @property {(answer: Answer, command: import("./protocol.js").Command | null) => void} onAnswer
 * @property {(offset: number) => void} [onClock] server time minus own time, in milliseconds
 * @property {Pick<Storage, "getItem" | "setItem" | "removeItem"> | null} [storage]
 * @property {string} [name] under which unanswered commands are kept
 * @property {import("./unanswered.js").Outbox | null} [outbox] where words wait that outlive the tab
 * @property {import("./protocol.js").Command[]} [recalled] words that have waited there
 * @property {(count: number) => void} [onWaiting] how many commands wait for their answer
 * @property {() => number} [now]
 */

const BEAT = 2500;
const PING_EVERY = 10_000;
const PATIENCE = 5000;
const GREETING_PATIENCE = 12_000;
const WAKE_PATIENCE = 2500;
const ACK_EVERY = 1000;
const ACK_EVENTS = 64;

/** @param {Options} options */
export function joinRoom(options) {
  const now = options.now ?? Date.now;
  const { outbox, recalled, onWaiting } = options;
  const waiting = unanswered(options.storage ?? null, options.name ?? "unanswered", { outbox, recalled, now, onChange: onWaiting });
  const putOff = puttingOff((id) => {
    const command = waiting.all().find((each) => each.id === id);
    if (command && isMine(command) && state === "live") {
      wire.send(commandFrame(command));
    }
  });
  /** @type {State} */
  let state = "connecting";
  let pinged = 0;
  let lastPing = now();
  let heard = now();
  let greeted = 0;
  let acked = -1;

  /** @param {State} next */
  const become = (next, why = "") => {
    if (state !== next || why) {
      state = next;
      options.onState(next, why);
    }
  };

  const wire = options.connect({
    onOpen: () => {
      heard = now();
      greeted = heard;
      pinged = 0;
      acked = -1;
      wire.send(hello(options.place()));
    },
    onText: (text) => {
      heard = now();
      parse(text).forEach(receive);
    },
    onClose: (code) => {
      greeted = 0;
      const next = afterClose(code);
      become(next.again ? "lost" : "stopped", next.again ? "" : next.why);
    },
  });

  /** @param {Frame} frame */
  function receive(frame) {
    if (frame.t === "answer" && frame.reason === "busy" && waiting.has(frame.id)) {
      putOff.later(frame.id);
      return;
    }
    if (frame.t === "answer") {
      putOff.done(frame.id);
      options.onAnswer(frame, waiting.take(frame.id));
      return;
    }
    if (frame.t === "error" && frame.id) {
      const refused = { t: /** @type {"answer"} */ ("answer"), id: frame.id, ok: false, reason: frame.reason };
      options.onAnswer({ ...refused, words: frame.words }, waiting.take(frame.id));
      return;
    }
    if (frame.t === "pong") {
      measure(frame.now, pinged ? (heard - pinged) / 2 : 0);
      pinged = 0;
      return;
    }
    if (frame.t === "resumed" && (frame.seat ?? null) !== options.seat()) {
      options.onStranger();
      wire.renew();
      return;
    }
    options.onFrame(frame);
    if (frame.t === "update" && (options.place()?.cursor ?? 0) - Math.max(acked, 0) >= ACK_EVENTS) {
      acknowledge();
    }
    if (frame.t === "snapshot" || frame.t === "resumed") {
      greeted = 0;
      measure(frame.now, 0);
      become("live");
      waiting.all().filter(isMine).forEach((command) => wire.send(commandFrame(command)));
    }
  }

  /** Nothing is said under the name of another seat that this browser has come to hold. @param {import("./protocol.js").Command} command */
  function isMine({ seat = null }) {
    return !seat || seat === options.seat();
  }

  /** @param {string} at @param {number} travel */
  function measure(at, travel) {
    const server = Date.parse(at);
    if (Number.isFinite(server)) {
      options.onClock?.(server + travel - now());
    }
  }

  function ping() {
    pinged = now();
    lastPing = pinged;
    wire.send(PING);
  }

  /** @param {number} patience how long a ping may stay without any sound from the room */
  function renewIfDead(patience) {
    if (state === "live" && pinged && heard < pinged && now() - pinged >= patience) {
      pinged = 0;
      become("lost");
      wire.renew();
    }
  }

  /** A room that takes the connection but never answers the greeting is no room. */
  function renewIfMute() {
    if (greeted && now() - greeted >= GREETING_PATIENCE) {
      greeted = 0;
      become("lost");
      wire.renew();
    }
  }

  function beat() {
    renewIfDead(PATIENCE);
    renewIfMute();
    if (state === "live" && !pinged && now() - lastPing >= PING_EVERY) {
      ping();
    }
  }

  function acknowledge() {
    const cursor = options.place()?.cursor ?? -1;
    if (state === "live" && cursor !== acked) {
      acked = cursor;
      wire.send(ack(cursor));
    }
  }

  const timers = [setInterval(beat, BEAT), setInterval(acknowledge, ACK_EVERY)];

  return {
    /**
     * Sends a command now, and again after every reconnect until it is answered.
     * @param {string} type
     * @param {Record<string, any>} payload
     * @returns {string | null} its id; null when too many wait for an answer
     */
    send(type, payload) {
      const command = { id: uuid(), type, payload, seat: options.seat() };
      if (!waiting.add(command)) {
        return null;
      }
      if (state === "live") {
        wire.send(commandFrame(command));
      }
      return command.id;
    },
    pending: () => waiting.all(),
    /** Words of an earlier tab that were found only now. @param {import("./protocol.js").Command[]} found */
    adopt(found) {
      waiting.adopt(found);
      if (state === "live") {
        found.filter(isMine).forEach((command) => wire.send(commandFrame(command)));
      }
    },
    /** Sends a frame if the room hears it now; it is never sent again. @param {Record<string, any>} frame */
    tell(frame) {
      if (state === "live") {
        wire.send(JSON.stringify(frame));
      }
    },
    /** The page is looked at again, or the network has changed: do not wait, find out whether the line is alive. */
    wake() {
      if (state === "live") {
        ping();
        setTimeout(() => renewIfDead(WAKE_PATIENCE), WAKE_PATIENCE);
      } else if (state !== "stopped" && greeted && now() - greeted >= WAKE_PATIENCE) {
        greeted = 0;
        wire.renew();
      } else if (state !== "stopped") {
        wire.hurry();
      }
    },
    beat,
    /** After a stop that the player may undo, such as "opened elsewhere". */
    again() {
      become("connecting");
      wire.renew();
    },
    close() {
      timers.forEach(clearInterval);
      wire.close();
    },
  };
}
