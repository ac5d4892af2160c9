// What the server tells of rules that only sheets show, in the language of the reader: see told.js.

/** @type {Record<string, string>} */
export const RULES = {};
