"""What has been said and shown to everybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from games.domain.records import record

__all__ = [
    "MainPosted",
    "NarratorSpoke",
    "NudgeSent",
    "ReactionToggled",
    "RoosterSpoke",
    "TalkEvent",
]


@record(frozen=True, slots=True)
class MainPosted:
    """Everybody: the ``n``-th line of the main conversation."""

    name: ClassVar[str] = "main.posted"
    schema: ClassVar[int] = 2
    n: int
    seat: str
    text: str
    at: datetime
    reply_to: int | None = None
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReactionToggled:
    """Everybody: a reaction to the ``n``-th line, put on or taken off."""

    name: ClassVar[str] = "reaction.toggled"
    schema: ClassVar[int] = 1
    seat: str
    n: int
    kind: str
    on: bool


@dataclass(frozen=True, slots=True)
class NudgeSent:
    """Everybody: somebody nudges somebody."""

    name: ClassVar[str] = "nudge.sent"
    schema: ClassVar[int] = 1
    seat: str
    to: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class NarratorSpoke:
    """Everybody: that ``seat`` does something in private; never with whom."""

    name: ClassVar[str] = "narrator.spoke"
    schema: ClassVar[int] = 1
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


TalkEvent = MainPosted | ReactionToggled | NudgeSent | NarratorSpoke | RoosterSpoke
