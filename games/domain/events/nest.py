"""What the fallen have said to each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

__all__ = [
    "NestEvent",
    "NestPosted",
]


@dataclass(frozen=True, slots=True)
class NestPosted:
    """Those who are out."""

    name: ClassVar[str] = "nest.posted"
    schema: ClassVar[int] = 1
    n: int
    seat: str
    text: str
    at: datetime


NestEvent = NestPosted
