"""What has been guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = ["GuessesEvent", "IdentityGuessed", "NamesListed", "RoleGuessed"]


@dataclass(frozen=True, slots=True)
class RoleGuessed:
    """The seat that guesses only."""

    name: ClassVar[str] = "role.guessed"
    schema: ClassVar[int] = 1
    seat: str
    target: str
    role: str


@dataclass(frozen=True, slots=True)
class IdentityGuessed:
    """The seat that guesses only."""

    name: ClassVar[str] = "identity.guessed"
    schema: ClassVar[int] = 1
    seat: str
    target: str
    real_name: str


@dataclass(frozen=True, slots=True)
class NamesListed:
    """Everybody: on the morning of Finals all real names in the game, in alphabetical order: never whose."""

    name: ClassVar[str] = "names.listed"
    schema: ClassVar[int] = 1
    names: tuple[str, ...]


GuessesEvent = RoleGuessed | IdentityGuessed | NamesListed
