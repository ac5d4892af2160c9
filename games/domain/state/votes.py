"""The votes: the one of today, and what came of those before."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Ballot:
    """A seat's latest ballot: in which vote, for whom."""

    vote: str
    target: str


@dataclass(frozen=True, slots=True)
class OpenVote:
    """Tonight's vote, from its opening to the reveal.

    ``since`` and ``window`` (seconds) say from when, and for how long as planned, ballots are taken.
    """

    id: str
    kind: str
    leaving: int
    voters: tuple[str, ...]
    at_risk: tuple[str, ...]
    since: datetime
    window: int
    taking: bool = True
    runoff: bool = False
    voted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """One counted round: who was named, who voted for whom, what came of it."""

    among: tuple[str, ...]
    ballots: dict[str, str]
    tally: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What the count has found so far and nobody may know before the reveal.

    ``named`` leave, or win in Finals; ``how`` is empty while a run-off is still to decide.
    """

    named: tuple[str, ...]
    how: str
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class Reveal:
    """One night's outcome as everybody may know it."""

    day: int
    out: tuple[str, ...]
    how: str
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class Votes:
    """``now`` is tonight's vote until its reveal, ``ballots`` the latest by voter, of whatever vote.

    ``settled`` is sealed until the reveal; ``reveals`` are the nights so far, oldest first.
    """

    now: OpenVote | None = None
    ballots: dict[str, Ballot] = field(default_factory=dict)
    settled: Settled | None = None
    reveals: tuple[Reveal, ...] = ()
