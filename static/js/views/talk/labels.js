// What a field is called, and how much it holds.

import { bird } from "../../situation.js";
import { mine, view } from "../../store.js";
import { say, told } from "../../strings.js";
import { shortName } from "../bird.js";

/**
 * @param {string} where
 * @param {string | undefined} whisper
 * @param {string} title of a private conversation
 */
export function fieldLabel(where, whisper, title) {
  const name = bird(view.value, mine.value?.seat)?.name ?? "";
  if (whisper) {
    return say("whisper_field", { name: bird(view.value, whisper)?.name ?? "" });
  }
  switch (where) {
    case "main":
      return say("say_as", { name });
    case "nest":
      return say("nest_field");
    case "booth":
      return say("booth_field", { handle: told(mine.value?.handle) });
    default:
      return title ? say("private_field", { names: title }) : say("private_first");
  }
}

/** What stands in a field that is empty: short enough for a phone. @param {string} where @param {string} label */
export function fieldHint(where, label) {
  const me = bird(view.value, mine.value?.seat);
  return where === "main" && me && label === say("say_as", { name: me.name }) ? say("say_as", { name: shortName(me) }) : label;
}

/** How many characters a field holds, as the game says. @param {string} where @param {string | undefined} [whisper] */
export function longest(where, whisper) {
  const { limits } = view.value;
  if (whisper) {
    return limits.whisper;
  }
  if (where === "main") {
    return limits.post;
  }
  return limits[where] ?? mine.value?.budget?.characters ?? 0;
}
