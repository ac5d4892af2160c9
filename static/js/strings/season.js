// Texts of the season's end.

/** @type {Record<string, string | {one: string, other: string}>} */
export const SEASON = {
  season_title: "The season of {title}",
  season_button: "The season",
  season_winner: "Top of the order",
  season_gold: { one: "1 gold, after {days} days.", other: "{n} gold, after {days} days." },
  season_story: "The whole story",
  awards: "Prizes",
  fate_done: "{title}: fulfilled",
  fate_missed: "{title}: not fulfilled",
  named_rightly: "{names} knew.",
  accusation_was: "The detective accused {name} of being the {role}.",
  picture_silver: "Silver by day",
  picture_silver_text: "Silver of every bird at each day's end. In front: {name}.",
  picture_silver_axis: "Day by day, at each day's end, until they left.",
  picture_silver_whose: "Whose line",
  square_votes: "Who voted for whom",
  square_votes_text: "Rows vote, columns were named.",
  square_votes_cell: { one: "{who} named {whom} once", other: "{who} named {whom} {n} times" },
  square_talks: "Who talked to whom",
  square_talks_text: "Answers, private posts, whispers, nudges and gifts, counted. Nobody learns what was said. Rows turn to columns.",
  square_talks_cell: { one: "{who} to {whom}, once", other: "{who} to {whom}, {n} times" },
  rematch: "Open a rematch",
  rematch_join: "To the rematch",
  rematch_opens: "The rematch is being opened.",
};
