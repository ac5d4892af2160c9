"""Shares in words and small pictures, each with the size of its sample."""

from __future__ import annotations

from math import sqrt

from games.balance.figures import SMALL

WIDTH = 20
FULL, EMPTY = "█", "·"


def bar(part: float, whole: float, width: int = WIDTH) -> str:
    """A bar as long as the part is of the whole."""
    filled = min(width, round(width * part / whole)) if whole else 0
    return FULL * filled + EMPTY * (width - filled)


def interval(part: int, whole: int) -> tuple[float, float]:
    """Within which percentages the true share lies in 19 of 20 such samples (Wilson's interval)."""
    if not whole:
        return 0.0, 100.0
    z, share = 1.96, part / whole
    middle = (share + z * z / (2 * whole)) / (1 + z * z / whole)
    reach = z * sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return round(100 * max(0.0, middle - reach), 1), round(100 * min(1.0, middle + reach), 1)


def share(part: int, whole: int) -> str:
    """The percentage with its interval and its sample, marked where the sample is small."""
    if not whole:
        return "  – (nothing to count)"
    low, high = interval(part, whole)
    few = "  few" if whole < SMALL else ""
    return f"{100 * part / whole:5.1f} %  ({low:.0f} to {high:.0f}, {part} of {whole}){few}"
