"""The mark: the Rooster's head, bold enough for a browser tab and a phone's home screen."""

from __future__ import annotations

from games.portraits.ground import ground
from games.portraits.inks import INK, INKS
from games.portraits.paper import disc, path, stroke

LINE = 9.0
EYES = (66, 134)
Y = 102
COMB = "M56 78C36 62 48 34 66 42C60 14 92 6 100 26C108 6 140 14 134 42C152 34 164 62 144 78Z"
HEAD = "M38 208C38 168 46 146 48 120C50 84 72 66 100 66C128 66 150 84 152 120C154 146 162 168 162 208Z"
BEAK = "M80 124Q100 102 120 124Q111 150 100 156Q89 150 80 124Z"
WATTLE = "M97 146C76 150 74 188 91 190C100 190 100 178 100 174C100 178 100 190 109 190C126 188 124 150 103 146Z"


def mark(size: int = 512, scale: float = 1.0) -> str:
    """Return the SVG text of the mark, full bleed; `size` in CSS pixels.

    A `scale` under one draws a smaller bird on the same ground, for phones that cut icons to a shape of their own.
    """
    eyes = "".join(
        disc(x, Y, 16, INKS["paper"], 0)
        + path(f"M{x - 18} {Y - 18}H{x + 18}V{Y}H{x - 18}Z", INKS["bone"], 0)
        + disc(x, Y + 4, 7, INK, 0)
        + stroke(f"M{x - 16} {Y - 1}H{x + 16}", 7)
        + disc(x, Y, 16, "none", 7)
        for x in EYES
    )
    bird = path(COMB, INKS["brick"], LINE) + path(HEAD, INKS["paper"], LINE) + _no_corners(eyes)
    face = path(WATTLE, INKS["brick"], LINE) + path(BEAK, INKS["yolk"], LINE) + stroke("M84 128Q100 138 116 128", 6)
    if scale != 1:
        place = f"translate({100 * (1 - scale):g} {200 * (1 - scale):g}) scale({scale:g})"
        return _sheet(size, f'{ground("yolk", 0.25)}<g transform="{place}">{bird}{face}</g>')
    return _sheet(size, f"{ground('yolk', 0.25)}{bird}{face}")


def badge(size: int = 96) -> str:
    """Return the mark as one white shape on nothing: phones colour it for their status line."""
    shapes = "".join(f'<path d="{shape}"/>' for shape in (COMB, HEAD))
    holes = "".join(f'<circle cx="{x}" cy="{Y + 4}" r="11" fill="#000"/>' for x in (76, 124))
    mask = f'<mask id="b"><g fill="#fff">{shapes}</g>{holes}<path d="{BEAK}" fill="#000"/></mask>'
    return _sheet(size, f'{mask}<rect width="200" height="200" fill="#fff" mask="url(#b)"/>')


def _sheet(size: int, drawing: str) -> str:
    pen = 'stroke-linejoin="round" stroke-linecap="round"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="{size}" height="{size}" {pen}>'
        f"{drawing}</svg>"
    )


def _no_corners(eyes: str) -> str:
    """Return the eyes cut to their circles, so that square lids do not show outside."""
    holes = "".join(f'<circle cx="{x}" cy="{Y}" r="20"/>' for x in EYES)
    return f'<clipPath id="eyes">{holes}</clipPath><g clip-path="url(#eyes)">{eyes}</g>'
