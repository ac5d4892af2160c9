"""Destinies: who holds which, and what has been counted for judging them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Accusation:
    """Who is said to be what: the detective's one accusation, or a seat's role guess."""

    target: str
    role: str


@dataclass(frozen=True, slots=True)
class Fate:
    """A destiny as everybody learns it at the end."""

    seat: str
    destiny: str
    fulfilled: bool


@dataclass(frozen=True, slots=True)
class Destinies:
    """``dealt`` by seat. ``ends`` day-ends so far; ``alive`` and ``lowest`` at how many of them, by seat.

    ``mornings`` is the sum of those in the game each morning. ``fates`` are None before the end.
    """

    dealt: dict[str, str] = field(default_factory=dict)
    accusation: Accusation | None = None
    ends: int = 0
    alive: dict[str, int] = field(default_factory=dict)
    lowest: dict[str, int] = field(default_factory=dict)
    mornings: int = 0
    fates: tuple[Fate, ...] | None = None
