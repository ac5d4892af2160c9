"""What may be asked at the end, and after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = ["AskRematch", "CloseConversation", "EndingCommand", "OpenRematch", "VoteInGallery"]


@dataclass(frozen=True, slots=True)
class VoteInGallery:
    """A spectator's choice while the jury is small; ``viewer`` is who watches, for the pages that act for them."""

    name: ClassVar[str] = "gallery.vote"
    viewer: str
    target: str


@dataclass(frozen=True, slots=True)
class CloseConversation:
    """End the conversation after the game."""

    name: ClassVar[str] = "conversation.close"


@dataclass(frozen=True, slots=True)
class AskRematch:
    """Open a new lobby by the same manifest."""

    name: ClassVar[str] = "rematch.ask"


@dataclass(frozen=True, slots=True)
class OpenRematch:
    """The lobby that was asked for is there: ``game`` is its id."""

    name: ClassVar[str] = "rematch.open"
    game: str


EndingCommand = VoteInGallery | CloseConversation | AskRematch | OpenRematch
