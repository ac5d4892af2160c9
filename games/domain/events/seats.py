"""Who has been dealt what, and who sits where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

__all__ = [
    "PersonasDealt",
    "SeatClaimed",
    "SeatHeld",
    "SeatReached",
    "SeatRekeyed",
    "SeatTaken",
    "SeatsEvent",
]


@dataclass(frozen=True, slots=True)
class PersonasDealt:
    """Nobody: the birds held for a guest. ``count`` says which deal this is."""

    name: ClassVar[str] = "personas.dealt"
    schema: ClassVar[int] = 1
    guest: str
    personas: tuple[str, ...]
    until: datetime
    count: int


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """Everybody: a bird has arrived; ``text`` is how the conversation tells it."""

    name: ClassVar[str] = "seat.taken"
    schema: ClassVar[int] = 1
    seat: str
    persona: str
    bio: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SeatHeld:
    """Nobody: who sits there."""

    name: ClassVar[str] = "seat.held"
    schema: ClassVar[int] = 1
    seat: str
    guest: str | None
    real_name: str
    kind: str
    character: str
    credential: str | None
    account: str | None


@dataclass(frozen=True, slots=True)
class SeatRekeyed:
    """Nobody: a seat has a new key."""

    name: ClassVar[str] = "seat.rekeyed"
    schema: ClassVar[int] = 1
    seat: str
    credential: str


@dataclass(frozen=True, slots=True)
class SeatReached:
    """Nobody: whether the seat's holder can be notified outside the game, as of now."""

    name: ClassVar[str] = "seat.reached"
    schema: ClassVar[int] = 1
    seat: str
    on: bool


@dataclass(frozen=True, slots=True)
class SeatClaimed:
    """Nobody: from now on a seat is an account's as well as its key's."""

    name: ClassVar[str] = "seat.claimed"
    schema: ClassVar[int] = 1
    seat: str
    account: str


SeatsEvent = PersonasDealt | SeatTaken | SeatHeld | SeatRekeyed | SeatReached | SeatClaimed
