"""Halftone: printed dots that grow with the way from the light, which stands at the upper left."""

from __future__ import annotations

from math import hypot

from games.portraits.paper import number

STEP = 7.0
LARGEST = 4.8
SMALLEST = 1.1


def halftone(light: tuple[float, float], near: float, far: float, colour: str) -> str:
    """Return dots over the square: none nearer to the light than `near`, the largest from `far` on."""
    sizes: dict[float, list[str]] = {}
    for row in range(58):
        y = row * STEP / 2
        for column in range(30):
            x = column * STEP + (STEP / 2 if row % 2 else 0)
            share = (hypot(x - light[0], (y - light[1]) * 0.8) - near) / (far - near)
            size = round(min(share, 1.0) * LARGEST * 2) / 2
            if size >= SMALLEST:
                sizes.setdefault(size, []).append(f"M{number(x)} {number(y)}h0")
    dots = (f'<path d="{"".join(d)}" stroke="{colour}" stroke-width="{number(size)}"/>' for size, d in sizes.items())
    return f'<g fill="none">{"".join(dots)}</g>'
