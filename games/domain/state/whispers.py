"""Whispers, as each of the two has them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Whisper:
    """``n`` is the line of the main conversation that says that somebody whispered."""

    n: int
    seat: str
    to: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Whispers:
    """By seat, then by the other one of the two, oldest first."""

    heard: dict[str, dict[str, tuple[Whisper, ...]]] = field(default_factory=dict)
