"""What the host may ask of the lobby as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from games.domain.manifest import Manifest

__all__ = [
    "CancelGame",
    "CreateGame",
    "LobbyCommand",
    "SendInvitation",
    "StartGame",
]


@dataclass(frozen=True, slots=True)
class CreateGame:
    """Open a lobby. ``seed`` is secret, ``code`` is the six characters of the invitation."""

    name: ClassVar[str] = "game.create"
    title: str
    seed: str
    code: str
    manifest: Manifest = field(default_factory=Manifest)


@dataclass(frozen=True, slots=True)
class SendInvitation:
    """Ask for an invitation to be mailed."""

    name: ClassVar[str] = "invitation.send"
    email: str


@dataclass(frozen=True, slots=True)
class StartGame:
    """Begin, once enough are seated."""

    name: ClassVar[str] = "game.start"


@dataclass(frozen=True, slots=True)
class CancelGame:
    """Close the lobby for good."""

    name: ClassVar[str] = "game.cancel"


LobbyCommand = CreateGame | SendInvitation | StartGame | CancelGame
