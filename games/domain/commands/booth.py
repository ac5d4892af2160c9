"""What the door of the confession booth passes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "BoothCommand",
    "PostInBooth",
]


@dataclass(frozen=True, slots=True)
class PostInBooth:
    """A confession under one of today's handles.

    The door (actor "booth") knows whose it is and passes on only ``sealed_author``, written in a key of the season.
    """

    name: ClassVar[str] = "booth.post"
    text: str
    handle: str
    sealed_author: str


BoothCommand = PostInBooth
