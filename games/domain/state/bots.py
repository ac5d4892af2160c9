"""What bots have done today."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Bots:
    """``turns`` is the last turn of the current day, by seat."""

    turns: dict[str, int] = field(default_factory=dict)
