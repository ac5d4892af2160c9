"""Halftone: printed dots that grow with the way from the light, which stands at the upper left."""

from __future__ import annotations

from itertools import groupby
from math import hypot
from operator import itemgetter

from games.portraits.paper import bounds, number

STEP = 7.0
LARGEST = 4.8
STEPS = 6
FADE = 44.0


def halftone(
    shape: str, light: tuple[float, float], near: float, far: float, colour: str, floor: float | None = None
) -> str:
    """Return dots over a shape (path data): none nearer to the light than `near`, the largest from `far` on.

    Towards `floor` they fade away, where a neck runs out into a chest of the same ink. Each run of equal dots in a
    row is one line of round dashes, which keeps the picture small.
    """
    runs: dict[int, list[str]] = {}
    left, top, right, bottom = bounds(shape)
    for row in range(max(int(top / STEP * 2), 0), int(min(bottom, 202) / STEP * 2) + 1):
        y = row * STEP / 2
        shift = STEP / 2 if row % 2 else 0
        share = 1.0 if floor is None else min(max((floor - y) / FADE, 0.0), 1.0)
        columns = range(max(int(left / STEP), 0), int(min(right, 202) / STEP) + 1)
        dots = [(_size(column * STEP + shift, y, light, near, far, share), column) for column in columns]
        for size, run in groupby(dots, key=itemgetter(0)):
            if size:
                xs = [column * STEP + shift for _, column in run]
                runs.setdefault(size, []).append(f"M{number(xs[0])} {number(y)}H{number(xs[-1] + 0.5)}")
    lines = (
        f'<path d="{"".join(d)}" stroke-width="{number(LARGEST * size / STEPS)}"/>' for size, d in sorted(runs.items())
    )
    return f'<g fill="none" stroke="{colour}" stroke-dasharray=".1 6.9">{"".join(lines)}</g>'


def _size(x: float, y: float, light: tuple[float, float], near: float, far: float, share: float) -> int:
    """Return the size of one dot in steps, 0 for none."""
    way = (hypot(x - light[0], (y - light[1]) * 0.8) - near) / (far - near)
    return round(min(max(way, 0.0), 1.0) * share * STEPS)
