"""What the clock asks on behalf of a bot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "BotsCommand",
    "TakeBotTurn",
]


@dataclass(frozen=True, slots=True)
class TakeBotTurn:
    """The clock says that it is a bot's turn."""

    name: ClassVar[str] = "bot.turn"
    seat: str
    day: int
    turn: int


BotsCommand = TakeBotTurn
