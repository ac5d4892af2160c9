"""What has been said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

__all__ = [
    "MainPosted",
    "RoosterSpoke",
    "TalkEvent",
]


@dataclass(frozen=True, slots=True)
class MainPosted:
    """Everybody: the ``n``-th line of the main conversation."""

    name: ClassVar[str] = "main.posted"
    schema: ClassVar[int] = 1
    n: int
    seat: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RoosterSpoke:
    """Everybody: a line of the host's voice."""

    name: ClassVar[str] = "rooster.spoke"
    schema: ClassVar[int] = 1
    line: str
    at: datetime


TalkEvent = MainPosted | RoosterSpoke
