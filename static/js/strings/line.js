// Texts about the line to the room, and about what happened while one was away.

/** @type {Record<string, string | {one: string, other: string}>} */
export const LINE = {
  line_offline: "This device is offline.",
  line_reconnecting: "The coop is out of reach. Trying again.",
  line_sending: { one: "Sending one thing.", other: "Sending {count} things." },
  line_waiting: { one: "One thing waits to be sent.", other: "{count} things wait to be sent." },
  waited_too_long: "It waited for more than a day. Say it again if it still holds.",
  // While one was away
  away_title: "While you were away",
  away_button: { one: "While you were away: 1", other: "While you were away: {n}" },
  away_since: "Since {time}",
  away_left: "{name} left the coop.",
  away_you_left: "You left the coop.",
  away_winner: "{name} rules the roost.",
  away_vote_open: "A vote is open: {title}.",
  away_day: "It is day {day} now.",
  away_private: { one: "{name} wrote to you in private.", other: "{name}: {n} new private lines." },
  away_invited: "{name} wants to talk with you in private.",
  away_silver_more: "You have {n} silver more than before.",
  away_silver_less: "You have {n} silver less than before.",
  away_named: { one: "Somebody named you.", other: "You were named {n} times." },
  away_nudged: { one: "Somebody nudged you.", other: "You were nudged {n} times." },
  away_whispered: { one: "Somebody whispered to you.", other: "You were whispered to {n} times." },
  away_main: { one: "One line in the conversation.", other: "{n} lines in the conversation." },
};
