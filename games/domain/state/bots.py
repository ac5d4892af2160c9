"""What bots have done today, and who waits for a word of theirs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

ANSWERS = 100
"""Turns from this number on are for answering whoever has spoken to the bot; the first of a day is this one."""


@dataclass(frozen=True, slots=True)
class Bots:
    """``turns`` is the last turn of the current day, by seat, ``answers`` how many more were for answering.

    ``called`` is since when somebody waits for an answer, by the seat that has been spoken to.
    """

    turns: dict[str, int] = field(default_factory=dict)
    answers: dict[str, int] = field(default_factory=dict)
    called: dict[str, datetime] = field(default_factory=dict)
