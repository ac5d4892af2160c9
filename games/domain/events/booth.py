"""What has been confessed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

__all__ = [
    "BoothEvent",
    "BoothPosted",
]


@dataclass(frozen=True, slots=True)
class BoothPosted:
    """Every seat, but for ``sealed_author``, which no picture ever shows."""

    name: ClassVar[str] = "booth.posted"
    schema: ClassVar[int] = 1
    day: int
    handle: str
    text: str
    sealed_author: str
    at: datetime


BoothEvent = BoothPosted
