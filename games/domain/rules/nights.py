"""How many days a game has, and how many leave in each night."""

from __future__ import annotations

from games.domain.manifest import Manifest


def how_many(seated: int, manifest: Manifest) -> int:
    """Days of a game: one fewer than players, capped. The last is Finals, with two."""
    return min(seated - 1, manifest.max_days)


def how_many_leave(alive: int, days: int, day: int) -> int:
    """How many leave in the night of ``day``, so that two are left on the last; long nights come early."""
    nights = days - day
    return -(-(alive - 2) // nights) if nights > 0 and alive > 2 else 0


def days_left(alive: int, total: int, day: int) -> int:
    """Days in all as of the morning of ``day``: never more than those who are left can fill."""
    return min(total, day + alive - 2)
