"""What a duellist may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "AnswerDuel",
    "DuelsCommand",
    "PlayDuel",
]


@dataclass(frozen=True, slots=True)
class PlayDuel:
    """Begin the next round: its first question comes at once, and its time runs."""

    name: ClassVar[str] = "duel.play"


@dataclass(frozen=True, slots=True)
class AnswerDuel:
    """Answer the question that is open; the next of the round follows at once."""

    name: ClassVar[str] = "duel.answer"
    answer: str


DuelsCommand = PlayDuel | AnswerDuel
