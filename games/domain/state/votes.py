"""The votes: the one of today, and what came of those before."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from games.domain.duelling import Score


@dataclass(frozen=True, slots=True)
class Ballot:
    """A seat's latest ballot, or pick: in which vote, for whom. ``trust`` where the vote asks for it."""

    vote: str
    target: str
    trust: str | None = None


@dataclass(frozen=True, slots=True)
class OpenVote:
    """Tonight's vote, from its opening to the reveal.

    ``since`` and ``window`` (seconds) say from when, and for how long as planned, ballots are taken.
    ``choices`` is whom a ballot may name, ``ranks`` the living by silver as of the opening, richest first,
    ``draw`` the order in which equal silver ranks.
    ``step`` is the second step while it is on ("pick" or "duel"), ``players`` who is in it.
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
    choices: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    draw: tuple[str, ...] = ()
    step: str = ""
    players: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """One counted round: who was named, who voted for whom (and trusts whom), what came of it."""

    among: tuple[str, ...]
    ballots: dict[str, str]
    tally: tuple[tuple[str, int], ...]
    trusts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """A second step and what came of it. ``winner`` is a duel's; the scores are by duellist."""

    key: str
    players: tuple[str, ...]
    at_risk: tuple[str, ...]
    pick: str | None = None
    winner: str | None = None
    scores: dict[str, tuple[Score, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settled:
    """What the count has found so far and nobody may know before the reveal.

    ``named`` leave, or win in Finals; ``how`` is empty while a run-off or a second step is still to decide.
    ``order`` is the one in which all would leave, the named first.
    """

    named: tuple[str, ...]
    how: str
    rounds: tuple[Round, ...]
    order: tuple[str, ...] = ()
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Reveal:
    """One night's outcome as everybody may know it. ``kind`` is the vote's."""

    day: int
    out: tuple[str, ...]
    how: str
    rounds: tuple[Round, ...]
    kind: str = "majority"
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class SealedGift:
    """A gift that is booked and not shown before the reveal."""

    seat: str
    to: str
    amount: int


@dataclass(frozen=True, slots=True)
class Votes:
    """``now`` is tonight's vote until its reveal, ``ballots`` the latest by voter, of whatever vote.

    ``settled`` is sealed until the reveal; ``reveals`` are the nights so far, oldest first. ``picks`` are
    executioners' latest. ``gifts`` are those of tonight that the reveal will show.
    """

    now: OpenVote | None = None
    ballots: dict[str, Ballot] = field(default_factory=dict)
    settled: Settled | None = None
    reveals: tuple[Reveal, ...] = ()
    picks: dict[str, Ballot] = field(default_factory=dict)
    gifts: tuple[SealedGift, ...] = ()
