// Names in a text: which birds it calls with an @, and what to offer while one types. Pure.

/** @typedef {{seat: string, name: string, short: string}} Named */

/**
 * How each bird may be called: by its short name where only one has it, and by its whole name.
 * @param {{seat: string, name: string, persona: string}[]} cast
 * @param {Record<string, string>} shorts by persona
 * @returns {Named[]}
 */
export function namedBirds(cast, shorts) {
  const found = cast.map(({ seat, name, persona }) => ({ seat, name, short: shorts[persona] ?? name.split(" ")[0] }));
  const same = (/** @type {string} */ short) => found.filter((each) => each.short === short).length > 1;
  return found.map((each) => (same(each.short) ? { ...each, short: each.name } : each));
}

/**
 * The text in pieces, those that call a bird with its seat.
 * @param {string} text
 * @param {Named[]} named
 * @returns {{text: string, seat?: string}[]}
 */
export function pieces(text, named) {
  const calls = named.flatMap(({ seat, name, short }) => [name, short].map((call) => ({ seat, call })));
  calls.sort((one, other) => other.call.length - one.call.length);
  /** @type {{text: string, seat?: string}[]} */
  const found = [];
  let rest = text;
  let plain = "";
  while (rest) {
    const called = rest[0] === "@" && !/[\p{L}\p{N}]$/u.test(plain) ? calls.find(({ call }) => goesOnWith(rest, call)) : undefined;
    if (called) {
      if (plain) {
        found.push({ text: plain });
        plain = "";
      }
      found.push({ text: rest.slice(0, called.call.length + 1), seat: called.seat });
      rest = rest.slice(called.call.length + 1);
    } else {
      const [sign] = rest;
      plain += sign;
      rest = rest.slice(sign.length);
    }
  }
  return plain ? [...found, { text: plain }] : found;
}

/** Whether `rest` goes on with @call and then no letter. @param {string} rest @param {string} call */
function goesOnWith(rest, call) {
  const said = rest.slice(1, call.length + 1);
  return said.toLowerCase() === call.toLowerCase() && !/^[\p{L}\p{N}]/u.test(rest.slice(call.length + 1));
}

/** The seats that a text calls, each once. @param {string} text @param {Named[]} named */
export function calledIn(text, named) {
  return [...new Set(pieces(text, named).flatMap(({ seat }) => (seat ? [seat] : [])))];
}

/**
 * What is being typed after an @ at the caret, or null where none is open.
 * @param {string} text
 * @param {number} caret
 * @returns {{from: number, asked: string} | null}
 */
export function askedAt(text, caret) {
  const found = /(?:^|[\s(])@([\p{L}]*)$/u.exec(text.slice(0, caret));
  return found ? { from: caret - found[1].length - 1, asked: found[1].toLowerCase() } : null;
}

/** @param {string} asked @param {Named[]} named */
export function offered(asked, named) {
  const starts = (/** @type {string} */ name) => name.toLowerCase().split(" ").some((part) => part.startsWith(asked));
  return named.filter(({ name, short }) => starts(name) || starts(short)).slice(0, 6);
}
