"""Posters: a season's end as one picture to send round, and the poster of the game itself. 1200 by 630, flat inks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from games.domain.personas import BY_KEY
from games.portraits import lettering
from games.portraits.figures import FIGURES
from games.portraits.ground import burst
from games.portraits.hats import HATS
from games.portraits.inks import INK, INKS, lighter
from games.portraits.paper import at, group, path, sheet, stroke
from games.portraits.portrait import portrait
from games.portraits.species import SPECIES

WIDTH, HEIGHT = 1200, 630
LEFT = 470
PAPER = "#F7EEDD"
SOFT = "#5D665F"
COMB = "#B92F19"
ROOM = WIDTH - LEFT - 90
GREY = '<filter id="grey"><feColorMatrix type="saturate" values="0"/></filter>'


@dataclass(frozen=True, slots=True)
class Season:
    """What a poster tells: the title, the winner, who left in which order, birds by key; and two lines of words."""

    title: str
    winner: str
    left: tuple[str, ...]
    headline: str
    order: str


def season_poster(season: Season) -> str:
    """Return the SVG text of a season's end: the winner on the crate, the others on the line, first to leave first."""
    words = "".join(
        lettering.line(text, LEFT + 50, 92, 34, SOFT) for text in lettering.wrapped(season.title, 34, ROOM, 1)
    )
    size, lines = _fitting(season.headline, (74, 64, 54), ROOM, 2)
    for row, text in enumerate(lines):
        words += lettering.line(text, LEFT + 48, 178 + row * size * 1.08, size, INK)
    top = 178 + len(lines) * size * 1.08 - 14
    words += lettering.line(season.order, LEFT + 50, top, 27, COMB) if season.left else ""
    return _page(_stage(season.winner) + words + _clothesline(season.left, top + 24) + _signature())


def _fitting(text: str, sizes: tuple[int, ...], room: float, most: int) -> tuple[int, list[str]]:
    """Return the largest of these sizes at which nothing is cut off, and the lines; else the smallest."""
    for size in sizes:
        lines = lettering.wrapped(text, size, room, most)
        if "".join(lines).replace(" ", "") == text.replace(" ", ""):
            return size, lines
    return sizes[-1], lines


def front_poster(headline: str, under: str) -> str:
    """Return the SVG text of the game's own poster: three birds, one sentence."""
    birds = "".join(
        _nested(portrait(key, mood, with_ground=False), x, 196, 434, f"b{place}")
        for place, (key, mood, x) in enumerate(
            (("duchess-plume", "sly", -30), ("professor-hoot", "plain", 362), ("magda-pie", "whispering", 166))
        )
    )
    ground = path(f"M0 0H{WIDTH}V{HEIGHT}H0Z", INKS["yolk"], 0) + _rays(370, 600, 7.5, lighter(INKS["yolk"], 0.24))
    size, lines = _fitting(headline, (66, 58, 50, 44), 386, 5)
    words = "".join(lettering.line(text, 778, 172 + row * size * 1.1, size, INK) for row, text in enumerate(lines))
    return _page(ground + birds + words + lettering.line(under, WIDTH - 40, HEIGHT - 36, 30, INK, "end"))


def _page(inside: str) -> str:
    frame = path(f"M5 5H{WIDTH - 5}V{HEIGHT - 5}H5Z", "none", 10)
    pen = 'stroke-linejoin="round" stroke-linecap="round"'
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    paper = path(f"M0 0H{WIDTH}V{HEIGHT}H0Z", PAPER, 0)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {pen}><defs>{GREY}</defs>{paper}{inside}{frame}</svg>'


def _rays(x: float, y: float, scale: float, tone: str) -> str:
    return group(path(burst(0.3), tone, 0), move=f"{at(x - 100 * scale, y - 112 * scale)} scale({scale})")


def _stage(winner: str) -> str:
    """Return the left part: the winner on the crate, crowned, before the burst."""
    d = f"M0 0H{LEFT}V{HEIGHT}H0Z"
    rays = _rays(LEFT / 2, 400, 4, lighter(INKS["yolk"], 0.26))
    ground = sheet("stage", d, INKS["yolk"], rays, line=10)
    bird = _nested(portrait(winner, "rich", with_ground=False), 66, 160, 338, "w")
    return ground + bird + _crate() + _crown(*_brow(winner))


