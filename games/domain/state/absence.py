"""Absence: how long, what was willed for it, who was retired because of it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Will:
    """Whom a stand-in ballot is for: the first of ``ranked`` that fits, else by ``default``."""

    ranked: tuple[str, ...]
    default: str


@dataclass(frozen=True, slots=True)
class Leave:
    """An announced absence through day ``until``; ``used`` days of it have been spent this season."""

    until: int
    used: int


@dataclass(frozen=True, slots=True)
class Retirement:
    """Who was retired at the end of which day."""

    seat: str
    day: int


@dataclass(frozen=True, slots=True)
class Absence:
    """``days`` in a row without an act, by seat; ``reminded`` is the entries of today that reminders have gone for."""

    days: dict[str, int] = field(default_factory=dict)
    wills: dict[str, Will] = field(default_factory=dict)
    leaves: dict[str, Leave] = field(default_factory=dict)
    reminded: tuple[str, ...] = ()
    retired: tuple[Retirement, ...] = ()
