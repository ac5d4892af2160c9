"""What the game master remembers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Master:
    """``played`` is the vote of each day so far, as it was announced."""

    played: tuple[str, ...] = ()
