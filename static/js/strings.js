// Every text that the scripts show, by key. Where the page speaks another language, its import map leads each table
// in strings/ to the one of that language: what is fetched later has its texts fetched later.

import { COOP } from "./strings/coop.js";
import { HOST } from "./strings/host.js";
import { LINE } from "./strings/line.js";
import { MINE } from "./strings/mine.js";
import { SEASON } from "./strings/season.js";
import { STAGE } from "./strings/stage.js";
import { TALK } from "./strings/talk.js";
import { TOLD } from "./strings/told.js";
import { TOURNAMENT } from "./strings/tournament.js";

/** @typedef {Record<string, string | Record<string, string>>} Table */

/** @type {Table} */
const TEXTS = { ...COOP, ...STAGE, ...TOURNAMENT, ...MINE, ...TALK, ...HOST, ...LINE, ...SEASON };

/** The language of the page. */
export const LANGUAGE = globalThis.document?.documentElement.lang || "en";

/** Whose way of writing times and lists it follows. */
export const LOCALE = LANGUAGE === "en" ? "en-GB" : LANGUAGE;

/** Made when the first number is told: it is dear, and so is a list. @type {Intl.PluralRules | undefined} */
let plural;

/** @param {number} n */
function formOf(n) {
  plural ??= new Intl.PluralRules(LANGUAGE);
  return plural.select(n);
}

/** Adds the table of what is fetched later. @param {Table} table */
export function learn(table) {
  Object.assign(TEXTS, table);
}

/**
 * The text of `key` with its {places} filled. `n` picks singular or plural; {count} is n in words up to twelve.
 * @param {string} key
 * @param {Record<string, any>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  const entry = TEXTS[key];
  if (entry === undefined) {
    return key;
  }
  const text = typeof entry === "string" ? entry : (entry[formOf(values.n)] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(name === "count" ? inWords(values.n) : (values[name] ?? "")));
}

/**
 * A text of the rules as the server tells it, in the language of the page.
 * @param {string | null | undefined} text
 * @returns {string}
 */
export function told(text = "") {
  const numbers = text?.match(/\d+/g) ?? [];
  const found = TOLD[text?.replace(/\d+/g, "#") ?? ""];
  return found?.replace(/\{(\d+)\}/g, (_, place) => numbers[Number(place)] ?? "") ?? text ?? "";
}

/** Adds what only sheets tell. @param {Record<string, string>} table */
export function alsoTold(table) {
  Object.assign(TOLD, table);
}

/** @type {Intl.ListFormat | undefined} */
let lists;

/** "Flo, Puff and Magda". @param {string[]} names */
export function listed(names) {
  lists ??= new Intl.ListFormat(LOCALE, { type: "conjunction" });
  return lists.format(names);
}

/** @param {string} key */
export function known(key) {
  return key in TEXTS;
}

/** @param {number} n */
function inWords(n) {
  return say("counts").split(" ")[n] ?? String(n);
}
