// How far back a conversation is drawn: its newest lines at once, those before them when one goes up to them. A phone
// would take a second for all that a view brings.

/** More lines than a phone's screen holds. */
const AT_ONCE = 14;
const MORE = 30;

/** @typedef {{top: any, last: any}} Drawn the first line that is drawn (nothing: all are), and the last one that was there */

/** @type {Drawn} */
export const NOTHING = { top: undefined, last: undefined };

/**
 * Which of the lines are drawn now. A conversation begins anew with its newest where none of those before is left, and
 * where so much has come at once that somebody who reads its end sees nothing of them.
 * @param {any[]} keys of all lines, oldest first
 * @param {Drawn} before
 * @param {boolean} [atEnd] whether one reads its end
 * @returns {Drawn & {from: number}} `from` is the place of the first one
 */
export function drawn(keys, { top, last }, atEnd = false) {
  const place = last === undefined ? -1 : keys.lastIndexOf(last);
  const stays = place >= 0 && !(atEnd && keys.length - place > MORE);
  const from = Math.max(0, stays ? keys.indexOf(top) : keys.length - AT_ONCE);
  return { from, top: from > 0 ? keys[from] : undefined, last: keys.at(-1) };
}

/**
 * The same with more lines above: a few, or as far as the line `key` and what leads to it.
 * @param {any[]} keys
 * @param {Drawn} before
 * @param {any} [key]
 * @returns {Drawn | null} null where there is nothing more to draw
 */
export function further(keys, before, key) {
  const { from, last } = drawn(keys, before);
  const wanted = key === undefined ? from - 1 : keys.indexOf(key);
  return wanted >= 0 && wanted < from ? { top: keys[wanted - MORE], last } : null;
}
