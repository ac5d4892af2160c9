// How pages look on this device, as the settings have it: text size, motion, sound. The server writes it into each page
// from a cookie; pages kept for when there is no network read the cookie themselves.

export const TEXTS = ["normal", "large", "larger"];
export const MOTIONS = ["system", "less"];
const NAME = "look";

/** @typedef {{text: string, motion: string, sound: boolean}} Look */

/** @param {string} cookies as the document has them @returns {Look} */
export function readLook(cookies) {
  const kept = cookies.split("; ").find((each) => each.startsWith(`${NAME}=`)) ?? "";
  const [text = "", motion = "", sound = ""] = kept.slice(NAME.length + 1).split(".");
  return {
    text: TEXTS.includes(text) ? text : "normal",
    motion: MOTIONS.includes(motion) ? motion : "system",
    sound: sound === "on",
  };
}

/** Puts a look on this page. @param {Look} look */
export function wear({ text, motion }) {
  const root = document.documentElement;
  for (const [name, value, plain] of [
    ["text", text, "normal"],
    ["motion", motion, "system"],
  ]) {
    if (value === plain) {
      delete root.dataset[name];
    } else {
      root.dataset[name] = value;
    }
  }
}

/** Whether nothing is to move: the system says so, or the settings. */
export function isStill() {
  return document.documentElement.dataset.motion === "less" || matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Whether the settings let sounds be heard. */
export function isLoud() {
  return readLook(document.cookie).sound;
}
