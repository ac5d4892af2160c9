"""What has been said to everybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Post:
    """One line of the main conversation. ``kind`` is "post", "rooster" or "event"."""

    n: int
    kind: str
    seat: str | None
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Talk:
    """``said`` lines of the main conversation so far, the last of them in ``posts``."""

    said: int = 0
    posts: tuple[Post, ...] = ()
