"""A game's part in a tournament: which heat it is, when it began, who was carried into the final."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

__all__ = ["HeatBegun", "HeatNamed", "HeatsEvent", "SeatCarried"]


@dataclass(frozen=True, slots=True)
class HeatNamed:
    """Everybody: this game is heat ``number`` of a tournament, or (0) its final."""

    name: ClassVar[str] = "heat.named"
    schema: ClassVar[int] = 1
    tournament: str
    title: str
    number: int
    heats: int


@dataclass(frozen=True, slots=True)
class HeatBegun:
    """Everybody: the best ``carries`` go on; all masks stay on until the final is over."""

    name: ClassVar[str] = "heat.begun"
    schema: ClassVar[int] = 1
    carries: int


@dataclass(frozen=True, slots=True)
class SeatCarried:
    """Everybody: a bird has come from a heat, to play or (``juror``) to judge."""

    name: ClassVar[str] = "seat.carried"
    schema: ClassVar[int] = 1
    seat: str
    persona: str
    bio: str
    heat: int
    juror: bool
    at: datetime


HeatsEvent = HeatNamed | HeatBegun | SeatCarried
