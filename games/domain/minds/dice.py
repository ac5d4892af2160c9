"""A bot's own draws: pure functions of the game's seed, the seat and what they are for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from games.domain.chance import draw

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dice:
    """The draws of ``seat`` in one turn of a day."""

    seed: str
    seat: str
    day: int = 0
    turn: int = 0

    def __call__(self, subject: str) -> int:
        """A draw of this turn alone."""
        return draw(self.seed, f"bot {self.seat} {self.turn}", self.day, subject)

    def always(self, subject: str) -> int:
        """A draw that stays the same all season."""
        return draw(self.seed, f"bot {self.seat}", 0, subject)

    def percent(self, subject: str, share: int) -> bool:
        """Whether this turn's draw falls into ``share`` of a hundred."""
        return self(subject) % 100 < share

    def pick(self, options: Iterable[str], subject: str) -> str:
        """One of ``options``, which must not be empty; each by a draw of its own."""
        return min(options, key=lambda option: (self(f"{subject} {option}"), option))
