"""The game as data: what the rules need to decide, and what people are shown. One subject a file.

Only whole numbers, strings, times and containers of them, so that a snapshot decodes by the types alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from games.domain.manifest import Manifest
from games.domain.state.absence import Absence
from games.domain.state.arrivals import Arrivals
from games.domain.state.booth import Booth
from games.domain.state.bots import Bots
from games.domain.state.days import Days
from games.domain.state.destinies import Destinies
from games.domain.state.duels import Duels
from games.domain.state.ending import SPECTATORS, Ending, Finale
from games.domain.state.guesses import Guesses
from games.domain.state.heats import Heat
from games.domain.state.master import Master
from games.domain.state.nest import Nest
from games.domain.state.powers import Powers
from games.domain.state.private import Private
from games.domain.state.seats import Lobby, Seat
from games.domain.state.silver import Silver
from games.domain.state.talk import Talk
from games.domain.state.talked import Talked
from games.domain.state.used import Used
from games.domain.state.votes import Ballot, Votes
from games.domain.state.whispers import Whispers


@dataclass(frozen=True)
class GameState:
    """What every subject needs, then one field a subject. ``order`` is the seats by arrival.

    ``phase`` is "lobby", "evening", "talk", "vote", "count", "runoff", "step", "aftermath", "night", "over"
    or "cancelled"; ``phase_at`` is when it began. ``acts`` counts what each seat did on the current day.
    """

    status: str = "new"
    title: str = ""
    seed: str = ""
    code: str = ""
    manifest: Manifest = field(default_factory=Manifest)
    order: tuple[str, ...] = ()
    seats: dict[str, Seat] = field(default_factory=dict)
    day: int = 0
    phase: str = "lobby"
    phase_at: datetime | None = None
    acts: dict[str, int] = field(default_factory=dict)
    lobby: Lobby = field(default_factory=Lobby)
    days: Days = field(default_factory=Days)
    votes: Votes = field(default_factory=Votes)
    duels: Duels = field(default_factory=Duels)
    master: Master = field(default_factory=Master)
    talk: Talk = field(default_factory=Talk)
    talked: Talked = field(default_factory=Talked)
    silver: Silver = field(default_factory=Silver)
    bots: Bots = field(default_factory=Bots)
    finale: Finale | None = None
    used: Used = field(default_factory=Used)
    private: Private = field(default_factory=Private)
    whispers: Whispers = field(default_factory=Whispers)
    nest: Nest = field(default_factory=Nest)
    booth: Booth = field(default_factory=Booth)
    powers: Powers = field(default_factory=Powers)
    destinies: Destinies = field(default_factory=Destinies)
    guesses: Guesses = field(default_factory=Guesses)
    absence: Absence = field(default_factory=Absence)
    arrivals: Arrivals = field(default_factory=Arrivals)
    ending: Ending = field(default_factory=Ending)
    heat: Heat = field(default_factory=Heat)


def living(state: GameState) -> tuple[str, ...]:
    """The seats still in the game, by arrival."""
    return tuple(seat for seat in state.order if state.seats[seat].status == "in")


def fallen(state: GameState) -> tuple[str, ...]:
    """The seats that have left, by arrival."""
    return tuple(seat for seat in state.order if state.seats[seat].status == "out")


def cast_ballots(state: GameState) -> dict[str, str]:
    """The ballots of the vote that is open or was counted last, by voter, with the spectators' voice in Finals."""
    voice = {SPECTATORS: state.ending.voice} if state.ending.voice is not None else {}
    return voice | {seat: ballot.target for seat, ballot in _of_now(state).items()}


def cast_trusts(state: GameState) -> dict[str, str]:
    """Whom each voter of that vote trusts, where it asks for it."""
    return {seat: ballot.trust for seat, ballot in _of_now(state).items() if ballot.trust is not None}


def _of_now(state: GameState) -> dict[str, Ballot]:
    if state.votes.now is None:
        return {}
    ballots, vote = state.votes.ballots, state.votes.now.id
    return {seat: ballots[seat] for seat in state.order if seat in ballots and ballots[seat].vote == vote}
