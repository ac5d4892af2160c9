"""Scissors and pen: the few SVG shapes that every layer is made of."""

from __future__ import annotations

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


def group(*parts: str, move: str = "") -> str:
    """Return the parts as one group, moved if a transform is given."""
    inside = "".join(parts)
    if not inside:
        return ""
    return f'<g transform="{move}">{inside}</g>' if move else f"<g>{inside}</g>"


def mirrored(*parts: str) -> str:
    """Return the parts and their mirror image across the middle of the square."""
    inside = "".join(parts)
    return f'{inside}<g transform="matrix(-1 0 0 1 200 0)">{inside}</g>'


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
