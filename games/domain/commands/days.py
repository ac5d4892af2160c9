"""What the clock, or the host in its place, may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "AdvanceTimeline",
    "DaysCommand",
    "ReachTimeline",
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


DaysCommand = ReachTimeline | AdvanceTimeline
