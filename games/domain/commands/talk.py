"""What a player may ask to say to everybody, or to show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "NudgePlayer",
    "PostInMain",
    "TalkCommand",
    "ToggleReaction",
]


@dataclass(frozen=True, slots=True)
class PostInMain:
    """Say something to everybody. ``reply_to`` is a line's number, ``mentions`` are seats that the text names."""

    name: ClassVar[str] = "main.post"
    text: str
    reply_to: int | None = None
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToggleReaction:
    """Put one of the five reactions on the ``n``-th line, or take it off again."""

    name: ClassVar[str] = "reaction.toggle"
    n: int
    kind: str


@dataclass(frozen=True, slots=True)
class NudgePlayer:
    """Nudge somebody, for all to see."""

    name: ClassVar[str] = "nudge.send"
    to: str


TalkCommand = PostInMain | ToggleReaction | NudgePlayer
