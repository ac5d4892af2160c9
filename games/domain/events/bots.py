"""What bots have done beside what every player does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "BotsEvent",
    "TurnTaken",
]


@dataclass(frozen=True, slots=True)
class TurnTaken:
    """Nobody: a bot has had this turn of the day."""

    name: ClassVar[str] = "turn.taken"
    schema: ClassVar[int] = 1
    seat: str
    day: int
    turn: int


BotsEvent = TurnTaken
