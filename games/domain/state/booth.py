"""The confession booth. Nothing here says who wrote what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Confession:
    """A line under a handle. ``sealed_author`` is for the season's end and can be read by nobody before."""

    day: int
    handle: str
    text: str
    sealed_author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Booth:
    """The last confessions, oldest first."""

    posts: tuple[Confession, ...] = ()
