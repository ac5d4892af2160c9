"""The seats, and the personas held for those who have none yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Seat:
    """A place in the game. ``status`` is "in", "out" or "winner"; ``character`` is a bot's, else empty.

    ``reached`` says that its holder can be notified outside the game.
    """

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
    reached: bool = False


@dataclass(frozen=True, slots=True)
class Deal:
    """Personas held for a guest of the lobby until ``until``; ``count`` deals so far, ``seat`` once taken."""

    personas: tuple[str, ...]
    until: datetime
    count: int = 1
    seat: str | None = None


@dataclass(frozen=True, slots=True)
class Lobby:
    """What only the lobby knows: the deals, by guest."""

    deals: dict[str, Deal] = field(default_factory=dict)
