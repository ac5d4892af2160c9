"""Scissors and pen: the few SVG shapes that every layer is made of."""

from __future__ import annotations

import re

from games.portraits.inks import INK

THICK = 5.0
FINE = 3.5


def number(value: float) -> str:
    """Return a number as short as SVG allows."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def path(d: str, fill: str = "none", line: float = THICK, colour: str = INK) -> str:
    """Return a filled path with an ink outline; `line` 0 leaves the outline out."""
    pen = f' stroke="{colour}" stroke-width="{number(line)}"' if line else ' stroke="none"'
    return f'<path d="{d}" fill="{fill}"{pen}/>'


def disc(x: float, y: float, r: float, fill: str, line: float = THICK, colour: str = INK) -> str:
    """Return a circle with an ink outline."""
    return path(round_d(x, y, r, r), fill, line, colour)


def round_d(x: float, y: float, rx: float, ry: float) -> str:
    """Return the path data of an ellipse."""
    n = number
    arc = f"a{n(rx)} {n(ry)} 0 1 0 "
    return f"M{n(x - rx)} {n(y)}{arc}{n(2 * rx)} 0{arc}{n(-2 * rx)} 0Z"


def stroke(d: str, width: float = FINE, colour: str = INK) -> str:
    """Return an open line of the pen."""
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{number(width)}"/>'


def bounds(d: str) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom that surely hold a path of absolute M, L, C, Q, H, V or of `round_d`."""
    xs: list[float] = []
    ys: list[float] = []
    for command, text in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        numbers = [float(one) for one in re.findall(r"-?[\d.]+", text)]
        if command in "MLCQ":
            xs += numbers[0::2]
            ys += numbers[1::2]
        elif command == "H":
            xs += numbers
        elif command == "V":
            ys += numbers
        elif command == "a":
            rx, ry = numbers[:2]
            xs.append(xs[0] + 2 * rx)
            ys += [ys[0] - ry, ys[0] + ry]
    return min(xs), min(ys), max(xs), max(ys)


def at(x: float, y: float) -> str:
    """Return the transform that puts what is drawn round 0, 0 at a point."""
    return f"translate({number(x)} {number(y)})"


def group(*parts: str, move: str = "") -> str:
    """Return the parts as one group, moved if a transform is given."""
    inside = "".join(parts)
    if not inside:
        return ""
    return f'<g transform="{move}">{inside}</g>' if move else f"<g>{inside}</g>"


def mirrored(left: str, right: str) -> str:
    """Return the left part as it is and the right part as its mirror image across the middle of the square."""
    return left + group(right, move="matrix(-1 0 0 1 200 0)")


def cut(name: str, d: str, *parts: str) -> str:
    """Return the parts as seen through a hole of shape `d`; `name` is unique in the picture."""
    inside = "".join(parts)
    if not inside:
        return ""
    hole = f'<clipPath id="{name}"><path d="{d}"/></clipPath>'
    return f'{hole}<g clip-path="url(#{name})">{inside}</g>'


def sheet(name: str, d: str, fill: str, *inside: str, line: float = THICK) -> str:
    """Return a piece of cut paper: fill, what is printed on it, and the outline over both."""
    return path(d, fill, 0) + cut(name, d, *inside) + path(d, "none", line)
