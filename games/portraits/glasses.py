"""What is worn on the face; each knows the eyes of its figure."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.figures import Figure
from games.portraits.inks import INK, INKS
from games.portraits.paper import disc, group, number, path, stroke

Worn = Callable[[Figure], str]


def glasses(figure: Figure) -> str:
    """Round glasses."""
    r = figure.eye + 7
    rims = "".join(disc(x, y, r, "none", 5) for x, y in figure.eyes)
    (lx, y), (rx, _) = figure.eyes[0], figure.eyes[-1]
    return rims + stroke(
        f"M{number(lx + r)} {number(y - 2)}Q{number((lx + rx) / 2)} {number(y - 9)} {number(rx - r)} {number(y - 2)}", 5
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
    x, y = figure.eyes[-1]
    r = figure.eye + 7
    n = number
    cord = stroke(
        f"M{n(x + r * 0.8)} {n(y + r * 0.6)}C{n(x + r + 8)} {n(y + 40)} {n(x + r - 6)} {n(y + 64)} {n(x + r)} {n(y + 92)}",
        4,
        INKS["yolk"],
    )
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
    r = figure.eye + 5
    n = number
    band = stroke(f"M{n(x - 36)} {n(y - 10)}L{n(x + 74)} {n(y - 38)}", 5.5)
    return band + path(
        f"M{n(x - r)} {n(y - r * 0.7)}H{n(x + r)}C{n(x + r)} {n(y + r * 1.3)} {n(x - r)} {n(y + r * 1.3)} {n(x - r)} {n(y - r * 0.7)}Z",
        INK,
    )


def mask(figure: Figure) -> str:
    """A burglar's mask, under the eyes."""
    (lx, y), (rx, _) = figure.eyes[0], figure.eyes[-1]
    n = number
    r = figure.eye + 8
    d = f"M{n(lx - r - 12)} {n(y - 16)}C{n(lx)} {n(y - r - 8)} {n(rx)} {n(y - r - 8)} {n(rx + r + 12)} {n(y - 16)}V{n(y + 10)}"
    return path(
        d
        + f"C{n(rx)} {n(y + r + 8)} {n(rx - 8)} {n(y + r)} 100 {n(y + 8)}C{n(lx + 8)} {n(y + r)} {n(lx)} {n(y + r + 8)} {n(lx - r - 12)} {n(y + 10)}Z",
        INK,
        0,
    )


def headphones(figure: Figure) -> str:
    """Big headphones."""
    x, y = figure.crown
    band = f"M{number(x - 52)} {number(y + 52)}C{number(x - 58)} {number(y - 26)} {number(x + 58)} {number(y - 26)} {number(x + 52)} {number(y + 52)}"
    cup = path("M-10 -20C6 -24 14 -14 14 0C14 14 6 24 -10 20Z", INKS["brick"])
    right = group(cup, move=f"translate({number(x + 50)} {number(y + 52)})")
    left = group(cup, move=f"translate({number(x - 50)} {number(y + 52)}) scale(-1 1)")
    return stroke(band, 13) + stroke(band, 5, INKS["coral"]) + left + right


def chip(figure: Figure) -> str:
    """Somebody's lunch, in the beak."""
    x, y = figure.beak
    sticks = "".join(group(path("M-5 -26H5V26H-5Z", INKS["lemon"], 3.6), move=f"rotate({t})") for t in (-24, 14))
    return group(sticks, move=f"translate({number(x + 34)} {number(y + 12)})")


GLASSES: dict[str, Worn] = {
    "glasses": glasses,
    "cat_glasses": cat_glasses,
    "monocle": monocle,
    "lashes": lashes,
    "earrings": earrings,
    "goggles": goggles,
    "eye_patch": eye_patch,
    "headphones": headphones,
    "chip": chip,
}
UNDER_EYES: dict[str, Worn] = {"mask": mask}
