// A room made of paper: it remembers what it was sent, and says what a test lets it say.

import { joinRoom } from "../../static/js/socket.js";

export const SNAPSHOT = {
  t: "snapshot",
  cursor: 3,
  epoch: "e",
  view: {},
  mine: null,
  here: [],
  now: "2026-11-21T12:00:00.000Z",
};

export function storageOf(entries = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
    removeItem: (name) => kept.delete(name),
  };
}

export const RESUMED = { t: "resumed", cursor: 3, now: SNAPSHOT.now, here: [], seat: null };

export function paperRoom({ storage = storageOf(), place = () => null, now = Date.now, seat = () => null, ...more } = {}) {
  const fake = {
    sent: [],
    states: [],
    answers: [],
    frames: [],
    offsets: [],
    hurried: 0,
    renewed: 0,
    strangers: 0,
    storage,
  };
  const room = joinRoom({
    connect: (ears) => {
      fake.ears = ears;
      return {
        send: (text) => fake.sent.push(JSON.parse(text)) > 0,
        hurry: () => (fake.hurried += 1),
        renew: () => (fake.renewed += 1),
        close: () => {},
      };
    },
    place,
    seat,
    onStranger: () => (fake.strangers += 1),
    onFrame: (frame) => fake.frames.push(frame),
    onState: (state, why) => fake.states.push(why ? `${state}:${why}` : state),
    onAnswer: (answer, command) => fake.answers.push([answer, command]),
    onClock: (offset) => fake.offsets.push(offset),
    storage,
    name: "waiting",
    now,
    ...more,
  });
  return {
    ...room,
    fake,
    hear: (frame) => fake.ears.onText(JSON.stringify([frame])),
    open: () => fake.ears.onOpen(),
    drop: (code = 1006) => fake.ears.onClose(code),
    commands: () => fake.sent.filter((frame) => frame.t === "command"),
  };
}
