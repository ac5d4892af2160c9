"""What those who are out may ask to say to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "NestCommand",
    "PostInNest",
]


@dataclass(frozen=True, slots=True)
class PostInNest:
    """Say something to all who are out."""

    name: ClassVar[str] = "nest.post"
    text: str


NestCommand = PostInNest
