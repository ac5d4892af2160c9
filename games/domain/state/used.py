"""What each seat has used of what is given out by the day."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Used:
    """``counts`` of ``day`` by seat, then by what is counted. On another day nothing is used yet."""

    day: int = 0
    counts: dict[str, dict[str, int]] = field(default_factory=dict)

    def of(self, day: int, seat: str, what: str) -> int:
        """How much of ``what`` the seat has used on ``day``."""
        return self.counts.get(seat, {}).get(what, 0) if day == self.day else 0
