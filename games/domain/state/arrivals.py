"""Arrivals: what was asked at the door, who may still come in, and since when a seat has its holder."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody said to one question of the interview."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Arrivals:
    """``asked`` is the questions of each guest, ``interviews`` all answers by seat, ``revealed`` one of each.

    ``late`` is how many seats the host has opened on day one. ``since`` is when a successor took a seat over:
    private talk before that is not theirs to read.
    """

    asked: dict[str, tuple[str, ...]] = field(default_factory=dict)
    interviews: dict[str, tuple[Answer, ...]] = field(default_factory=dict)
    revealed: dict[str, Answer] = field(default_factory=dict)
    late: int = 0
    since: dict[str, datetime] = field(default_factory=dict)
