"""What has been whispered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

__all__ = [
    "WhisperNoticed",
    "WhisperSent",
    "WhispersEvent",
]


@dataclass(frozen=True, slots=True)
class WhisperNoticed:
    """Everybody: somebody has whispered; not what, and not to whom."""

    name: ClassVar[str] = "whisper.noticed"
    schema: ClassVar[int] = 1
    seat: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class WhisperSent:
    """The two concerned: what was whispered. ``n`` is the line of the notice."""

    name: ClassVar[str] = "whisper.sent"
    schema: ClassVar[int] = 1
    n: int
    seat: str
    to: str
    text: str
    at: datetime


WhispersEvent = WhisperNoticed | WhisperSent
