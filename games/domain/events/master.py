"""What the game master has decided, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "MasterChose",
    "MasterEvent",
]


@dataclass(frozen=True, slots=True)
class MasterChose:
    """Nobody: why this vote and no other, in words for the journal, one line for each vote of the ruleset."""

    name: ClassVar[str] = "master.chose"
    schema: ClassVar[int] = 1
    day: int
    vote: str
    why: str
    considered: tuple[tuple[str, str], ...]


MasterEvent = MasterChose
