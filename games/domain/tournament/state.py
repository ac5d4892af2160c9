"""A tournament as data: its ladder of heats and what stands at its top."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from games.domain.entrants import Entrant, Place
from games.domain.tournament.manifest import TournamentManifest

FINISHED = ("over", "cancelled")


@dataclass(frozen=True, slots=True)
class Rung:
    """One game of the ladder, as far as it has reported: a heat, or (``number`` 0) the final.

    ``status`` is "opening" until its lobby is open, then the game's own. ``cast`` pairs personas with their
    status; ``placing`` is the personas, best first, once it is over, ``entrants`` who held those seats.
    """

    number: int
    game: str
    status: str = "opening"
    day: int = 0
    days: int = 0
    alive: int = 0
    cast: tuple[tuple[str, str], ...] = ()
    placing: tuple[str, ...] = ()
    entrants: tuple[Entrant, ...] = ()


@dataclass(frozen=True, slots=True)
class TournamentState:
    """``status`` is "new", "lobby", "running" (the heats), "final", "over" or "cancelled".

    ``carries`` of each heat go on. ``winner`` is a persona's key, ``winner_heat`` where the bird came from.
    """

    status: str = "new"
    id: str = ""
    title: str = ""
    seed: str = ""
    code: str = ""
    manifest: TournamentManifest = field(default_factory=TournamentManifest)
    heats: tuple[Rung, ...] = ()
    final: Rung | None = None
    carries: int = 0
    finalists: tuple[Place, ...] = ()
    jury: tuple[Place, ...] = ()
    starts: datetime | None = None
    winner: str | None = None
    winner_heat: int = 0


def standing(state: TournamentState) -> tuple[Rung, ...]:
    """The heats that have not been called off."""
    return tuple(heat for heat in state.heats if heat.status != "cancelled")


def rung_of(state: TournamentState, number: int) -> Rung | None:
    """The heat with this number, or (0) the final."""
    return state.final if number == 0 else next((heat for heat in state.heats if heat.number == number), None)
