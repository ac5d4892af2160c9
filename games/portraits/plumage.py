"""Plumage: what is printed on the chest."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.paper import FINE, number, path, stroke

ROWS = tuple((row, 150.0 + 13 * row) for row in range(5))
COLUMNS = range(11)


def _places(step: float) -> list[tuple[float, float]]:
    """Return points in offset rows over the chest."""
    return [(step * column + (step / 2 if row % 2 else 0) - 2, y) for row, y in ROWS for column in COLUMNS]


def scallop(colour: str) -> str:
    """Round feathers in rows, like tiles."""
    d = "".join(f"M{number(x)} {number(y)}q10 15 20 0" for x, y in _places(20))
    return stroke(d, FINE, colour)


def feather(colour: str) -> str:
    """Pointed feathers."""
    d = "".join(f"M{number(x)} {number(y - 7)}q8 9 0 17q-8 -8 0 -17Z" for x, y in _places(22))
    return path(d, colour, 0)


def spots(colour: str) -> str:
    """Round spots."""
    d = "".join(f"M{number(x)} {number(y)}h0" for x, y in _places(21))
    return stroke(d, 6.5, colour)


def bars(colour: str) -> str:
    """Waves across the chest."""
    d = "".join(f"M-4 {number(y)}" + "q11 9 22 0t22 0t22 0t22 0t22 0t22 0t22 0t22 0t22 0t22 0" for _, y in ROWS)
    return stroke(d, FINE, colour)


def chevrons(colour: str) -> str:
    """Small hooks in rows."""
    d = "".join(f"M{number(x)} {number(y)}l6 7l6 -7" for x, y in _places(22))
    return stroke(d, FINE, colour)


def streaks(colour: str) -> str:
    """Short strokes downwards."""
    d = "".join(f"M{number(x)} {number(y)}v8" for x, y in _places(18))
    return stroke(d, 4, colour)


def plain(colour: str) -> str:
    """Nothing."""
    return ""


PLUMAGE: dict[str, Callable[[str], str]] = {
    "scallop": scallop,
    "feather": feather,
    "spots": spots,
    "bars": bars,
    "chevrons": chevrons,
    "streaks": streaks,
    "plain": plain,
}
