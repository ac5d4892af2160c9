"""The lobby, the days and the seats in words."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain import timeline
from games.domain.cartridges import VOTES
from games.domain.chronicle.reader import Reader, Telling, text
from games.domain.interview import QUESTIONS
from games.domain.manifest import MODES


def _opened(event: e.LobbyOpened, reader: Reader) -> str:
    mode = MODES.get(event.mode, event.mode)
    return f"The lobby of “{event.title}” opened: {mode}, for {event.min} to {event.max} birds."


def _answer(event: e.AnswerRevealed, reader: Reader) -> str:
    asked = QUESTIONS.get(event.answer.question, (event.answer.question,))[0]
    return f"{reader.name(event.seat)} came to the question “{asked}” and said: “{event.answer.text}”"


def _day(event: e.DayStarted, reader: Reader) -> str:
    vote = VOTES.get(event.vote)
    tonight = f" Tonight's vote: {vote.title}." if vote else ""
    long = f" A long night: {event.leaving} were to leave." if event.leaving > 1 else ""
    return f"Day {event.day} began.{tonight}{long}"


def _entry(event: e.TimelineReached, reader: Reader) -> str:
    return f"The clock: {timeline.LABELS.get(event.entry, event.entry).lower()}."


def _moved(event: e.TimelineMoved, reader: Reader) -> str:
    return "The clock was set anew: what was still to come moved."


def _ended(event: e.DayEnded, reader: Reader) -> str:
    return f"Day {event.day} ended."


def _door(event: e.DoorOpened, reader: Reader) -> str:
    return f"The door opened again, for {event.seats} more."


def _late(event: e.LateSeated, reader: Reader) -> str:
    return f"{reader.name(event.seat)} came in late. There will be {event.total} days."


def _will(event: e.WillStated, reader: Reader) -> str:
    ranked = f", against {reader.all(event.will.ranked)} first" if event.will.ranked else ""
    return f"{reader.name(event.seat)} stated a will for a stand-in{ranked}."


def _away(event: e.AwayAnnounced, reader: Reader) -> str:
    return f"{reader.name(event.seat)} announced an absence through day {event.leave.until}."


def _leave(event: e.LeaveSpent, reader: Reader) -> str:
    return f"{reader.name(event.seat)} spent a day of an announced absence."


TELLINGS: dict[type[Any], Telling] = {
    e.LobbyOpened: _opened,
    e.SeatTaken: text,
    e.AnswerRevealed: _answer,
    e.GameStarted: text,
    e.GameCancelled: text,
    e.DayStarted: _day,
    e.TimelineReached: _entry,
    e.TimelineMoved: _moved,
    e.DayEnded: _ended,
    e.GamePaused: text,
    e.GameResumed: text,
    e.DoorOpened: _door,
    e.LateSeated: _late,
    e.HolderReplaced: text,
    e.WillStated: _will,
    e.AwayAnnounced: _away,
    e.LeaveSpent: _leave,
    e.SeatRetired: text,
}
