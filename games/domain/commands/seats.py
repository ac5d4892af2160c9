"""What guests may ask at the door, and the host for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "ClaimSeat",
    "DealPersonas",
    "ReachSeat",
    "RekeySeat",
    "SeatBots",
    "SeatsCommand",
    "TakeSeat",
]


@dataclass(frozen=True, slots=True)
class DealPersonas:
    """Deal a guest of the lobby some free personas and hold them for a while."""

    name: ClassVar[str] = "seat.deal"
    guest: str


@dataclass(frozen=True, slots=True)
class TakeSeat:
    """Sit down. ``real_name`` stays secret until the end; ``credential`` is the SHA-256 (hex) of the seat's key.

    ``answers`` are to the questions that the guest was asked, in their order; none at all is an answer too.
    """

    name: ClassVar[str] = "seat.take"
    guest: str
    persona: str
    bio: str
    real_name: str
    credential: str
    account: str | None = None
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RekeySeat:
    """Give a seat a new key; the old one is dead at once."""

    name: ClassVar[str] = "seat.rekey"
    seat: str
    credential: str


@dataclass(frozen=True, slots=True)
class ClaimSeat:
    """Make the seat whose key has this SHA-256 (hex) an account's, for good. The key stays."""

    name: ClassVar[str] = "seat.claim"
    credential: str
    account: str


@dataclass(frozen=True, slots=True)
class SeatBots:
    """Fill up to ``count`` free seats with bots."""

    name: ClassVar[str] = "bots.seat"
    count: int


@dataclass(frozen=True, slots=True)
class ReachSeat:
    """Whether the holder of a seat can be notified outside the game. Which devices there are is nobody's business."""

    name: ClassVar[str] = "seat.reach"
    seat: str
    on: bool


SeatsCommand = DealPersonas | TakeSeat | RekeySeat | ClaimSeat | SeatBots | ReachSeat
