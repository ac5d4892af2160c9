"""The one scale of all fault tests: the full numbers, or a fifth of them."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

FIFTH = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """Tests name their full numbers; ``scale(100)`` is how many of them this run takes."""

    full: bool

    def __call__(self, number: int) -> int:
        return number if self.full else ceil(number / FIFTH)
