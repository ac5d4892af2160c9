"""The duels: how far each duellist has come."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from games.domain.duelling import Score


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that waits for its answer: ``number`` of the round, ``index`` within it, both from 0."""

    number: int
    index: int
    kind: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Bout:
    """One duellist's side of a duel. ``vote`` names the duel, ``scores`` are the rounds begun, oldest first."""

    vote: str
    asked: Asked | None = None
    scores: tuple[Score, ...] = ()


@dataclass(frozen=True, slots=True)
class Duels:
    """The latest bout of each seat that has been in a duel."""

    bouts: dict[str, Bout] = field(default_factory=dict)
