"""What a tournament asks of the games that are its heats and its final."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from games.domain.entrants import Entrant, Place
from games.domain.manifest import Manifest

__all__ = ["BeginHeat", "CancelHeat", "HeatsCommand", "OpenFinal", "OpenHeat"]


@dataclass(frozen=True, slots=True)
class OpenHeat:
    """Open the lobby of heat ``number`` of ``heats``; the other fields are those of any new game."""

    name: ClassVar[str] = "heat.open"
    tournament: str
    cup: str
    number: int
    heats: int
    title: str
    seed: str
    code: str
    manifest: Manifest = field(default_factory=Manifest)


@dataclass(frozen=True, slots=True)
class BeginHeat:
    """Begin; the best ``carries`` will go on to the final."""

    name: ClassVar[str] = "heat.begin"
    carries: int


@dataclass(frozen=True, slots=True)
class CancelHeat:
    """Close the lobby for good, with its tournament."""

    name: ClassVar[str] = "heat.cancel"


@dataclass(frozen=True, slots=True)
class OpenFinal:
    """Open the final with everybody in it; ``entrants`` and ``places`` go in pairs, finalists first."""

    name: ClassVar[str] = "final.open"
    tournament: str
    cup: str
    heats: int
    title: str
    seed: str
    code: str
    manifest: Manifest = field(default_factory=Manifest)
    entrants: tuple[Entrant, ...] = ()
    places: tuple[Place, ...] = ()


HeatsCommand = OpenHeat | BeginHeat | CancelHeat | OpenFinal
