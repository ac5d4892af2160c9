"""What has happened in a vote, from its opening to its reveal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from games.domain.state.votes import Round, Step

__all__ = [
    "BallotCast",
    "EliminationRevealed",
    "GiftSealed",
    "PickMade",
    "RunoffOpened",
    "StepOpened",
    "TallySettled",
    "VoteClosed",
    "VoteOpened",
    "VoteVoided",
    "VoterCounted",
    "VotesEvent",
]


@dataclass(frozen=True, slots=True)
class VoteOpened:
    """Everybody. ``window`` is the planned length in seconds.

    ``choices`` is whom a ballot may name (those at risk if empty), ``ranks`` the living by silver, richest first,
    ``draw`` the order in which equal silver ranks.
    """

    name: ClassVar[str] = "vote.opened"
    schema: ClassVar[int] = 1
    id: str
    kind: str
    leaving: int
    voters: tuple[str, ...]
    at_risk: tuple[str, ...]
    window: int
    at: datetime
    choices: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    draw: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BallotCast:
    """The voter only."""

    name: ClassVar[str] = "ballot.cast"
    schema: ClassVar[int] = 1
    vote: str
    voter: str
    target: str
    trust: str | None = None


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
class StepOpened:
    """Everybody: a second step, who is in it, and who may leave by it."""

    name: ClassVar[str] = "step.opened"
    schema: ClassVar[int] = 1
    id: str
    step: str
    players: tuple[str, ...]
    at_risk: tuple[str, ...]
    window: int
    at: datetime


@dataclass(frozen=True, slots=True)
class PickMade:
    """The executioner only."""

    name: ClassVar[str] = "pick.made"
    schema: ClassVar[int] = 1
    vote: str
    seat: str
    target: str


@dataclass(frozen=True, slots=True)
class GiftSealed:
    """Both sides: a gift that the others see at the reveal."""

    name: ClassVar[str] = "gift.sealed"
    schema: ClassVar[int] = 1
    seat: str
    to: str
    amount: int


@dataclass(frozen=True, slots=True)
class VoteVoided:
    """Everybody: nobody leaves tonight. ``cause`` is "host" or what cancelled the vote; the night is owed."""

    name: ClassVar[str] = "vote.voided"
    schema: ClassVar[int] = 1
    day: int
    cause: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TallySettled:
    """Nobody, until the reveal. ``how`` is empty while a run-off or a second step is still to decide."""

    name: ClassVar[str] = "tally.settled"
    schema: ClassVar[int] = 1
    named: tuple[str, ...]
    how: str
    rounds: tuple[Round, ...]
    order: tuple[str, ...] = ()
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class EliminationRevealed:
    """Everybody: who leaves, by whose ballots, and what came of a second step.

    The ballots are left out where the manifest keeps them sealed.
    """

    name: ClassVar[str] = "elimination.revealed"
    schema: ClassVar[int] = 1
    day: int
    out: tuple[str, ...]
    how: str
    rounds: tuple[Round, ...]
    text: str
    at: datetime
    kind: str = "majority"
    step: Step | None = None


VotesEvent = (
    VoteOpened
    | BallotCast
    | VoterCounted
    | VoteClosed
    | RunoffOpened
    | StepOpened
    | PickMade
    | GiftSealed
    | VoteVoided
    | TallySettled
    | EliminationRevealed
)
