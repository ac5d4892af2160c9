"""What the host may ask about who holds which seat of a running game."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = ["AdmitLate", "ArrivalsCommand", "ReplaceByBot", "ReplaceHolder"]


@dataclass(frozen=True, slots=True)
class AdmitLate:
    """Let up to ``seats`` more guests in while it is day one."""

    name: ClassVar[str] = "late.admit"
    seats: int


@dataclass(frozen=True, slots=True)
class ReplaceHolder:
    """Another person takes a seat over; ``credential`` is the SHA-256 (hex) of the new key."""

    name: ClassVar[str] = "seat.replace"
    seat: str
    real_name: str
    credential: str
    account: str | None = None


@dataclass(frozen=True, slots=True)
class ReplaceByBot:
    """A bot takes a seat over."""

    name: ClassVar[str] = "seat.automate"
    seat: str


ArrivalsCommand = AdmitLate | ReplaceHolder | ReplaceByBot
