"""Who goes from a heat into a tournament's final, with all that is kept of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entrant:
    """Whoever held a seat of a heat at its end. ``seat`` and ``persona`` are the heat's.

    ``credential`` is the SHA-256 (hex) of the seat's key when the final is made, so that it opens the seat there too;
    ``character`` is a bot's. None of this but the persona and the bio is ever shown before the end.
    """

    seat: str
    persona: str
    bio: str
    kind: str = "human"
    character: str = ""
    real_name: str = ""
    account: str | None = None
    credential: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A seat of the final: the heat and the seat it comes from, its persona now, and whether it only judges."""

    heat: int
    seat: str
    persona: str
    juror: bool = False
