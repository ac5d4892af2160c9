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
    return reader.say(
        "The lobby of “{title}” opened: {mode}, for {least} to {most} birds.",
        title=event.title, mode=MODES.get(event.mode, event.mode), least=event.min, most=event.max,
    )  # fmt: skip


def _answer(event: e.AnswerRevealed, reader: Reader) -> str:
    asked = reader.say(QUESTIONS.get(event.answer.question, (event.answer.question,))[0])
    came = "{name} came to the question “{asked}” and said: “{text}”"
    return reader.say(came, name=reader.name(event.seat), asked=asked, text=event.answer.text)


def _day(event: e.DayStarted, reader: Reader) -> str:
    vote = VOTES.get(event.vote)
    told = [reader.say("Day {day} began.", day=event.day)]
    told += [reader.say("Tonight's vote: {title}.", title=reader.say(vote.title))] if vote else []
    told += [reader.say("A long night: {count} were to leave.", count=event.leaving)] if event.leaving > 1 else []
    return " ".join(told)


def _entry(event: e.TimelineReached, reader: Reader) -> str:
    return reader.say("The clock: {entry}.", entry=reader.within(timeline.LABELS.get(event.entry, event.entry)))


def _moved(event: e.TimelineMoved, reader: Reader) -> str:
    return reader.say("The clock was set anew: what was still to come moved.")


def _ended(event: e.DayEnded, reader: Reader) -> str:
    return reader.say("Day {day} ended.", day=event.day)


def _door(event: e.DoorOpened, reader: Reader) -> str:
    return reader.say("The door opened again, for {count} more.", count=event.seats)


def _late(event: e.LateSeated, reader: Reader) -> str:
    name = reader.name(event.seat)
    return reader.say("{name} came in late. There will be {days} days.", name=name, days=event.total)


def _will(event: e.WillStated, reader: Reader) -> str:
    name, ranked = reader.name(event.seat), reader.all(event.will.ranked)
    if not ranked:
        return reader.say("{name} stated a will for a stand-in.", name=name)
    return reader.say("{name} stated a will for a stand-in, against {names} first.", name=name, names=ranked)


def _away(event: e.AwayAnnounced, reader: Reader) -> str:
    name, until = reader.name(event.seat), event.leave.until
    return reader.say("{name} announced an absence through day {day}.", name=name, day=until)


def _leave(event: e.LeaveSpent, reader: Reader) -> str:
    return reader.say("{name} spent a day of an announced absence.", name=reader.name(event.seat))


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
