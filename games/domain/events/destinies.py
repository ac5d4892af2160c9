"""What has come of destinies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from games.domain.state.destinies import Fate

__all__ = ["AccusationMade", "DayWeighed", "DestiniesEvent", "DestiniesRevealed", "DestinyDealt", "GoldEarned"]


@dataclass(frozen=True, slots=True)
class DestinyDealt:
    """The holder only."""

    name: ClassVar[str] = "destiny.dealt"
    schema: ClassVar[int] = 1
    seat: str
    destiny: str


@dataclass(frozen=True, slots=True)
class AccusationMade:
    """The detective only. Whether it is right is told to nobody before the end."""

    name: ClassVar[str] = "accusation.made"
    schema: ClassVar[int] = 1
    seat: str
    target: str
    role: str


@dataclass(frozen=True, slots=True)
class DayWeighed:
    """Nobody: who had been in that morning, who is in at its end, and who of these has the lowest silver."""

    name: ClassVar[str] = "day.weighed"
    schema: ClassVar[int] = 1
    day: int
    mornings: int
    living: tuple[str, ...]
    lowest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DestiniesRevealed:
    """Everybody: who held which destiny, and what came of it."""

    name: ClassVar[str] = "destinies.revealed"
    schema: ClassVar[int] = 1
    fates: tuple[Fate, ...]


@dataclass(frozen=True, slots=True)
class GoldEarned:
    """Everybody: gold from the house, beside the pool, for a fulfilled destiny."""

    name: ClassVar[str] = "gold.earned"
    schema: ClassVar[int] = 1
    seat: str
    amount: int
    cause: str


DestiniesEvent = DestinyDealt | AccusationMade | DayWeighed | DestiniesRevealed | GoldEarned
