// Every text that the scripts show, in one place. A translation is another table of the same keys.

import { HOST } from "./strings/host.js";
import { MINE } from "./strings/mine.js";
import { SEASON } from "./strings/season.js";
import { STAGE } from "./strings/stage.js";
import { TALK } from "./strings/talk.js";
import { TOURNAMENT } from "./strings/tournament.js";

/** @type {Record<string, string | {one: string, other: string}>} */
const ENGLISH = {
  ...STAGE,
  ...TOURNAMENT,
  ...MINE,
  ...TALK,
  ...HOST,
  ...SEASON,
  // The head and the cast
  day: "Day {day}",
  evening: "Evening",
  lobby: "The lobby",
  over: "The end",
  birds_left: { one: "one bird left", other: "{count} birds left" },
  birds_here: { one: "one bird so far", other: "{count} birds so far" },
  silver_count: { one: "1 silver", other: "{n} silver" },
  menu: "More",
  cast: "The cast",
  online: "online",
  you: "you",
  out: "out",
  left_on_day: "left on day {day}",
  stage: "Now",
  today: "Today",
  // The one card
  now_until: "Now · until {time}",
  now_left: "Now · {left} left",
  next_at: "{label} at {time}",
  next_in: "{label} in {left}",
  next_soon: "{label} any moment",
  vote_button: "Vote",
  vote_change: "Change your vote",
  have_voted: "{n} of {all} have",
  your_vote_is: "Your ballot names {name}. You may change it until the vote closes.",
  at_risk_you: "You are at risk tonight.",
  safe_you: "You are safe tonight.",
  long_night: { one: "One bird leaves.", other: "{count} birds leave." },
  watch_vote: "The flock is voting.",
  watch_vote_out: "You have no vote tonight. You still have ears.",
  watch_jury: "The jury decides about you.",
  watch_jury_text: "Those who left write your name, or the other one. Nothing left to do but look worthy.",
  counting_title: "The ballots are in.",
  counting_text: "The Rooster is counting on his toes. It takes a while.",
  talk_title: "The coop is open.",
  talk_text: "Talk, promise, flatter. The vote comes later.",
  talk_tonight: "Talk, promise, flatter. Tonight: {title}.",
  last_day_title: "Two birds, one crown.",
  last_day_text: "Last words now. The jury votes later.",
  evening_title: "Settle in.",
  evening_text: "Nobody leaves tonight. Find out who snores.",
  night_title: "The coop sleeps.",
  night_text: "Nothing happens until morning. Or so they say.",
  left_title: "{name} left the coop.",
  left_text: "Ballots are public now. Somebody will be asked about theirs.",
  out_title: "You are out, and on the jury.",
  out_text: "Watch closely. On the last day your ballot picks the winner.",
  title_vote: "Vote · {title}",
  voted: "has voted",
  see_again: "See it again",
  see_ballots: "See every ballot",
  over_text: {
    one: "One piece of gold, a crate, and nobody left to peck.",
    other: "{n} gold, a crate, and nobody left to peck.",
  },
  over_plain: "The season is over.",
  cancelled_title: "This game was called off.",
  cancelled_text: "The host closed the coop before anybody moved in. Ask for a new link.",
  manual_title: "The host has the bell.",
  // The lobby
  lobby_title: "Waiting for the flock",
  you_are: "You are {name}.",
  lobby_seated: "{n} of {max} perches are taken. {need}",
  lobby_need: { one: "One more and it can start.", other: "{n} more and it can start." },
  lobby_ready: "Enough to start.",
  lobby_host_waits: "The host starts the game.",
  starts_at: "Starts at {time}.",
  code: "Code",
  copy_link: "Copy the link",
  copied: "The link is on your clipboard.",
  copy_failed: "This browser keeps its clipboard shut. Select the link and copy it by hand.",
  share: "Share",
  share_text: "Come into the coop. You will be a bird.",
  qr: "Show a QR code",
  qr_alt: "QR code of the link to join",
  join: "Take a seat",
  free_nest: "free",
  start: "Start the game",
  fill: "Fill with bots",
  invite: "Invite by e-mail",
  invite_field: "Their e-mail address",
  invited: "The invitation is on its way.",
  cancel_game: "Call it off",
  advance: "Ring the bell: {label}",
  host_tools: "You are the host",
  // Conversation
  talk: "Conversation",
  rooster: "The Rooster",
  new_posts: { one: "1 new", other: "{n} new" },
  say_as: "Say something as {name}",
  send: "Send",
  sending: "sending",
  not_sent: "Not sent. {words}",
  try_again: "Try again",
  drop: "Leave it",
  watching: "You are watching.",
  watching_out: "You are out. Your silver still talks.",
  watching_over: "The coop is closed.",
  empty_talk: "Nobody has said anything. Suspicious.",
  // The stage's own corner, on wide screens
  pool: "In the pot",
  pool_gold: { one: "1 gold for the winner", other: "{n} gold for the winner" },
  left_so_far: "Left so far",
  departed_line: "Day {day}, {n} of {all} ballots",
  left_none: "Everybody is still in.",
  // Voting
  sealing: "Sealed in 3 seconds",
  sealing_text: "Tap again to take it back. Nobody sees whom you chose before the reveal.",
  sealed: "Sealed",
  sealed_text_bell:
    "Nobody sees whom you chose before the reveal. You may change your mind until the host closes the vote.",
  sealed_text_at: "Nobody sees whom you chose before the reveal. You may change your mind until {time}.",
  sealed_text_near: "Nobody sees whom you chose before the reveal. {time} left to change your mind.",
  seal_idle: "Tap a face",
  seal_idle_text_bell: "Ballots stay sealed until the reveal. You may change yours until the host closes the vote.",
  seal_idle_text_at: "Ballots stay sealed until the reveal. You may change yours until {time}.",
  seal_idle_text_near: "Ballots stay sealed until the reveal. {time} left.",
  your_vote: "your vote",
  safe: "safe",
  vote_gone: "This vote is closed.",
  // Silver
  gift_title: "Give silver",
  gift_intro: "You have {n}. A gift is public, and it is gone.",
  gift_to: "To whom",
  gift_amount: "How much",
  gift_send: "Give {n} silver to {name}",
  gift_pick: "Pick a bird first",
  gift_none: "You have no silver left. They liked you for your money, perhaps.",
  // The dossier
  dossier_silver: "Silver",
  dossier_rank: "Rank by silver",
  dossier_votes_for: "Ballots against",
  dossier_give: "Give silver",
  dossier_vote: "Vote",
  real_name: "was {name}",
  // Reveal and end
  skip: "Skip",
  reveal_title: "The coop has spoken.",
  reveal_silver: "{name} leaves with {n} silver.",
  reveal_how: "Decided by: {how}.",
  decided_by: "Decided by: {how}.",
  that_was_you: "That was you.",
  continue: "Go on",
  winner_title: "{name} rules the roost.",
  winner_you: "You rule the roost.",
  winner_votes: "{n} of {all} jurors, and {gold} gold.",
  winner_gold: "{gold} gold, and the best view.",
  ballots_title: "Every ballot",
  ballots_day: "Day {day}",
  ballots_final: "The jury",
  ballots_runoff: "The run-off",
  ballot_named: "named",
  no_ballots: "No ballots were cast.",
  identities_title: "Who was who",
  // Menu
  menu_title: "The coop",
  menu_household: "To the household",
  menu_rules: "How it works",
  menu_history: "Who left, and why",
  rules_1: "Every day one bird leaves. The vote, its rule and its hours stand on the card.",
  rules_2: "Ballots are sealed until the reveal; then everybody sees all of them.",
  rules_3: "Silver decides ranks, and some votes look at ranks. Others see what you had at the last settlement.",
  rules_4: "Those who left are the jury. The last bird on the perch takes the gold.",
  close: "Close",
  back: "Back",
  // The line to the server
  offline: "The coop is out of reach. Trying again.",
  catching_up: "One moment. Catching up.",
  stop_malformed: "This page and the coop no longer understand each other. Reload the page.",
  stop_signed_out: "Your session has ended. Sign in again.",
  stop_not_allowed: "This room is not open to you. Ask the host for a link.",
  stop_no_room: "There is no game here any more. Look at the household's page.",
  stop_replaced: "You opened the game in another tab or on another device.",
  stop_gone: "This household has been closed.",
  use_here: "Play here",
  reload: "Reload",
  too_many: "Too much is waiting to be sent. Wait until the coop answers.",
  failed: "That did not work. Try again in a moment.",
  // The household
  present: "Here now",
  present_none: "Nobody else is looking.",
  games_none: "No games yet.",
  games_none_text: "A coop without birds is a shed.",
  game_lobby: "Open",
  game_running: "Day {day}",
  game_over: "Over",
  game_cancelled: "Called off",
  game_won: "{name} took the gold.",
  gold_title: "The gold table",
  gold_count: { one: "1 gold", other: "{n} gold" },
};

const COUNTS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const plural = new Intl.PluralRules("en");

/**
 * The text of `key` with its {places} filled. `n` picks singular or plural; {count} is n in words up to twelve.
 * @param {string} key
 * @param {Record<string, any>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  const entry = ENGLISH[key];
  if (entry === undefined) {
    return key;
  }
  const text = typeof entry === "string" ? entry : plural.select(values.n) === "one" ? entry.one : entry.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(name === "count" ? inWords(values.n) : (values[name] ?? "")));
}

/** "Flo, Puff and Magda". @param {string[]} names */
export function listed(names) {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
}

/** @param {string} key */
export function known(key) {
  return key in ENGLISH;
}

/** @param {number} n */
function inWords(n) {
  return COUNTS[n] ?? String(n);
}
