// What the server tells in the game's own English, in the language of the reader: nothing to do where that is English.
// Numbers stand as "#" in the key, and by their place as {0}, {1} in the text.

/** @type {Record<string, string>} */
export const TOLD = {};
