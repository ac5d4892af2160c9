"""Letters as shapes: words in the display type, for pictures that must look the same without any font."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from games.portraits.paper import number, path

FOLDER = Path(__file__).resolve().parents[2] / "node_modules" / "@fontsource" / "caprasimo" / "files"
FILES = ("caprasimo-latin-400-normal.woff", "caprasimo-latin-ext-400-normal.woff")
UNKNOWN = "."


def width(text: str, size: float) -> float:
    """Return how wide a line is at this size."""
    return sum(_glyph(sign)[1] for sign in text) * size


def line(text: str, x: float, y: float, size: float, colour: str, anchor: str = "start") -> str:
    """Return a line of text as one path; `y` is the baseline, `anchor` start, middle or end.

    A letter whose accent the type does not have goes without, a sign that it does not have becomes a dot.
    """
    x -= width(text, size) * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    drawn = []
    for sign in text:
        d, advance = _glyph(sign)
        if d:
            move = f"translate({number(x)} {number(y)}) scale({size:.4g} {-size:.4g})"
            drawn.append(path(d, colour, 0).replace("<path", f'<path transform="{move}"', 1))
        x += advance * size
    return f"<g>{''.join(drawn)}</g>"


def wrapped(text: str, size: float, room: float, most: int) -> list[str]:
    """Return the text in at most `most` lines of this width; what does not fit ends in three dots."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    lines = [each for each in lines if each]
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [_cut(each, size, room) for each in lines]


def _cut(text: str, size: float, room: float) -> str:
    if width(text, size) <= room:
        return text
    while text and width(f"{text}...", size) > room:
        text = text[:-1].rstrip()
    return f"{text}..."


@lru_cache(maxsize=1)
def _fonts() -> tuple[TTFont, ...]:
    """The type as it lies in node_modules, where script/setup puts it."""
    return tuple(TTFont(FOLDER / name, lazy=True) for name in FILES)


@lru_cache(maxsize=512)
def _glyph(sign: str) -> tuple[str, float]:
    """Return a sign's path data and its advance, both for a size of 1."""
    for font in _fonts():
        name = font.getBestCmap().get(ord(sign))
        if name:
            return _drawn(font, name)
    bare = normalize("NFD", sign)[0]
    return _glyph(bare if bare != sign else UNKNOWN)


def _drawn(font: TTFont, name: str) -> tuple[str, float]:
    units: Any = font["head"]
    scale = 1 / units.unitsPerEm
    glyphs = font.getGlyphSet()
    pen = SVGPathPen(glyphs, ntos=lambda value: f"{value:.4g}")
    glyphs[name].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
    return pen.getCommands(), glyphs[name].width * scale
