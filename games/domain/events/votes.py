"""What has happened in a vote, from its opening to its reveal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from games.domain.state.votes import Round

__all__ = [
    "BallotCast",
    "EliminationRevealed",
    "RunoffOpened",
    "TallySettled",
    "VoteClosed",
    "VoteOpened",
    "VoterCounted",
    "VotesEvent",
]


@dataclass(frozen=True, slots=True)
class VoteOpened:
    """Everybody. ``window`` is the planned length in seconds."""

    name: ClassVar[str] = "vote.opened"
    schema: ClassVar[int] = 1
    id: str
    kind: str
    leaving: int
    voters: tuple[str, ...]
    at_risk: tuple[str, ...]
    window: int
    at: datetime


@dataclass(frozen=True, slots=True)
class BallotCast:
    """The voter only."""

    name: ClassVar[str] = "ballot.cast"
    schema: ClassVar[int] = 1
    vote: str
    voter: str
    target: str


@dataclass(frozen=True, slots=True)
class VoterCounted:
    """Everybody: a seat has voted for the first time in this vote."""

    name: ClassVar[str] = "voter.counted"
    schema: ClassVar[int] = 1
    vote: str
    voter: str


@dataclass(frozen=True, slots=True)
class VoteClosed:
    """Everybody: no more ballots are taken."""

    name: ClassVar[str] = "vote.closed"
    schema: ClassVar[int] = 1
    id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RunoffOpened:
    """Everybody: a tie; the same voters choose among the tied."""

    name: ClassVar[str] = "runoff.opened"
    schema: ClassVar[int] = 1
    id: str
    among: tuple[str, ...]
    window: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TallySettled:
    """Nobody, until the reveal. ``how`` is empty while a run-off is still to decide."""

    name: ClassVar[str] = "tally.settled"
    schema: ClassVar[int] = 1
    named: tuple[str, ...]
    how: str
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class EliminationRevealed:
    """Everybody: who leaves, by whose ballots."""

    name: ClassVar[str] = "elimination.revealed"
    schema: ClassVar[int] = 1
    day: int
    out: tuple[str, ...]
    how: str
    rounds: tuple[Round, ...]
    text: str
    at: datetime


VotesEvent = VoteOpened | BallotCast | VoterCounted | VoteClosed | RunoffOpened | TallySettled | EliminationRevealed
