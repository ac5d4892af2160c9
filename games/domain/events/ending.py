"""How a game has ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from games.domain.state.votes import Round

__all__ = [
    "EndingEvent",
    "GameOver",
    "IdentitiesRevealed",
    "WinnerCrowned",
]


@dataclass(frozen=True, slots=True)
class WinnerCrowned:
    """Everybody: the jury's choice, by whose ballots."""

    name: ClassVar[str] = "winner.crowned"
    schema: ClassVar[int] = 1
    day: int
    winner: str
    how: str
    round: Round
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class IdentitiesRevealed:
    """Everybody: who was who, as pairs of seat and name."""

    name: ClassVar[str] = "identities.revealed"
    schema: ClassVar[int] = 1
    identities: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GameOver:
    """Everybody: the pool goes to the winner."""

    name: ClassVar[str] = "game.over"
    schema: ClassVar[int] = 1
    winner: str
    pool: int
    at: datetime


EndingEvent = WinnerCrowned | IdentitiesRevealed | GameOver
