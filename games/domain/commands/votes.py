"""What a voter, an executioner and the host may ask of a vote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "CastVote",
    "MakePick",
    "VoidVote",
    "VotesCommand",
]


@dataclass(frozen=True, slots=True)
class CastVote:
    """Put a name on one's ballot, or change it, while the vote is open. ``trust`` where the vote asks for two."""

    name: ClassVar[str] = "vote.cast"
    target: str
    trust: str | None = None


@dataclass(frozen=True, slots=True)
class MakePick:
    """The executioner says who is out, or changes it, until the second step closes."""

    name: ClassVar[str] = "vote.pick"
    target: str


@dataclass(frozen=True, slots=True)
class VoidVote:
    """Call tonight's vote off; whoever would have left is owed to the next night."""

    name: ClassVar[str] = "vote.void"


VotesCommand = CastVote | MakePick | VoidVote
