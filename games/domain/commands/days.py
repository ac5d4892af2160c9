"""What the clock, or the host in its place, may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "AdvanceTimeline",
    "DaysCommand",
    "ExtendTimeline",
    "PauseGame",
    "ReachTimeline",
    "ResumeGame",
]


@dataclass(frozen=True, slots=True)
class ReachTimeline:
    """The clock says that an entry's time has come."""

    name: ClassVar[str] = "timeline.reach"
    day: int
    entry: str
    revision: int = 0


@dataclass(frozen=True, slots=True)
class AdvanceTimeline:
    """Run the next entry now; only where the host is the clock."""

    name: ClassVar[str] = "timeline.advance"


@dataclass(frozen=True, slots=True)
class PauseGame:
    """Stop the clock."""

    name: ClassVar[str] = "game.pause"


@dataclass(frozen=True, slots=True)
class ResumeGame:
    """Let the clock go on."""

    name: ClassVar[str] = "game.resume"


@dataclass(frozen=True, slots=True)
class ExtendTimeline:
    """Give what is due next, and all that follows it, ``days`` more."""

    name: ClassVar[str] = "timeline.extend"
    days: int


DaysCommand = ReachTimeline | AdvanceTimeline | PauseGame | ResumeGame | ExtendTimeline
