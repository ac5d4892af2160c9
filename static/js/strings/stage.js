// Texts of the stage: votes, duels, what is one's own, the host's console, the end.

/** @type {Record<string, string | {one: string, other: string}>} */
export const STAGE = {
  opening: "One moment.",
  not_opened: "This part did not arrive. Check the connection and try again.",
};
