// What can be tried of each rule, with birds that are made up: every card is a few steps, every step one of few kinds.

/**
 * `faces`: name one of `birds`; `others` is how often the rest name each, `least` lets the fewest decide. `said`: what
 * is told once it is done. `say`: write a line. `give`: part with silver; `ladder` is what everybody has. `answer`: one
 * of `choices`, `right` among them; `look` is shown first and then gone. `press`: one button.
 * @typedef {{kind: "faces" | "say" | "give" | "answer" | "press", ask: string, said: string, birds?: string[], safe?: string[],
 *   others?: Record<string, number>, least?: boolean, ladder?: Record<string, number>, sum?: string, look?: string,
 *   choices?: string[], right?: string, button?: string}} Step
 */

/** The one who tries. */
export const ME = "little-wren";

/** Names as they stand under small portraits. @type {Record<string, string>} */
export const NAMES = {
  "little-wren": "Wren",
  "duchess-plume": "Duchess",
  "captain-puff": "Puff",
  "magda-pie": "Magda",
  "professor-hoot": "Hoot",
  "flo-mingo": "Flo",
};

const [, DUCHESS, PUFF, MAGDA, HOOT, FLO] = Object.keys(NAMES);
const ALL = [DUCHESS, PUFF, MAGDA, HOOT, FLO];

/** @type {Record<string, Step[]>} */
export const CARDS = {
  majority: [{ kind: "faces", ask: "try_out", said: "try_out_said", birds: ALL, others: { [PUFF]: 2, [DUCHESS]: 2 } }],
  runoff: [
    { kind: "press", ask: "try_tie", button: "try_tie_button", said: "try_tie_said" },
    { kind: "faces", ask: "try_again", said: "try_out_said", birds: [DUCHESS, PUFF], others: { [DUCHESS]: 1, [PUFF]: 1 } },
  ],
  executioner: [
    { kind: "faces", ask: "try_elect", said: "try_elect_said", birds: ALL, others: { [ME]: 3, [HOOT]: 1 } },
    { kind: "faces", ask: "try_pick", said: "try_pick_said", birds: ALL, safe: [FLO] },
  ],
  bubble: [{ kind: "faces", ask: "try_bubble", said: "try_out_said", birds: ALL, safe: [HOOT, FLO, MAGDA], others: { [PUFF]: 1, [DUCHESS]: 1 } }],
  podium_sacrifice: [{ kind: "faces", ask: "try_podium", said: "try_out_said", birds: ALL, safe: [DUCHESS, PUFF], others: { [FLO]: 1, [HOOT]: 1 } }],
  second_to_last: [{ kind: "give", ask: "try_market", said: "try_market_said", birds: [PUFF], ladder: { [FLO]: 40, [HOOT]: 31, [ME]: 20, [PUFF]: 18 } }],
  shield: [{ kind: "faces", ask: "try_save", said: "try_save_said", birds: ALL, others: { [PUFF]: 1, [FLO]: 2, [MAGDA]: 1, [HOOT]: 1, [DUCHESS]: 1, [ME]: 2 }, least: true }],
  trust_pairs: [
    { kind: "faces", ask: "try_trust", said: "try_trust_said", birds: ALL },
    { kind: "faces", ask: "try_out", said: "try_out_said", birds: ALL, others: { [MAGDA]: 2, [DUCHESS]: 1 } },
  ],
  sums: [{ kind: "answer", ask: "try_sums", sum: "17 + 26", choices: ["41", "43", "53"], right: "43", said: "try_right" }],
  memory: [{ kind: "answer", ask: "try_memory", look: "7 1 9 4", choices: ["7194", "7914", "1794"], right: "7194", said: "try_right" }],
  reaction: [{ kind: "answer", ask: "try_reaction", sum: "←", choices: ["↑", "←", "→"], right: "←", said: "try_right" }],
  finals: [{ kind: "faces", ask: "try_crown", said: "try_crown_said", birds: [FLO, HOOT], others: { [FLO]: 1, [HOOT]: 1 } }],
  private: [{ kind: "say", ask: "try_private", said: "try_private_said" }],
  whisper: [{ kind: "say", ask: "try_whisper", said: "try_whisper_said" }],
  booth: [{ kind: "say", ask: "try_booth", said: "try_booth_said" }],
  nudge: [{ kind: "press", ask: "try_nudge", button: "try_nudge_button", said: "try_nudge_said" }],
  gift: [{ kind: "give", ask: "try_gift", said: "try_gift_said", birds: [PUFF], ladder: { [ME]: 50 } }],
  spy: [{ kind: "press", ask: "try_spy", button: "try_spy_button", said: "try_spy_said" }],
  words: [{ kind: "press", ask: "try_words", button: "try_words_button", said: "try_words_said" }],
  conversation: [{ kind: "press", ask: "try_conversation", button: "try_conversation_button", said: "try_conversation_said" }],
  feather: [
    { kind: "press", ask: "try_feather", button: "try_feather_button", said: "try_feather_bought" },
    { kind: "press", ask: "try_feather_night", button: "try_reveal", said: "try_feather_said" },
  ],
  destinies: [{ kind: "press", ask: "try_destiny", button: "try_destiny_button", said: "try_destiny_said" }],
  names: [{ kind: "answer", ask: "try_names", choices: ["Anna", "Ben", "Carla"], right: "Ben", said: "try_names_said" }],
  accuse: [{ kind: "faces", ask: "try_accuse", said: "try_accuse_said", birds: ALL }],
};
