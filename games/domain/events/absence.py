"""What has come of absence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from games.domain.state.absence import Leave, Will

__all__ = [
    "AbsenceCounted",
    "AbsenceEvent",
    "AbsentReminded",
    "AwayAnnounced",
    "LeaveSpent",
    "SeatRetired",
    "StandInVoted",
    "WillStated",
]


@dataclass(frozen=True, slots=True)
class WillStated:
    """The seat only."""

    name: ClassVar[str] = "will.stated"
    schema: ClassVar[int] = 1
    seat: str
    will: Will


@dataclass(frozen=True, slots=True)
class AwayAnnounced:
    """The seat only."""

    name: ClassVar[str] = "away.announced"
    schema: ClassVar[int] = 1
    seat: str
    leave: Leave


@dataclass(frozen=True, slots=True)
class LeaveSpent:
    """The seat only: a day of its announced absence is over."""

    name: ClassVar[str] = "leave.spent"
    schema: ClassVar[int] = 1
    seat: str
    leave: Leave


@dataclass(frozen=True, slots=True)
class AbsentReminded:
    """Nobody: reminders are owed to ``seats``, who have not acted today, before ``entry`` at ``closes``."""

    name: ClassVar[str] = "absent.reminded"
    schema: ClassVar[int] = 1
    day: int
    entry: str
    seats: tuple[str, ...]
    closes: datetime | None


@dataclass(frozen=True, slots=True)
class StandInVoted:
    """The voter only: a ballot, or a pick, by the will of somebody who has not acted today. It is no act."""

    name: ClassVar[str] = "standin.voted"
    schema: ClassVar[int] = 2
    vote: str
    voter: str
    target: str
    trust: str | None = None


@dataclass(frozen=True, slots=True)
class AbsenceCounted:
    """Nobody: days in a row without an act, by seat, as of a day's end; ``leaves`` as they are spent."""

    name: ClassVar[str] = "absence.counted"
    schema: ClassVar[int] = 1
    day: int
    days: dict[str, int]
    leaves: dict[str, Leave]


@dataclass(frozen=True, slots=True)
class SeatRetired:
    """Everybody: a seat that was empty for too long leaves; the game now has ``total`` days."""

    name: ClassVar[str] = "seat.retired"
    schema: ClassVar[int] = 1
    seat: str
    day: int
    total: int
    text: str
    at: datetime


AbsenceEvent = WillStated | AwayAnnounced | LeaveSpent | AbsentReminded | StandInVoted | AbsenceCounted | SeatRetired
