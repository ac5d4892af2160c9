"""Eyes: white, pupil and lid; closed, in tears, or full of silver."""

from __future__ import annotations

from math import copysign

from games.portraits.figures import Point
from games.portraits.inks import INK, INKS, darker, is_dark
from games.portraits.moods import Lids, Mood
from games.portraits.paper import FINE, cut, disc, group, number, path, round_d, stroke

WHITE = "#FFFDF6"
BLINK = (
    ".blink{opacity:0;animation:b 6.5s steps(1) infinite}@keyframes b{0%,97%{opacity:0}97.1%,99.5%{opacity:1}}"
    "@media (prefers-reduced-motion:reduce){.blink{animation:none}}"
)


def eyes(points: tuple[Point, ...], r: float, lid: str, white: str, lids: Lids, mood: Mood) -> str:
    """Return all eyes of a bird; `lid` is the colour of the lids, `white` of the eyeballs."""
    drawn = []
    for place, point in enumerate(points):
        side = -1.0 if len(points) == 2 and place == 0 else 1.0
        drawn.append(_eye(place, point, r, side, lid, white, lids, mood))
    return group(*drawn)


def _eye(place: int, point: Point, r: float, side: float, lid: str, white: str, lids: Lids, mood: Mood) -> str:
    x, y = point
    if mood.look == "closed":
        return _closed(x, y, r, lid)
    if mood.look == "glad":
        return _glad(x, y, r, lid)
    if mood.look == "coins":
        return _coin(x, y, r)
    ball = disc(x, y, r, white, 0)
    parts = ball + _pupil(x, y, r, lids, mood) + _lid(place, x, y, r, side, lid, lids)
    return parts + disc(x, y, r, "none", 4.2) + (_tear(x, y, r) if mood.look == "tear" and place == 0 else "")


def blink(points: tuple[Point, ...], r: float, lid: str, ahead: float) -> str:
    """Return closed eyes that show for a moment every few seconds, and never where motion is unwelcome.

    `ahead` (seconds) is how far into its round a bird begins, so that a flock does not blink as one.
    """
    shut = "".join(disc(x, y, r, lid, 4.2) + _lash(x, y, r, lid) for x, y in points)
    return f"<style>{BLINK}</style>" + f'<g class="blink" style="animation-delay:-{number(ahead)}s">{shut}</g>'


def _pupil(x: float, y: float, r: float, lids: Lids, mood: Mood) -> str:
    size = r * 0.58 * mood.pupil
    px, py = x + lids.gaze[0] * r * 0.8, y + lids.gaze[1] * r * 0.8 + lids.cover * r * 0.35
    glint = disc(px + size * 0.35, py - size * 0.35, max(size * 0.32, 1.2), WHITE, 0)
    return disc(px, py, size, INK, 0) + glint


def _lid(place: int, x: float, y: float, r: float, side: float, lid: str, lids: Lids) -> str:
    if not lids.cover:
        return ""
    edge = y - r + 2 * r * lids.cover
    reach = r + 6
    slope = -copysign(1, side) * lids.slant
    n = number
    flap = path(f"M{n(x - reach)} {n(y - 2 * reach)}H{n(x + reach)}V{n(edge)}H{n(x - reach)}Z", lid, 4.2)
    turned = group(flap, move=f"rotate({n(slope)} {n(x)} {n(edge)})")
    return cut(f"eye{place}", round_d(x, y, r, r), turned)


def _closed(x: float, y: float, r: float, lid: str) -> str:
    return disc(x, y, r, lid, 0) + _lash(x, y, r, lid)


def _glad(x: float, y: float, r: float, lid: str) -> str:
    n = number
    arc = f"M{n(x - r)} {n(y + r * 0.35)}q{n(r)} {n(-r * 1.5)} {n(2 * r)} 0"
    return disc(x, y, r, lid, 0) + stroke(arc, 5, INKS["bone"] if is_dark(lid) else INK)


def _lash(x: float, y: float, r: float, lid: str) -> str:
    n = number
    return stroke(f"M{n(x - r)} {n(y)}q{n(r)} {n(r * 0.95)} {n(2 * r)} 0", 4.6, INKS["ash"] if is_dark(lid) else INK)


def _coin(x: float, y: float, r: float) -> str:
    silver = INKS["mist"]
    inner = disc(x, y, r * 0.62, "none", 2.4, darker(silver, 0.45))
    shine = stroke(f"M{number(x - r * 0.3)} {number(y + r * 0.3)}l{number(r * 0.6)} {number(-r * 0.6)}", FINE, WHITE)
    return disc(x, y, r, silver, 4.2) + inner + shine


def _tear(x: float, y: float, r: float) -> str:
    n = number
    d = f"M{n(x - 2)} {n(y + r + 2)}c-9 12 -7 19 0 19s9 -7 0 -19Z"
    return path(d, "#CFE6E8", FINE)
