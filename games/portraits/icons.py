"""The icon as phones ask for it: PNG, in the sizes of their home screens, from the same drawing as everything else."""

from __future__ import annotations

from functools import lru_cache

import resvg_py

from games.portraits.mark import badge, mark

CUT = 0.78
"""How large the bird is where a phone cuts the icon: it stays inside the circle that all of them leave."""

ICONS = {
    "icon-192": mark(192),
    "icon-512": mark(512),
    "icon-maskable-192": mark(192, CUT),
    "icon-maskable-512": mark(512, CUT),
    "apple-touch-icon": mark(180, 0.9),
    "badge": badge(96),
}
"""The drawings, by the names of their files without ``.png``."""


@lru_cache(maxsize=len(ICONS))
def png(name: str) -> bytes:
    """Return one of ICONS as PNG, made once a process."""
    return bytes(resvg_py.svg_to_bytes(svg_string=ICONS[name], skip_system_fonts=True))
