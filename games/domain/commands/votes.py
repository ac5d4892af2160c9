"""What a voter may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "CastVote",
    "VotesCommand",
]


@dataclass(frozen=True, slots=True)
class CastVote:
    """Put a name on one's ballot, or change it, while the vote is open."""

    name: ClassVar[str] = "vote.cast"
    target: str


VotesCommand = CastVote
