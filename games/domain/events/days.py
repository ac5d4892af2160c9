"""How days have passed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from games.domain.state.days import Entry

__all__ = [
    "DayEnded",
    "DayStarted",
    "DaysEvent",
    "TimelineMoved",
    "TimelineReached",
]


@dataclass(frozen=True, slots=True)
class DayStarted:
    """Everybody: the day's timeline, tonight's vote and how many leave by it."""

    name: ClassVar[str] = "day.started"
    schema: ClassVar[int] = 1
    day: int
    entries: tuple[Entry, ...]
    vote: str
    leaving: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TimelineReached:
    """Everybody: an entry has come to pass."""

    name: ClassVar[str] = "timeline.reached"
    schema: ClassVar[int] = 1
    day: int
    entry: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TimelineMoved:
    """Everybody: later entries move. ``since`` is from when the open window counts, if one is open."""

    name: ClassVar[str] = "timeline.moved"
    schema: ClassVar[int] = 1
    day: int
    entries: tuple[Entry, ...]
    dawn: Entry | None
    revision: int
    since: datetime | None
    at: datetime


@dataclass(frozen=True, slots=True)
class DayEnded:
    """Everybody. ``dawn`` is the next morning."""

    name: ClassVar[str] = "day.ended"
    schema: ClassVar[int] = 1
    day: int
    dawn: Entry
    at: datetime


DaysEvent = DayStarted | TimelineReached | TimelineMoved | DayEnded
