"""What has happened in a duel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

__all__ = [
    "DuelAnswered",
    "DuelAsked",
    "DuelsEvent",
]


@dataclass(frozen=True, slots=True)
class DuelAsked:
    """The duellist only: question ``index`` of round ``number``, both from 0."""

    name: ClassVar[str] = "duel.asked"
    schema: ClassVar[int] = 1
    vote: str
    seat: str
    number: int
    index: int
    kind: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DuelAnswered:
    """The duellist only, until the reveal: what the answer was worth, by the server's own clock."""

    name: ClassVar[str] = "duel.answered"
    schema: ClassVar[int] = 1
    vote: str
    seat: str
    number: int
    index: int
    points: int
    ms: int


DuelsEvent = DuelAsked | DuelAnswered
