"""Private conversations: who is in which, what was said in them, and what each seat knows of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PrivatePost:
    """One line of a private conversation. ``id`` counts nothing; ``reply_to`` is another post's id."""

    id: str
    seat: str
    text: str
    at: datetime
    reply_to: str | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """A private conversation that ``by`` started on ``day``.

    ``since`` is, for each who was ever invited, how much had been said before.
    """

    id: str
    by: str
    day: int
    members: tuple[str, ...]
    invited: tuple[str, ...]
    since: dict[str, int]
    at: datetime


@dataclass(frozen=True, slots=True)
class Spoken:
    """``said`` posts in a conversation so far, the last of them in ``posts``."""

    said: int = 0
    posts: tuple[PrivatePost, ...] = ()


@dataclass(frozen=True, slots=True)
class Private:
    """``now`` and ``spoken`` are how things are, by conversation; ``known`` and ``heard`` what each seat knows of them.

    Whoever has left keeps what they knew and learns nothing more. ``lately`` is the last posts by their author.
    """

    now: dict[str, Conversation] = field(default_factory=dict)
    spoken: dict[str, Spoken] = field(default_factory=dict)
    known: dict[str, dict[str, Conversation]] = field(default_factory=dict)
    heard: dict[str, dict[str, tuple[PrivatePost, ...]]] = field(default_factory=dict)
    lately: dict[str, tuple[PrivatePost, ...]] = field(default_factory=dict)
