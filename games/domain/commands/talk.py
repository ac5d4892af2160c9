"""What a player may ask to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "PostInMain",
    "TalkCommand",
]


@dataclass(frozen=True, slots=True)
class PostInMain:
    """Say something to everybody."""

    name: ClassVar[str] = "main.post"
    text: str


TalkCommand = PostInMain
