"""What is worth telling somebody who is not looking at the game: who is told, in which words, and where it leads.

``KINDS`` is what people choose from in their settings, ``MOMENTS`` which events they are about. Nobody is told of an
event that ``view.audience`` keeps from them, and the words hold nothing that was written: only who did what.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from games.domain import events as e
from games.domain.absence import is_away
from games.domain.decider import Reaction
from games.domain.personas import BY_KEY
from games.domain.records import record
from games.domain.state import GameState, living
from games.domain.view import audience

REACTION = "web_push"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of notification: ``urgent`` if it is worth waking a phone, ``mails`` if those without one get a letter."""

    title: str
    urgent: bool = False
    mails: bool = False


KINDS: Mapping[str, Kind] = {
    "day": Kind("A day begins"),
    "vote": Kind("A vote opens", urgent=True),
    "last_call": Kind("The vote is about to close without you", urgent=True),
    "asked": Kind("You are in a duel, or decide who leaves", urgent=True, mails=True),
    "private": Kind("Somebody writes to you, invites you, or whispers", urgent=True),
    "mention": Kind("Somebody names you"),
    "gift": Kind("Somebody gives you silver, or nudges you"),
    "reveal": Kind("Somebody has left"),
    "over": Kind("The season is over"),
}

LINES: Mapping[str, str] = {
    "day": "Day {day} has begun.",
    "vote": "The vote is open until {until}.",
    "vote.open": "The vote is open.",
    "market": "Silver decides until {until}.",
    "market.open": "Silver decides tonight.",
    "runoff": "It is a tie. Vote once more.",
    "last_call": "You can vote until {until}.",
    "duel": "You are in a duel.",
    "pick": "You decide who leaves.",
    "invited": "{name} invites you to talk.",
    "private": "{name} writes to you.",
    "whisper": "{name} whispers to you.",
    "mention": "{name} names you.",
    "gift": "{name} gives you {amount} silver.",
    "nudge": "{name} nudges you.",
    "reveal": "The coop has spoken.",
    "over": "The season is over. There is a winner.",
}
"""The words of each, for whoever lets them be read on a locked screen."""


@record(frozen=True, slots=True)
class Notice:
    """One moment. ``by`` is the seat that did it; ``closes`` the entry of the day by which it is too late.

    ``vote`` is the vote that must still be open for it to be of use.
    """

    kind: str
    line: str
    seats: tuple[str, ...]
    by: str = ""
    place: str = ""
    closes: str = ""
    vote: str = ""
    terms: dict[str, int] = field(default_factory=dict)


def _day(event: e.DayStarted, after: GameState) -> Notice:
    return Notice("day", "day", _present(after, living(after)), terms={"day": event.day})


def _vote(event: e.VoteOpened, after: GameState) -> Notice:
    """Those who vote; where silver decides without ballots, those whose silver it is."""
    asked, line = (event.voters, "vote") if event.voters else (event.at_risk, "market")
    return Notice("vote", line, _present(after, asked), place="vote", closes="vote.closes", vote=event.id)


def _runoff(event: e.RunoffOpened, after: GameState) -> Notice:
    voters = after.votes.now.voters if after.votes.now else ()
    return Notice("vote", "runoff", _present(after, voters), place="vote", closes="runoff.closes", vote=event.id)


def _step(event: e.StepOpened, after: GameState) -> Notice:
    return Notice("asked", event.step, event.players, place="vote", closes="runoff.closes")


def _invited(event: e.ConversationStarted, after: GameState) -> Notice:
    return Notice("private", "invited", event.invited, event.by, f"talk.{event.id}")


def _added(event: e.MemberAdded, after: GameState) -> Notice:
    return Notice("private", "invited", (event.seat,), event.by, f"talk.{event.conversation}")


def _private(event: e.PrivatePosted, after: GameState) -> Notice:
    """Whoever has yet to accept has been told of the invitation, and of no line before that."""
    talk = after.private.now.get(event.conversation)
    joined = tuple(seat for seat in event.to if talk is not None and seat in talk.members)
    return Notice("private", "private", joined, event.seat, f"talk.{event.conversation}")


def _whisper(event: e.WhisperSent, after: GameState) -> Notice:
    return Notice("private", "whisper", (event.to,), event.seat, f"line.{event.n}")


def _mention(event: e.MainPosted, after: GameState) -> Notice | None:
    """None for most lines: they name nobody."""
    return Notice("mention", "mention", event.mentions, event.seat, f"line.{event.n}") if event.mentions else None


def _gift(event: e.SilverGiven | e.GiftSealed, after: GameState) -> Notice:
    return Notice("gift", "gift", (event.to,), event.seat, terms={"amount": event.amount})


def _nudge(event: e.NudgeSent, after: GameState) -> Notice:
    return Notice("gift", "nudge", (event.to,), event.seat)


def _reveal(event: e.EliminationRevealed, after: GameState) -> Notice:
    return Notice("reveal", "reveal", after.order)


def _over(event: e.GameOver, after: GameState) -> Notice:
    return Notice("over", "over", after.order)


MOMENTS: Mapping[type[Any], Callable[[Any, GameState], Notice | None]] = {
    e.DayStarted: _day,
    e.VoteOpened: _vote,
    e.RunoffOpened: _runoff,
    e.StepOpened: _step,
    e.ConversationStarted: _invited,
    e.MemberAdded: _added,
    e.PrivatePosted: _private,
    e.WhisperSent: _whisper,
    e.MainPosted: _mention,
    e.SilverGiven: _gift,
    e.GiftSealed: _gift,
    e.NudgeSent: _nudge,
    e.EliminationRevealed: _reveal,
    e.GameOver: _over,
}
"""Each moment with who is told. ``last_call`` is a second look at an open vote, so it has no event of its own."""


def owed(event: Any, after: GameState) -> Reaction | None:
    """What is to be told of an event outside the game; None where nobody who may know it can be reached."""
    moment = MOMENTS.get(type(event))
    notice = moment(event, after) if moment is not None else None
    if notice is None:
        return None
    told = [seat for seat in notice.seats if seat != notice.by and _reached(after, seat, KINDS[notice.kind])]
    if not told:
        return None
    known = audience(event, after)
    seats = [seat for seat in told if known is None or seat in known]
    if not seats:
        return None
    name = BY_KEY[after.seats[notice.by].persona].name if notice.by else ""
    about = {"kind": notice.kind, "line": notice.line, "seats": seats, "title": after.title, "place": notice.place}
    ends = {"closes": notice.closes, "vote": notice.vote, "day": after.day}
    return Reaction(REACTION, {**about, **ends, "terms": {"name": name, **notice.terms}})


def _reached(state: GameState, seat: str, kind: Kind) -> bool:
    holder = state.seats[seat]
    return holder.kind == "human" and (holder.reached or (kind.mails and holder.account is not None))


def _present(state: GameState, seats: tuple[str, ...]) -> tuple[str, ...]:
    """Those who have not said that they are away."""
    return tuple(seat for seat in seats if not is_away(state, seat))
