"""What anybody at the table may guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = ["GuessIdentity", "GuessRole", "GuessesCommand"]


@dataclass(frozen=True, slots=True)
class GuessRole:
    """On the last vote day: say who is the mole or the fanatic. It may be changed until the day ends."""

    name: ClassVar[str] = "role.guess"
    target: str
    role: str


@dataclass(frozen=True, slots=True)
class GuessIdentity:
    """On Finals day: say, once, which of the names hides behind a finalist."""

    name: ClassVar[str] = "identity.guess"
    target: str
    real_name: str


GuessesCommand = GuessRole | GuessIdentity
