"""What an owner of silver may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "GiveSilver",
    "SilverCommand",
]


@dataclass(frozen=True, slots=True)
class GiveSilver:
    """Give some of one's silver to somebody, for all to see."""

    name: ClassVar[str] = "silver.give"
    to: str
    amount: int


SilverCommand = GiveSilver
