"""What has happened in a tournament. The first line of each class says who may know it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, get_args

from games.domain.entrants import Entrant, Place
from games.domain.tournament.manifest import TournamentManifest


@dataclass(frozen=True, slots=True)
class TournamentCreated:
    """Nobody: the secrets of the tournament and its rules."""

    name: ClassVar[str] = "tournament.created"
    schema: ClassVar[int] = 2
    seed: str
    code: str
    manifest: TournamentManifest


@dataclass(frozen=True, slots=True)
class TournamentOpened:
    """Everybody: these are its heats and its final, by the ids of their games; ``id`` is its own."""

    name: ClassVar[str] = "tournament.opened"
    schema: ClassVar[int] = 1
    id: str
    title: str
    heats: tuple[str, ...]
    final: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TournamentStarted:
    """Everybody: all heats begin; the best ``carries`` of each go on."""

    name: ClassVar[str] = "tournament.started"
    schema: ClassVar[int] = 1
    carries: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TournamentCancelled:
    """Everybody: it is called off."""

    name: ClassVar[str] = "tournament.cancelled"
    schema: ClassVar[int] = 1
    at: datetime


@dataclass(frozen=True, slots=True)
class HeatReported:
    """Everybody: how a heat (0: the final) stands, which is public there."""

    name: ClassVar[str] = "heat.reported"
    schema: ClassVar[int] = 1
    number: int
    status: str
    day: int
    days: int
    alive: int
    cast: tuple[tuple[str, str], ...]
    placing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeatSettled:
    """Nobody: who held the seats of a heat at its end, best first; again when the final is made, if a key is new."""

    name: ClassVar[str] = "heat.settled"
    schema: ClassVar[int] = 1
    number: int
    entrants: tuple[Entrant, ...]


@dataclass(frozen=True, slots=True)
class FinalCalled:
    """Everybody: whose birds play the final, and whose judge it. ``starts`` is None when it begins at once."""

    name: ClassVar[str] = "final.called"
    schema: ClassVar[int] = 1
    finalists: tuple[Place, ...]
    jury: tuple[Place, ...]
    starts: datetime | None
    at: datetime


@dataclass(frozen=True, slots=True)
class TournamentOver:
    """Everybody: the winner of the final, by persona, and the heat that the bird came from."""

    name: ClassVar[str] = "tournament.over"
    schema: ClassVar[int] = 1
    winner: str
    heat: int
    at: datetime


TournamentEvent = (
    TournamentCreated
    | TournamentOpened
    | TournamentStarted
    | TournamentCancelled
    | HeatReported
    | HeatSettled
    | FinalCalled
    | TournamentOver
)

BY_NAME: dict[str, type[TournamentEvent]] = {kind.name: kind for kind in get_args(TournamentEvent)}
