"""The nest of the fallen: what those who are out say to each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class NestPost:
    """One line; ``n`` counts within the nest."""

    n: int
    seat: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Nest:
    """``said`` lines so far, the last of them in ``posts``."""

    said: int = 0
    posts: tuple[NestPost, ...] = ()
