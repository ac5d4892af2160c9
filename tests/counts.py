"""Casts and counts for tests of single votes: six players, the richest first, lots in order of seats."""

from __future__ import annotations

from typing import Any

from games.domain.cartridge import Cast, Count

SIX = ("s1", "s2", "s3", "s4", "s5", "s6")


def cast(living: tuple[str, ...] = SIX, **more: Any) -> Cast:
    """A cast whose order by silver is the order of seats."""
    return Cast(**{"living": living, "out": ("s9",), "ranks": living, **more})


def count(ballots: dict[str, str] | None = None, **more: Any) -> Count:
    """A count of one place among six; ``more`` are fields of it."""
    given: dict[str, Any] = {
        "ballots": ballots or {}, "at_risk": SIX, "places": 1, "acts": {}, "silver": dict.fromkeys(SIX, 0),
        "lot": lambda seat: int(seat[1:]), "ranks": SIX,
    }  # fmt: skip
    return Count(**{**given, **more})
