"""What may be asked of a tournament. Stored names never change."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, get_args

from games.domain.entrants import Entrant
from games.domain.tournament.manifest import TournamentManifest


@dataclass(frozen=True, slots=True)
class CreateTournament:
    """Open a tournament. ``id`` is its stream, ``heats`` and ``final`` the games to come; ``seed`` is secret."""

    name: ClassVar[str] = "tournament.create"
    id: str
    title: str
    seed: str
    code: str
    heats: tuple[str, ...]
    final: str
    manifest: TournamentManifest = field(default_factory=TournamentManifest)


@dataclass(frozen=True, slots=True)
class StartTournament:
    """Begin all heats."""

    name: ClassVar[str] = "tournament.start"


@dataclass(frozen=True, slots=True)
class CancelTournament:
    """Close the lobbies of all heats for good."""

    name: ClassVar[str] = "tournament.cancel"


@dataclass(frozen=True, slots=True)
class RecordHeat:
    """How heat ``number`` (0: the final) stands. ``cast`` pairs personas with their status.

    Once it is over ``placing`` is the personas, best first, and ``entrants`` who held those seats.
    """

    name: ClassVar[str] = "tournament.record_heat"
    number: int
    status: str
    day: int
    days: int
    alive: int
    cast: tuple[tuple[str, str], ...] = ()
    placing: tuple[str, ...] = ()
    entrants: tuple[Entrant, ...] = ()


@dataclass(frozen=True, slots=True)
class CallFinal:
    """Say who is in the final, now that all heats are over.

    ``keys`` is each seat's key as it is by now: the heat's game, the seat, the SHA-256 (hex); ``accounts`` says in the
    same way whose account a seat has become. A seat that is not named keeps what it had at the heat's end.
    """

    name: ClassVar[str] = "tournament.call_final"
    keys: tuple[tuple[str, str, str], ...] = ()
    accounts: tuple[tuple[str, str, str], ...] = ()


TournamentCommand = CreateTournament | StartTournament | CancelTournament | RecordHeat | CallFinal

BY_NAME: dict[str, type[TournamentCommand]] = {kind.name: kind for kind in get_args(TournamentCommand)}
