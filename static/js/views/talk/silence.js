// Why nobody can write in a conversation now, in words; nothing where they can.

import { clockTime } from "../../countdown.js";
import { bird } from "../../situation.js";
import { mine, serverNow, view } from "../../store.js";
import { say } from "../../strings.js";
import { hoursOf, mainIsOpen } from "../../talk/windows.js";
import { namesShort } from "./who.js";

/** In the main conversation. Those who are out write in the nest from there. */
export function silenceInMain() {
  const { game, afterwards } = view.value;
  const me = mine.value && bird(view.value, mine.value.seat);
  if (game.status === "cancelled") {
    return say("watching_over");
  }
  if (!me) {
    return say(game.status === "over" ? "watching_over" : "watching");
  }
  if (game.status === "over") {
    return afterwards?.talk ? "" : say("watching_over");
  }
  return me.status !== "out" && !mainIsOpen(view.value) ? say("main_closed") : "";
}

/** In private. @param {import("../../talk/threads.js").Thread | null} thread */
export function silenceInPrivate(thread) {
  const me = bird(view.value, mine.value?.seat);
  if (view.value.game.status !== "running") {
    return say("private_game_over");
  }
  if (me?.status === "out") {
    return say("private_out");
  }
  const closed = privateHours();
  if (closed) {
    return closed;
  }
  if (thread && thread.declined.length > 0) {
    return declinedBy(thread);
  }
  const others = thread && [...thread.members, ...thread.invited].map((seat) => bird(view.value, seat));
  return others && others.every((each) => each?.status === "out") ? say("private_alone") : "";
}

/** Who would not come, in words. @param {import("../../talk/threads.js").Thread} thread */
export function declinedBy({ declined }) {
  return say(declined.length > 1 ? "private_declined_many" : "private_declined", { names: namesShort(declined) });
}

/** When private conversations open, while they are closed. */
export function privateHours() {
  const { state, opens } = hoursOf(view.value, "private");
  if (state === "open") {
    return "";
  }
  if (state === "later") {
    return opens ? say("private_opens_at", { time: clockTime(opens, serverNow.value) }) : say("private_opens_bell");
  }
  return say("private_over_today");
}

/** In the booth. */
export function silenceInBooth() {
  const { state, opens } = hoursOf(view.value, "booth");
  if (mine.value?.handle) {
    return "";
  }
  if (state === "open") {
    return say("booth_out");
  }
  if (state === "later") {
    return opens ? say("booth_opens_at", { time: clockTime(opens, serverNow.value) }) : say("booth_opens_bell");
  }
  return say("booth_over");
}
