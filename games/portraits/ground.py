"""The ground: one ink with a burst of a thinner print of the same ink."""

from __future__ import annotations

from math import cos, pi, sin

from games.portraits.inks import ink, lighter
from games.portraits.paper import number, path

RAYS = 14
REACH = 190.0
MIDDLE = (100.0, 112.0)


def ground(colour: str, turn: float) -> str:
    """Return the square with its burst; `turn` (0 to 1) rotates the rays by that share of one ray."""
    tone = ink(colour)
    return path("M0 0H200V200H0Z", tone, 0) + path(burst(turn), lighter(tone, 0.2), 0)


def burst(turn: float) -> str:
    """Return the path data of the rays."""
    x, y = MIDDLE
    step = 2 * pi / RAYS
    rays = []
    for place in range(RAYS):
        start = (place + turn) * step
        points = [(x + REACH * cos(a), y + REACH * sin(a)) for a in (start, start + step / 2)]
        rays.append(f"M{number(x)} {number(y)}" + "".join(f"L{number(px)} {number(py)}" for px, py in points) + "Z")
    return "".join(rays)
