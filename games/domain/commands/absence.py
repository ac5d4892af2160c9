"""What a player may arrange for being away, and what the clock asks about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = ["AbsenceCommand", "GoAway", "RemindAbsent", "StateWill"]


@dataclass(frozen=True, slots=True)
class StateWill:
    """Whom a stand-in ballot is for. ``default`` is "none", "draw" or "richest"."""

    name: ClassVar[str] = "will.state"
    ranked: tuple[str, ...] = ()
    default: str = "none"


@dataclass(frozen=True, slots=True)
class GoAway:
    """Be away for so many days from today on; 0 is to be back."""

    name: ClassVar[str] = "away.announce"
    days: int


@dataclass(frozen=True, slots=True)
class RemindAbsent:
    """The clock says that a deadline is near."""

    name: ClassVar[str] = "absent.remind"
    day: int
    entry: str
    revision: int = 0


AbsenceCommand = StateWill | GoAway | RemindAbsent
