"""What has become of silver and gold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

__all__ = [
    "GoldPooled",
    "SilverEvent",
    "SilverGiven",
    "SilverMoved",
    "SilverPublished",
]


@dataclass(frozen=True, slots=True)
class SilverMoved:
    """The seats concerned: one entry of the ledger, taken from ``source`` and given to ``to``."""

    name: ClassVar[str] = "silver.moved"
    schema: ClassVar[int] = 1
    source: str
    to: str
    amount: int
    cause: str


@dataclass(frozen=True, slots=True)
class SilverGiven:
    """Everybody: a gift, which also moves both published balances."""

    name: ClassVar[str] = "silver.given"
    schema: ClassVar[int] = 1
    seat: str
    to: str
    amount: int
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SilverPublished:
    """Everybody: what each seat owns as of now."""

    name: ClassVar[str] = "silver.published"
    schema: ClassVar[int] = 1
    balances: dict[str, int]


@dataclass(frozen=True, slots=True)
class GoldPooled:
    """Everybody: gold for the winner; ``pool`` is all of it so far."""

    name: ClassVar[str] = "gold.pooled"
    schema: ClassVar[int] = 1
    amount: int
    cause: str
    pool: int


SilverEvent = SilverMoved | SilverGiven | SilverPublished | GoldPooled