def _brow(winner: str) -> tuple[float, float]:
    """Return where the crown sits: on the head, or on whatever grows or is worn there."""
    persona = BY_KEY[winner]
    kind = SPECIES[persona.species]
    x, y = FIGURES[kind.figure].crown
    high = 50 if kind.crest[0] not in ("none", "hairs") or persona.wears in HATS else 0
    return 66 + x * 1.69, max(160 + y * 1.69 - 42 - high, 92)


def _crate() -> str:
    planks = "".join(
        path(f"M44 {y}H426V{y + 56}H44Z", INKS["rust"], 6)
        + stroke(f"M70 {y + 18}h120M210 {y + 38}h150", 3, INKS["bark"])
        for y in (496, 556)
    )
    posts = "".join(path(f"M{x} 486H{x + 34}V640H{x}Z", INKS["fox"], 6) for x in (58, 378))
    return planks + posts + lettering.line("1", LEFT / 2, 588, 92, PAPER, "middle")


def _crown(x: float, y: float) -> str:
    band = path("M-62 44L-80 -34L-38 2L0 -58L38 2L80 -34L62 44Q0 62 -62 44Z", INKS["gold"], 7)
    stones = "".join(stroke(f"M{dx} {dy}h0", 17, INKS["brick"]) for dx, dy in ((-36, 32), (0, 37), (36, 32)))
    return group(band, stones, move=f"{at(x, y)} rotate(-4)")


def _clothesline(left: tuple[str, ...], top: float) -> str:
    """Return the photographs of those who left, hung up in that order, as large as their number allows."""
    room, floor = WIDTH - LEFT - 76, HEIGHT - 76 - top
    rows = next(rows for rows in (1, 2, 3) if rows == 3 or len(left) <= rows * 7)
    each = -(-len(left) // rows) if left else 1
    step = min(room / max(each, 1), 150.0)
    high = min(floor / rows, step * 1.12)
    top += max(floor - rows * high, 0) / 3
    drawn = []
    for row in range(rows if left else 0):
        y = top + row * high
        drawn.append(stroke(f"M{LEFT + 8} {y + 6:.0f}Q{LEFT + 360} {y + 26:.0f} {WIDTH - 12} {y + 2:.0f}", 4, INK))
        for place, key in enumerate(left[row * each : (row + 1) * each]):
            number = row * each + place
            drawn.append(_photograph(key, LEFT + 40 + place * step, y + 10, min(step, high) - 10, number))
    return "".join(drawn)


def _photograph(key: str, x: float, y: float, size: float, number: int) -> str:
    """Return a grey portrait in a white frame, pegged to the line and a little crooked."""
    turn = (-4, 3, -2, 5, -3, 2)[number % 6]
    inner = size * 0.84
    frame = path(f"M0 0H{size:.0f}V{size:.0f}H0Z", "#FFFDF6", 4)
    picture = _nested(portrait(key, "sad"), size * 0.08, size * 0.08, inner, f"p{number}")
    peg = path(f"M{size / 2 - 5:.0f} -9H{size / 2 + 5:.0f}V13H{size / 2 - 5:.0f}Z", INKS["fox"], 3)
    grey = f'<g filter="url(#grey)">{picture}</g>'
    return group(frame, grey, peg, move=f"{at(x, y)} rotate({turn} {size / 2:.0f} 0)")


def _signature() -> str:
    return lettering.line("Pecking Order", WIDTH - 40, HEIGHT - 32, 30, INK, "end")


def _nested(svg: str, x: float, y: float, size: float, name: str) -> str:
    """Return a portrait as a part of a larger picture, its inner names made its own."""
    svg = re.sub(r'id="([^"]+)"', rf'id="{name}\1"', svg).replace("url(#", f"url(#{name}")
    svg = re.sub(r"<style>.*?</style>|<g class=\"blink\".*?</g>", "", svg)
    place = f'x="{x:.0f}" y="{y:.0f}" width="{size:.0f}" height="{size:.0f}"'
    return svg.replace('width="200" height="200"', place, 1)
