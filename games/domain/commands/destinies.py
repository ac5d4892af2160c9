"""What the holder of a destiny may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = ["Accuse", "DestiniesCommand"]


@dataclass(frozen=True, slots=True)
class Accuse:
    """The detective's one accusation: ``role`` is "mole" or "fanatic"."""

    name: ClassVar[str] = "detective.accuse"
    target: str
    role: str


DestiniesCommand = Accuse
