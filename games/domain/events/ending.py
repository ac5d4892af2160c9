"""How a game has ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from games.domain.state.ending import Award
from games.domain.state.votes import Round

__all__ = [
    "AwardsGiven",
    "ConversationClosed",
    "EndingEvent",
    "GalleryHeard",
    "GalleryVoted",
    "GameOver",
    "IdentitiesRevealed",
    "RematchAsked",
    "RematchOpened",
    "WinnerCrowned",
]


@dataclass(frozen=True, slots=True)
class GalleryVoted:
    """Nobody: a spectator's choice for the winner."""

    name: ClassVar[str] = "gallery.voted"
    schema: ClassVar[int] = 1
    viewer: str
    target: str


@dataclass(frozen=True, slots=True)
class GalleryHeard:
    """Nobody, until the winner is known: the spectators' one voice."""

    name: ClassVar[str] = "gallery.heard"
    schema: ClassVar[int] = 1
    target: str


@dataclass(frozen=True, slots=True)
class WinnerCrowned:
    """Everybody: the jury's choice, by whose ballots."""

    name: ClassVar[str] = "winner.crowned"
    schema: ClassVar[int] = 1
    day: int
    winner: str
    how: str
    round: Round
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class IdentitiesRevealed:
    """Everybody: who was who, as pairs of seat and name."""

    name: ClassVar[str] = "identities.revealed"
    schema: ClassVar[int] = 1
    identities: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AwardsGiven:
    """Everybody: who was the most of what."""

    name: ClassVar[str] = "awards.given"
    schema: ClassVar[int] = 1
    awards: tuple[Award, ...]


@dataclass(frozen=True, slots=True)
class GameOver:
    """Everybody: the pool goes to the winner."""

    name: ClassVar[str] = "game.over"
    schema: ClassVar[int] = 1
    winner: str
    pool: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ConversationClosed:
    """Everybody: nothing more is said here."""

    name: ClassVar[str] = "conversation.closed"
    schema: ClassVar[int] = 1
    at: datetime


@dataclass(frozen=True, slots=True)
class RematchAsked:
    """Everybody: a lobby by the same rules is owed."""

    name: ClassVar[str] = "rematch.asked"
    schema: ClassVar[int] = 1
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RematchOpened:
    """Everybody: the lobby of the rematch, by its id, to which whoever played may go."""

    name: ClassVar[str] = "rematch.opened"
    schema: ClassVar[int] = 1
    game: str


EndingEvent = (
    GalleryVoted
    | GalleryHeard
    | WinnerCrowned
    | IdentitiesRevealed
    | AwardsGiven
    | GameOver
    | ConversationClosed
    | RematchAsked
    | RematchOpened
)
