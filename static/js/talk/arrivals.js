// What has just come for oneself and may be out of sight: a nudge, a whisper, an invitation, private words.

import { effect, signal } from "@preact/signals";
import { link, mine, posts, toast, view } from "../store.js";
import { bird } from "../situation.js";
import { say } from "../strings.js";
import { nook, isWide, room } from "./place.js";
import { aboutMe } from "./reading.js";
import { threadsOf } from "./threads.js";
import { stopped } from "./typing.js";

/** The seat that has just nudged, for its face to shake. */
export const nudger = signal("");
const SHAKES = 1200;

/** @typedef {{said: number, invited: Set<string>, heard: Map<string, string>}} Known */

/** Says each once, from the first picture of the room on. */
export function tellArrivals() {
  /** @type {Known | null} */
  let before = null;
  effect(() => {
    if (link.value !== "live" || !mine.value) {
      return;
    }
    const now = known();
    if (before) {
      told(before);
    }
    before = now;
  });
}

/** @returns {Known} */
function known() {
  const threads = threadsOf(mine.value);
  return {
    said: posts.value.at(-1)?.n ?? 0,
    invited: new Set(threads.filter((each) => each.status === "invited").map((each) => each.key)),
    heard: new Map(threads.map((each) => [each.key, each.lines.at(-1)?.at ?? ""])),
  };
}

/** @param {Known} before */
function told(before) {
  for (const post of posts.value.filter((/** @type {any} */ each) => each.n > before.said)) {
    stopped("main", post.seat);
    tellOf(post, aboutMe.value.get(post.n));
  }
  for (const thread of threadsOf(mine.value)) {
    const last = thread.lines.at(-1);
    const isNew = last && last.at > (before.heard.get(thread.key) ?? "");
    if (thread.status === "invited" && !before.invited.has(thread.key)) {
      toast(say("invites_you", { name: nameOf(thread.by) }));
    } else if (isNew && thread.status === "in" && last.seat !== mine.value?.seat) {
      stopped(thread.key, last.seat);
      if (nook.peek() !== thread.key) {
        toast(say("wrote_you", { name: nameOf(last.seat) }));
      }
    }
  }
}

/** @param {any} post @param {string | undefined} why */
function tellOf(post, why) {
  if (why === "nudged") {
    nudger.value = post.seat;
    setTimeout(() => (nudger.value = ""), SHAKES);
    toast(say("nudged_you", { name: nameOf(post.seat) }));
  } else if (why === "whispered" && (room.peek() !== "main" || (nook.peek() && !isWide.peek()))) {
    toast(say("whispered_you", { name: nameOf(post.seat) }));
  }
}

/** @param {string} seat */
function nameOf(seat) {
  return bird(view.peek(), seat)?.name ?? "";
}
