"""The days: how many, how far, and what the clock still holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the timeline. ``at`` is None where the host is the clock."""

    key: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Days:
    """``total`` days in all. ``plan`` is the day's timeline, ``passed`` its entries so far, ``dawn`` what follows it.

    ``revision`` grows when the plan moves. ``tonight`` is the vote announced in the morning, ``leaving`` how
    many go by it; a night that has lost its vote has neither. ``paused_at`` is set while the clock is stopped.
    """

    total: int = 0
    plan: tuple[Entry, ...] = ()
    passed: tuple[str, ...] = ()
    dawn: Entry | None = None
    revision: int = 0
    tonight: str = ""
    leaving: int = 0
    paused_at: datetime | None = None
