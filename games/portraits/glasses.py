"""What is worn on the face; each knows the eyes of its figure."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.figures import Figure
from games.portraits.inks import INK, INKS
from games.portraits.paper import at, cut, disc, group, number, path, stroke

Worn = Callable[[Figure], str]


def glasses(figure: Figure) -> str:
    """Round glasses."""
    r = figure.eye + 7
    rims = "".join(disc(x, y, r, "none", 5) for x, y in figure.eyes)
    (lx, y), (rx, _) = figure.eyes[0], figure.eyes[-1]
    return rims + stroke(
        f"M{number(lx + r)} {number(y - 2)}Q{number((lx + rx) / 2)} {number(y - 9)} {number(rx - r)} {number(y - 2)}", 5
    )


def half_moons(figure: Figure) -> str:
    """Low on the beak, for looking over."""
    r = figure.eye + 5
    n = number
    rim = f"M{n(-r)} 2H{n(r)}C{n(r)} {n(r + 6)} {n(-r)} {n(r + 6)} {n(-r)} 2Z"
    return "".join(
        group(path(rim, "none", 7) + path(rim, "none", 3.4, INKS["gold"]), move=at(x, y + 4)) for x, y in figure.eyes
    )


def cat_glasses(figure: Figure) -> str:
    """Glasses with wings, on a chain."""
    r = figure.eye + 4
    (lx, y), (rx, _) = figure.eyes[0], figure.eyes[-1]
    rim = f"M{r} {-r * 0.3}C{r} {r} {-r} {r} {-r} 0L{-r - 13} {-r - 5}C{-r} {-r + 2} {r} {-r - 4} {r} {-r * 0.3}Z"
    left = group(path(rim, "none", 4.6, INKS["brick"]), move=f"translate({number(lx)} {number(y)})")
    right = group(path(rim, "none", 4.6, INKS["brick"]), move=f"translate({number(rx)} {number(y)}) scale(-1 1)")
    return left + right


def monocle(figure: Figure) -> str:
    """One gold rim and its cord."""
    r = figure.eye + 7
    cord = group(
        stroke("M-4 4C4 40 -10 64 -4 92", 4, INKS["yolk"]), move=at(figure.eyes[-1][0] + r, figure.eyes[-1][1])
    )
    x, y = figure.eyes[-1]
    return cord + disc(x, y, r + 0.4, "none", 8.4) + disc(x, y, r, "none", 4.4, INKS["yolk"])


def lashes(figure: Figure) -> str:
    """Lashes that arrive first."""
    n = number
    drawn = []
    for place, (x, y) in enumerate(figure.eyes):
        side = -1 if len(figure.eyes) == 2 and place == 0 else 1
        r = figure.eye
        for dx, dy, reach in ((0.95, -0.35, 9), (0.72, -0.75, 10), (0.32, -1.0, 9)):
            sx, sy = x + side * r * dx, y + r * dy
            drawn.append(f"M{n(sx)} {n(sy)}l{n(side * reach * dx)} {n(reach * dy - 2)}")
    return stroke("".join(drawn), 4)


def earrings(figure: Figure) -> str:
    """Two hoops, where ears would be."""
    (lx, y), (rx, _) = figure.eyes[0], figure.eyes[-1]
    r = figure.eye
    hoops = ((lx - r - 7, y + r + 16), (rx + r + 7, y + r + 16))
    return "".join(disc(hx, hy, 9, "none", 9.4) + disc(hx, hy, 9, "none", 5, INKS["gold"]) for hx, hy in hoops)


def goggles(figure: Figure) -> str:
    """Diving goggles."""
    drawn = [stroke("M40 76C60 66 110 64 136 74", 9, INKS["wine"])]
    drawn += [
        disc(x, y, figure.eye + 8, "none", 10) + disc(x, y, figure.eye + 8, "none", 5, INKS["brick"])
        for x, y in figure.eyes
    ]
    return "".join(drawn)


def eye_patch(figure: Figure) -> str:
    """One eye is enough."""
    x, y = figure.eyes[0]
    band = cut("band", figure.head, group(stroke("M-36 -10L74 -38", 5.5), move=at(x, y)))
    return band + group(path("M-20 -14H20C20 26 -20 26 -20 -14Z", INK), move=at(x, y))


def mask(figure: Figure) -> str:
    """A burglar's mask, under the eyes."""
    d = "M-56 -16C-22 -30 22 -30 56 -16V12C38 30 16 26 0 8C-16 26 -38 30 -56 12Z"
    return group(path(d, INK, 0), move=at(100, figure.eyes[0][1]))


def headphones(figure: Figure) -> str:
    """Big headphones."""
    band = "M-52 52C-58 -26 58 -26 52 52"
    cup = path("M-10 -20C6 -24 14 -14 14 0C14 14 6 24 -10 20Z", INKS["brick"])
    cups = group(cup, move=at(50, 52)) + group(cup, move="translate(-50 52) scale(-1 1)")
    return group(stroke(band, 13), stroke(band, 5, INKS["coral"]), cups, move=at(*figure.crown))


def chip(figure: Figure) -> str:
    """Somebody's lunch, in the beak."""
    x, y = figure.beak
    sticks = "".join(group(path("M-5 -26H5V26H-5Z", INKS["lemon"], 3.6), move=f"rotate({turn})") for turn in (-24, 14))
    return group(sticks, move=at(x + 34, y + 12))


def parcel(figure: Figure) -> str:
    """A bundle, carried in the beak; what is in it is nobody's business."""
    x, y = figure.beak
    knot = path("M-4 -12L-22 -26L-16 -6ZM4 -12L22 -26L16 -6Z", INKS["lake"], 4)
    spots = stroke("M-14 6h0M6 2h0M-4 20h0M16 16h0M-20 20h0", 6, INKS["paper"])
    cloth = "M-6 -12C-30 -4 -38 34 -14 40C-4 42 6 42 16 40C38 34 30 -4 6 -12Z"
    bundle = path(cloth, INKS["lake"]) + cut("bundle", cloth, spots)
    return group(knot, bundle, move=at(x + 44, y + 22))


GLASSES: dict[str, Worn] = {
    "glasses": glasses,
    "half_moons": half_moons,
    "cat_glasses": cat_glasses,
    "monocle": monocle,
    "lashes": lashes,
    "earrings": earrings,
    "goggles": goggles,
    "eye_patch": eye_patch,
    "headphones": headphones,
    "chip": chip,
    "parcel": parcel,
}
UNDER_EYES: dict[str, Worn] = {"mask": mask}
