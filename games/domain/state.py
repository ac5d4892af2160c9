"""The game as data: what the rules need to decide, and what people are shown.

Only whole numbers, strings, times and containers of them, so that a snapshot decodes by the types alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from games.domain.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Seat:
    """A place in the game. ``status`` is "in", "out" or "winner"; ``character`` is a bot's, else empty."""

    seat: str
    persona: str
    bio: str
    status: str = "in"
    out_day: int | None = None
    kind: str = "human"
    character: str = ""
    real_name: str = ""
    account: str | None = None
    credential: str | None = None


@dataclass(frozen=True, slots=True)
class Deal:
    """Personas held for a guest of the lobby until ``until``; ``count`` deals so far, ``seat`` once taken."""

    personas: tuple[str, ...]
    until: datetime
    count: int = 1
    seat: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the timeline. ``at`` is None where the host is the clock."""

    key: str
    at: datetime | None


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
class Finale:
    """How the game ended. ``identities`` follow after the winner."""

    winner: str
    how: str
    round: Round
    identities: tuple[tuple[str, str], ...] | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """One line of the main conversation. ``kind`` is "post", "rooster" or "event"."""

    n: int
    kind: str
    seat: str | None
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class GameState:
    """Everything. ``order`` is the seats by arrival; ``silver`` the sums of the ledger, by account.

    ``phase`` is "lobby", "evening", "talk", "vote", "count", "runoff", "aftermath", "night", "over" or
    "cancelled"; ``phase_at`` is when it began. ``plan`` is the day's timeline, ``dawn`` what follows it.
    ``acts`` and ``turns`` count the current day only. ``tonight`` is the vote announced in the morning,
    ``leaving`` how many go by it. ``settled`` is sealed until the reveal.
    """

    status: str = "new"
    title: str = ""
    seed: str = ""
    code: str = ""
    manifest: Manifest = field(default_factory=Manifest)
    order: tuple[str, ...] = ()
    seats: dict[str, Seat] = field(default_factory=dict)
    deals: dict[str, Deal] = field(default_factory=dict)
    day: int = 0
    days: int = 0
    phase: str = "lobby"
    phase_at: datetime | None = None
    plan: tuple[Entry, ...] = ()
    passed: tuple[str, ...] = ()
    dawn: Entry | None = None
    revision: int = 0
    tonight: str = ""
    leaving: int = 0
    vote: OpenVote | None = None
    ballots: dict[str, Ballot] = field(default_factory=dict)
    settled: Settled | None = None
    reveals: tuple[Reveal, ...] = ()
    finale: Finale | None = None
    posts: tuple[Post, ...] = ()
    said: int = 0
    acts: dict[str, int] = field(default_factory=dict)
    turns: dict[str, int] = field(default_factory=dict)
    silver: dict[str, int] = field(default_factory=dict)
    published: dict[str, int] = field(default_factory=dict)
    pool: int = 0


def living(state: GameState) -> tuple[str, ...]:
    """The seats still in the game, by arrival."""
    return tuple(seat for seat in state.order if state.seats[seat].status == "in")


def fallen(state: GameState) -> tuple[str, ...]:
    """The seats that have left, by arrival."""
    return tuple(seat for seat in state.order if state.seats[seat].status == "out")


def cast_ballots(state: GameState) -> dict[str, str]:
    """The ballots of the vote that is open or was counted last, by voter."""
    if state.vote is None:
        return {}
    return {
        seat: state.ballots[seat].target
        for seat in state.order
        if seat in state.ballots and state.ballots[seat].vote == state.vote.id
    }
