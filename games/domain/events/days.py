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
    "GamePaused",
    "GameResumed",
    "TimelineMoved",
    "TimelineReached",
]


@dataclass(frozen=True, slots=True)
class DayStarted:
    """Everybody: the day's timeline, tonight's vote and how many leave by it.

    ``days`` is how many there will be, as of now; 0 where nothing was said of it.
    """

    name: ClassVar[str] = "day.started"
    schema: ClassVar[int] = 1
    day: int
    entries: tuple[Entry, ...]
    vote: str
    leaving: int
    at: datetime
    days: int = 0


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


@dataclass(frozen=True, slots=True)
class GamePaused:
    """Everybody: the clock stands still."""

    name: ClassVar[str] = "game.paused"
    schema: ClassVar[int] = 1
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class GameResumed:
    """Everybody: the clock runs again."""

    name: ClassVar[str] = "game.resumed"
    schema: ClassVar[int] = 1
    text: str
    at: datetime


DaysEvent = DayStarted | TimelineReached | TimelineMoved | DayEnded | GamePaused | GameResumed
