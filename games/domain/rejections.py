"""The closed list of reasons for a "no", and what each says to the person who gets it.

Every sentence names what to do next and blames nobody. Doors, rooms and pages use the same list.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any

from games.domain.languages import as_said, spoken


class Reason(StrEnum):
    """Why a wish was not granted. The value travels in frames and is stored with the answer."""

    UNKNOWN_GAME = "unknown_game"
    NOT_IN_LOBBY = "not_in_lobby"
    NOT_RUNNING = "not_running"
    GAME_OVER = "game_over"
    GAME_FULL = "game_full"
    PERSONA_TAKEN = "persona_taken"
    PERSONA_NOT_DEALT = "persona_not_dealt"
    ALREADY_DEALT = "already_dealt"
    ALREADY_SEATED = "already_seated"
    BIO_TOO_LONG = "bio_too_long"
    BIO_EMPTY = "bio_empty"
    NAME_EMPTY = "name_empty"
    NAME_TOO_LONG = "name_too_long"
    TEXT_EMPTY = "text_empty"
    TEXT_TOO_LONG = "text_too_long"
    EMAIL_MALFORMED = "email_malformed"
    NOT_YOUR_SEAT = "not_your_seat"
    SEAT_OUT = "seat_out"
    SEAT_UNKNOWN = "seat_unknown"
    SEAT_CLAIMED = "seat_claimed"
    SECOND_SEAT = "second_seat"
    VOTE_NOT_OPEN = "vote_not_open"
    VOTE_CLOSED = "vote_closed"
    NOT_A_VOTER = "not_a_voter"
    VOTE_FOR_SELF = "vote_for_self"
    NOT_AT_RISK = "not_at_risk"
    TRUST_MISSING = "trust_missing"
    TRUST_TWICE = "trust_twice"
    STEP_NOT_OPEN = "step_not_open"
    NOT_EXECUTIONER = "not_executioner"
    NOT_DUELLING = "not_duelling"
    DUEL_ASKED = "duel_asked"
    DUEL_NOT_ASKED = "duel_not_asked"
    DUEL_DONE = "duel_done"
    NO_VOTE_TO_VOID = "no_vote_to_void"
    LAST_VOTE = "last_vote"
    NIGHT_TOO_LONG = "night_too_long"
    GAME_PAUSED = "game_paused"
    NOT_PAUSED = "not_paused"
    NOT_TIMED = "not_timed"
    DAYS_OUT_OF_RANGE = "days_out_of_range"
    MAIN_CLOSED = "main_closed"
    AMOUNT_NOT_WHOLE = "amount_not_whole"
    SILVER_SHORT = "silver_short"
    GIFT_TO_SELF = "gift_to_self"
    NOT_DETECTIVE = "not_detective"
    ALREADY_ACCUSED = "already_accused"
    ROLE_UNKNOWN = "role_unknown"
    GUESS_SELF = "guess_self"
    GUESSES_CLOSED = "guesses_closed"
    ALREADY_GUESSED = "already_guessed"
    NOT_A_FINALIST = "not_a_finalist"
    NAME_UNKNOWN = "name_unknown"
    WILL_UNCLEAR = "will_unclear"
    AWAY_SPENT = "away_spent"
    DOOR_SHUT = "door_shut"
    INTERVIEW_UNFINISHED = "interview_unfinished"
    ANSWER_TOO_LONG = "answer_too_long"
    NOT_OVER = "not_over"
    CONVERSATION_CLOSED = "conversation_closed"
    REMATCH_ASKED = "rematch_asked"
    TOO_FEW_PLAYERS = "too_few_players"
    NOT_HOST = "not_host"
    NOT_ALLOWED = "not_allowed"
    NOT_MANUAL = "not_manual"
    NOT_DUE = "not_due"
    ALREADY_EXISTS = "already_exists"
    MANIFEST_INVALID = "manifest_invalid"
    BUSY = "busy"
    ID_IN_USE = "id_in_use"
    INVITE_DEAD = "invite_dead"
    MALFORMED = "malformed"
    INTERNAL = "internal"
    TOO_FAST = "too_fast"
    ENOUGH_TODAY = "enough_today"
    POST_UNKNOWN = "post_unknown"
    REACTION_UNKNOWN = "reaction_unknown"
    NOT_YOURSELF = "not_yourself"
    PLAYER_OUT = "player_out"
    NUDGED_TODAY = "nudged_today"
    PRIVATE_CLOSED = "private_closed"
    PRIVATE_OVER = "private_over"
    NOBODY_INVITED = "nobody_invited"
    GROUP_FULL = "group_full"
    CONVERSATION_EXISTS = "conversation_exists"
    CONVERSATION_UNKNOWN = "conversation_unknown"
    CONVERSATION_OVER = "conversation_over"
    CONVERSATIONS_SPENT = "conversations_spent"
    GROUPS_SPENT = "groups_spent"
    CHARACTERS_SPENT = "characters_spent"
    PRICE_SHORT = "price_short"
    INVITATION_WAITS = "invitation_waits"
    NOT_INVITED = "not_invited"
    NOT_THE_STARTER = "not_the_starter"
    ALREADY_IN = "already_in"
    WHISPERS_SPENT = "whispers_spent"
    NEST_CLOSED = "nest_closed"
    BOOTH_CLOSED = "booth_closed"
    HANDLE_UNKNOWN = "handle_unknown"
    POWER_UNKNOWN = "power_unknown"
    POWER_SPENT = "power_spent"
    FEATHER_HELD = "feather_held"
    FEATHER_LATE = "feather_late"
    HEAT_WAITS = "heat_waits"
    HEATS_SHORT = "heats_short"


WORDS: dict[Reason, str] = {
    Reason.UNKNOWN_GAME: "There is no game here. Check the link, or ask your host for a new one.",
    Reason.NOT_IN_LOBBY: "This game has left its lobby. Watch it, or join the next one.",
    Reason.NOT_RUNNING: "The game has not started yet. Come back when the Rooster crows.",
    Reason.GAME_OVER: "This game is over. Read how it went, or start another.",
    Reason.GAME_FULL: "Every seat is taken. Ask your host for a place in the next game.",
    Reason.PERSONA_TAKEN: "Somebody else has just picked that bird. Choose another of yours, or ask for a new deal.",
    Reason.PERSONA_NOT_DEALT: "That bird is not among the ones dealt to you. Choose one of yours.",
    Reason.ALREADY_DEALT: "You have had your second deal. Choose one of these birds.",
    Reason.ALREADY_SEATED: "You already have a seat in this game. Open the game to play it.",
    Reason.BIO_TOO_LONG: "That is more than {limit} characters. Shorten your bird's story.",
    Reason.BIO_EMPTY: "Write a line or two about your bird.",
    Reason.NAME_EMPTY: "Write the name that the others will learn at the end.",
    Reason.NAME_TOO_LONG: "That is more than {limit} characters. Use a shorter name.",
    Reason.TEXT_EMPTY: "Write something first.",
    Reason.TEXT_TOO_LONG: "That is more than {limit} characters. Shorten it, or say it in two posts.",
    Reason.EMAIL_MALFORMED: "That does not look like an e-mail address. Check it and try again.",
    Reason.NOT_YOUR_SEAT: "You are watching this game. Take a seat in the next one to play.",
    Reason.SEAT_OUT: "You have left the Coop and watch now. You may still give away silver, and you sit on the jury.",
    Reason.SEAT_UNKNOWN: "Nobody in this game has that seat. Choose a player from the list.",
    Reason.SEAT_CLAIMED: "This seat belongs to another account. Sign in with that one to play it.",
    Reason.SECOND_SEAT: "Your account holds another seat in this game. One seat a game; this one stays on this device.",
    Reason.VOTE_NOT_OPEN: "No vote is open right now. The clock shows when the next one opens.",
    Reason.VOTE_CLOSED: "This vote has closed. The result comes with the reveal.",
    Reason.NOT_A_VOTER: "This vote is for others. Watch the reveal to see how it ends.",
    Reason.VOTE_FOR_SELF: "You cannot vote for yourself. Choose somebody else.",
    Reason.NOT_AT_RISK: "That player cannot be chosen in this vote. Choose one of the names shown.",
    Reason.TRUST_MISSING: "This ballot takes two names. Say whom you trust, too.",
    Reason.TRUST_TWICE: "You cannot trust the one you vote out. Name two different players.",
    Reason.STEP_NOT_OPEN: "That step of the vote is not open. The clock shows what comes next.",
    Reason.NOT_EXECUTIONER: "The executioner picks tonight. Talk to them while there is time.",
    Reason.NOT_DUELLING: "This duel is between two others. Watch the reveal to see how it ends.",
    Reason.DUEL_ASKED: "A question is waiting for you. Answer it first.",
    Reason.DUEL_NOT_ASKED: "No question is open. Begin the next round.",
    Reason.DUEL_DONE: "You have played all your rounds. The result comes with the reveal.",
    Reason.NO_VOTE_TO_VOID: "There is no vote to call off now. Wait for the next morning.",
    Reason.LAST_VOTE: "This is the last vote before Finals, and it has to stand.",
    Reason.NIGHT_TOO_LONG: "More than {limit} would have to leave tomorrow. This vote has to stand.",
    Reason.GAME_PAUSED: "The game is paused. Let it go on first.",
    Reason.NOT_PAUSED: "The game is not paused. It goes on by its clock.",
    Reason.NOT_TIMED: "Here you are the clock. Go on whenever you like.",
    Reason.DAYS_OUT_OF_RANGE: "Give a number of days from 1 to {limit}.",
    Reason.MAIN_CLOSED: "The main conversation is closed for today. It opens again in the morning.",
    Reason.AMOUNT_NOT_WHOLE: "Give a whole amount of silver, one or more.",
    Reason.SILVER_SHORT: "You have {balance} silver. Give that much or less.",
    Reason.GIFT_TO_SELF: "Choose somebody else to give silver to.",
    Reason.NOT_DETECTIVE: "Only the detective accuses. On the last vote day everybody may guess a role.",
    Reason.ALREADY_ACCUSED: "You have made your one accusation. The end tells whether it was right.",
    Reason.ROLE_UNKNOWN: "Say whether you mean the mole or the fanatic.",
    Reason.GUESS_SELF: "Choose somebody else than yourself.",
    Reason.GUESSES_CLOSED: "Roles are guessed on the last vote day, names in Finals before the vote. Wait until then.",
    Reason.ALREADY_GUESSED: "You have named this finalist already. A name stands once it is given.",
    Reason.NOT_A_FINALIST: "Choose one of the two finalists.",
    Reason.NAME_UNKNOWN: "Choose one of the names on the list.",
    Reason.WILL_UNCLEAR: "Rank others, each once, and choose what counts if none of them fits.",
    Reason.AWAY_SPENT: "You have {limit} days of absence left this season. Choose so many or fewer.",
    Reason.DOOR_SHUT: "Late guests come in on day one, while the host keeps the door open. Join the next game.",
    Reason.INTERVIEW_UNFINISHED: "Answer each question, or leave all of them out.",
    Reason.ANSWER_TOO_LONG: "That is more than {limit} characters. Shorten your answer.",
    Reason.NOT_OVER: "The game is still on. Wait for its end.",
    Reason.CONVERSATION_CLOSED: "This conversation has been closed. See you in the next game.",
    Reason.REMATCH_ASKED: "The rematch has been opened already. Join it.",
    Reason.TOO_FEW_PLAYERS: "{needed} players are needed, {seated} are seated. Invite more, or seat some bots.",
    Reason.NOT_HOST: "Only the host can do that. Ask your host.",
    Reason.NOT_ALLOWED: "That cannot be done from here. Open the game's page and use the buttons there.",
    Reason.NOT_MANUAL: "This game runs by its clock. Wait for the next entry.",
    Reason.NOT_DUE: "It is not time for that yet. Wait for the clock.",
    Reason.ALREADY_EXISTS: "This game exists already. Open it.",
    Reason.MANIFEST_INVALID: "The settings need a change first: {mistakes}.",
    Reason.BUSY: "The game is catching its breath. Try again in a moment.",
    Reason.ID_IN_USE: "That request was already used for something else. Reload the page and try again.",
    Reason.INVITE_DEAD: "This invitation no longer works. Ask your host for a new one.",
    Reason.MALFORMED: "The game could not read that. Reload the page and try again.",
    Reason.INTERNAL: "Something went wrong on our side and was noted. Try again in a moment.",
    Reason.TOO_FAST: "That was a lot at once. Wait a few seconds and go on.",
    Reason.ENOUGH_TODAY: "That was more than the Coop can keep of one day. Rest, and go on after midnight, UTC.",
    Reason.POST_UNKNOWN: "That line is no longer there. Choose one that you can see.",
    Reason.REACTION_UNKNOWN: "There are five reactions. Choose one of them.",
    Reason.NOT_YOURSELF: "Choose somebody else: that is you.",
    Reason.PLAYER_OUT: "That player has left the Coop. Choose somebody who is still in.",
    Reason.NUDGED_TODAY: "You have nudged them today. Nudge somebody else, or wait for tomorrow.",
    Reason.PRIVATE_CLOSED: "Private conversations are closed now. The clock shows when they open.",
    Reason.PRIVATE_OVER: "That is of no use before the next day. Buy it tomorrow.",
    Reason.NOBODY_INVITED: "Choose at least one player to talk with.",
    Reason.GROUP_FULL: "A conversation has at most {limit} members. Invite fewer.",
    Reason.CONVERSATION_EXISTS: "You have a conversation with exactly these players. Write there.",
    Reason.CONVERSATION_UNKNOWN: "You are not in that conversation. Choose one of yours.",
    Reason.CONVERSATION_OVER: "Nobody else is left in this conversation. Start another.",
    Reason.CONVERSATIONS_SPENT: "You have no conversation left today. Write in those you have, or buy one more.",
    Reason.GROUPS_SPENT: "You have no new group left today. Talk one to one, or wait for tomorrow.",
    Reason.CHARACTERS_SPENT: "You have {left} characters left today. Shorten it, or buy more words.",
    Reason.PRICE_SHORT: "That costs {price} silver and you have {balance}. Ask somebody for a gift, or do without.",
    Reason.INVITATION_WAITS: "You are invited to that conversation. Accept first, then write.",
    Reason.NOT_INVITED: "No invitation to that conversation waits for you. Choose one of yours.",
    Reason.NOT_THE_STARTER: "Only who started this conversation may invite to it. Ask them.",
    Reason.ALREADY_IN: "That player is in this conversation or invited to it. Choose somebody else.",
    Reason.WHISPERS_SPENT: "You have no whisper left today. Say it in private, or wait for tomorrow.",
    Reason.NEST_CLOSED: "The nest is for those who have left the Coop. You are still in it.",
    Reason.BOOTH_CLOSED: "The confession booth is closed. The clock shows when it opens.",
    Reason.HANDLE_UNKNOWN: "That handle is not one of today's. Reload the page and use the one shown.",
    Reason.POWER_UNKNOWN: "There is no such power. Choose one from the list.",
    Reason.POWER_SPENT: "You have used that power today. It is back tomorrow.",
    Reason.FEATHER_HELD: "You have had your feather. There is one for each player and game.",
    Reason.FEATHER_LATE: "Nobody is voted out any more, so a feather is of no use. Keep your silver.",
    Reason.HEAT_WAITS: "The heats of a tournament start together. Start them on the tournament's page.",
    Reason.HEATS_SHORT: "A tournament starts with two heats or more. Call this one off and open another.",
}

REASONS = frozenset(reason.value for reason in Reason)
"""All of them, by what is stored."""

UNSAID = {
    "limit": "the allowed",
    "balance": "too little",
    "needed": "More",
    "seated": "too few",
    "mistakes": "see the list",
    "left": "too few",
    "price": "more",
}
"""What stands in a sentence for a detail that was not given."""


class Rejection:
    """A "no" with its reason and, where the sentence needs them, details."""

    __slots__ = ("details", "reason")

    reason: Reason
    details: dict[str, Any]

    def __init__(self, reason: Reason | str, **details: Any) -> None:
        self.reason = Reason(reason)
        self.details = details

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rejection) and (self.reason, self.details) == (other.reason, other.details)

    def __hash__(self) -> int:
        return hash(self.reason)

    def __repr__(self) -> str:
        return f"Rejection({self.reason.value}, {self.details})"


def words(rejection: Rejection | Reason | str, language: str = "en") -> str:
    """The sentence for players. Takes a rejection, a reason or a reason's stored value."""
    if not isinstance(rejection, Rejection):
        rejection = Rejection(rejection)
    unsaid = {name: spoken(language, word) for name, word in UNSAID.items()}
    return spoken(language, WORDS[rejection.reason]).format_map({**unsaid, **rejection.details})


def retold(reason: str, said: str, language: str) -> str:
    """What was said in English to a refusal of this reason, in another language: answers are stored in English."""
    if language == "en" or reason not in REASONS:
        return said
    found = as_said(WORDS[Reason(reason)]).fullmatch(said)
    return words(Rejection(reason, **_details(found, language)), language) if found else said


def _details(found: re.Match[str], language: str) -> dict[str, str]:
    return {
        name: spoken(language, value) if value in UNSAID.values() else value
        for name, value in found.groupdict().items()
    }
