"""Powers that were bought, and what they brought."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Overheard:
    """A private post as a spy has it: not where, and not to whom."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Report:
    """What a spy found out about ``target``."""

    day: int
    target: str
    posts: tuple[Overheard, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Powers:
    """``feathers`` are the seats that hold one, in order of purchase; ``bought`` those that ever bought one.

    ``caught`` is who stays by a feather in the night of day ``caught_on``, sealed until the reveal; a vote that is
    voided leaves it behind. ``spared`` is who stayed by a feather, by day. ``reports`` are by seat of the buyer.
    """

    feathers: tuple[str, ...] = ()
    bought: tuple[str, ...] = ()
    caught: str | None = None
    caught_on: int = 0
    reports: dict[str, tuple[Report, ...]] = field(default_factory=dict)
    spared: dict[str, str] = field(default_factory=dict)
