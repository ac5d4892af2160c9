"""What an owner of silver may buy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "BuyPower",
    "PowersCommand",
]


@dataclass(frozen=True, slots=True)
class BuyPower:
    """Buy "spy" (on ``target``), "words", "conversation" or "feather"."""

    name: ClassVar[str] = "power.buy"
    power: str
    target: str | None = None


PowersCommand = BuyPower
