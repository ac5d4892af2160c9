"""How a game was opened, and how its lobby ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from games.domain.manifest import Manifest
from games.domain.state.days import Entry

__all__ = [
    "GameCancelled",
    "GameCreated",
    "GameStarted",
    "InvitationRequested",
    "LobbyEvent",
    "LobbyOpened",
]


@dataclass(frozen=True, slots=True)
class GameCreated:
    """Nobody: the secrets of the game and its rules."""

    name: ClassVar[str] = "game.created"
    schema: ClassVar[int] = 2
    title: str
    seed: str
    code: str
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class LobbyOpened:
    """Everybody. ``start`` is the set start, if there is one that the clock keeps."""

    name: ClassVar[str] = "lobby.opened"
    schema: ClassVar[int] = 1
    title: str
    mode: str
    tempo: str
    scheduling: str
    min: int
    max: int
    start: Entry | None
    at: datetime


@dataclass(frozen=True, slots=True)
class InvitationRequested:
    """Nobody: a letter is owed. ``by`` is the seat that asked, None for the host."""

    name: ClassVar[str] = "invitation.requested"
    schema: ClassVar[int] = 1
    email: str
    by: str | None


@dataclass(frozen=True, slots=True)
class GameStarted:
    """Everybody. ``dawn`` is the first morning."""

    name: ClassVar[str] = "game.started"
    schema: ClassVar[int] = 1
    days: int
    evening: bool
    dawn: Entry
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class GameCancelled:
    """Everybody: the lobby has closed."""

    name: ClassVar[str] = "game.cancelled"
    schema: ClassVar[int] = 1
    text: str
    at: datetime


LobbyEvent = GameCreated | LobbyOpened | InvitationRequested | GameStarted | GameCancelled
