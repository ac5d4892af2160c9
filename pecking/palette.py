"""The inks of the style sheets and how well they can be told apart: what the tokens promise, in figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

SHEET = Path(__file__).resolve().parent.parent / "static" / "css" / "tokens.css"
BLOCK = re.compile(r"(:root[^{]*)\{([^}]*)\}")
COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{6});")
TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);")
DAY = ":root"
NIGHT = ':root[data-light="night"]'
SYSTEM = ':root:not([data-light="day"])'
READABLE, VISIBLE = 4.5, 3.0
"""The least contrast of words, and of the edges of what can be pressed."""

TEXT = (
    *((text, ground) for text in ("ink", "soft") for ground in ("paper", "card", "hush")),
    ("ink", "mine"),
    *(("comb", ground) for ground in ("paper", "card", "hush")),
    *((f"on-{fill}", fill) for fill in ("ink", "comb", "yolk", "barn")),
)
"""Words and what they stand on."""
EDGES = (
    *(("line", ground) for ground in ("paper", "card")),
    *((ring, ground) for ring in ("barn", "comb") for ground in ("paper", "card")),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two inks that meet, their contrast (1 to 21), and the least that it may be."""

    over: str
    under: str
    contrast: float
    least: float


def lights() -> dict[str, dict[str, str]]:
    """Return the colours of each block of tokens by the first of its selectors."""
    blocks = ((found[1].split(",")[0].strip(), dict(COLOUR.findall(found[2]))) for found in BLOCK.finditer(_sheet()))
    return {selector: colours for selector, colours in blocks if colours}


def measures() -> dict[str, str]:
    """Return all tokens that are no colours, by their names: sizes, radii, times; of two values the first."""
    found: dict[str, str] = {}
    for name, value in TOKEN.findall(_sheet()):
        if not value.startswith(("#", "drop-shadow", "env", "none")):
            found.setdefault(name, value)
    return found


def pairs(colours: dict[str, str]) -> list[Pair]:
    """Return every pair in use with its contrast."""
    kinds = ((TEXT, READABLE), (EDGES, VISIBLE))
    return [
        Pair(over, under, contrast(colours[over], colours[under]), least)
        for table, least in kinds
        for over, under in table
    ]


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours (#RRGGBB), 1 to 21."""
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _sheet() -> str:
    return SHEET.read_text(encoding="utf-8")
