"""How a game ended, and what was counted for telling it."""

from __future__ import annotations

from dataclasses import dataclass, field

from games.domain.state.votes import Round

SPECTATORS = "spectators"
"""The voter that all spectators are together, in a small jury."""


@dataclass(frozen=True, slots=True)
class Finale:
    """How the game ended. ``identities`` follow after the winner."""

    winner: str
    how: str
    round: Round
    identities: tuple[tuple[str, str], ...] | None = None


@dataclass(frozen=True, slots=True)
class Award:
    """Who was the most of something, and of how much."""

    key: str
    seats: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Ending:
    """``silver`` is what was published at each day's end, by day; ``acts`` all acts, by seat.

    ``gallery`` holds the spectators' choices in a small jury, by viewer, ``voice`` what came of them.
    ``closed`` ends the conversation after the game; ``rematch`` says that one has been asked for, ``lobby`` is its
    game once that is open.
    """

    silver: dict[str, dict[str, int]] = field(default_factory=dict)
    acts: dict[str, int] = field(default_factory=dict)
    gallery: dict[str, str] = field(default_factory=dict)
    voice: str | None = None
    awards: tuple[Award, ...] = ()
    closed: bool = False
    rematch: bool = False
    lobby: str | None = None
