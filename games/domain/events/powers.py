"""What powers were bought, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from games.domain.state.powers import Overheard

__all__ = [
    "FeatherActed",
    "FeatherCaught",
    "PowerBought",
    "PowersEvent",
    "SpyReported",
]


@dataclass(frozen=True, slots=True)
class PowerBought:
    """The buyer only."""

    name: ClassVar[str] = "power.bought"
    schema: ClassVar[int] = 1
    seat: str
    power: str
    price: int


@dataclass(frozen=True, slots=True)
class SpyReported:
    """The buyer only: the last private posts of ``target``; not where, and not to whom."""

    name: ClassVar[str] = "spy.reported"
    schema: ClassVar[int] = 1
    seat: str
    day: int
    target: str
    posts: tuple[Overheard, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class FeatherCaught:
    """Nobody, until the reveal: by a feather this seat will not leave tonight."""

    name: ClassVar[str] = "feather.caught"
    schema: ClassVar[int] = 1
    seat: str
    day: int


@dataclass(frozen=True, slots=True)
class FeatherActed:
    """Everybody: who would have left and stays. The feather is spent."""

    name: ClassVar[str] = "feather.acted"
    schema: ClassVar[int] = 1
    seat: str
    text: str
    at: datetime


PowersEvent = PowerBought | SpyReported | FeatherCaught | FeatherActed
