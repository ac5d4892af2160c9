"""The bird on a letter: as PNG, since few who show letters draw SVG; sent along, since to fetch it tells of reading."""

from __future__ import annotations

from functools import lru_cache

import resvg_py

from games.portraits.portrait import HOST, portrait

SIZE = 176
"""Dots of its edge: twice what a letter shows."""


@lru_cache(maxsize=1)
def png() -> bytes:
    """Return the Rooster on nothing, made once a process."""
    return bytes(resvg_py.svg_to_bytes(svg_string=portrait(HOST.key, "plain", SIZE, False), skip_system_fonts=True))
