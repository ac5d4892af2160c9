"""Printed cheeks, caps and throats of the birds from further off, as `faces` has them for the others."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.figures import Figure
from games.portraits.inks import INK, INKS, darker
from games.portraits.paper import FINE, at, disc, group, path, round_d, stroke

Face = Callable[[Figure, str], str]


def heart_disc(figure: Figure, colour: str) -> str:
    """A barn owl's pale heart."""
    d = "M100 58C84 38 44 44 42 84C42 112 74 134 100 137C126 134 158 112 158 84C156 44 116 38 100 58Z"
    return path(d, colour, FINE, darker(INKS["fox"], 0.45))


def titmouse(figure: Figure, colour: str) -> str:
    """White cheeks, yellow waistcoat, dark tie."""
    breast = path("M40 130C70 152 130 152 160 130C172 160 176 190 178 212H22C24 190 28 160 40 130Z", INKS["lemon"], 0)
    left, right = path(round_d(66, 106, 26, 23), colour, 0), path(round_d(134, 106, 26, 23), colour, 0)
    return breast + left + right + path("M82 112H118L110 150L112 214H88L90 150Z", INKS["navy"], 0)


def gorget(figure: Figure, colour: str) -> str:
    """A bright throat and a spot on the forehead."""
    x, y = figure.beak
    throat = path(
        f"M{x - 46} {y + 6}C{x - 20} {y + 22} {x + 20} {y + 22} {x + 46} {y + 6}V{y + 60}H{x - 46}Z", colour, 0
    )
    return throat + path(round_d(x, figure.crown[1] + 20, 17, 13), colour, 0)


def drops(figure: Figure, colour: str) -> str:
    """A falcon's pale face with two dark tears."""
    x, y = figure.beak
    plate = path(round_d(x, y + 24, 62, 42), colour, 0)
    tears = "".join(
        group(path("M-15 -4C-14 26 -8 42 0 48C10 40 16 18 15 -4Z", INKS["night"], 0), move=at(*eye))
        for eye in figure.eyes
    )
    return plate + tears


def stripe(figure: Figure, colour: str) -> str:
    """One dark line through both eyes, and a pale chin."""
    x, y = figure.beak
    return path(round_d(x, y + 26, 50, 32), colour, 0) + stroke(
        f"M30 {y - 10}Q100 {y - 24} 170 {y - 10}", 12, INKS["night"]
    )


def cap(figure: Figure, colour: str) -> str:
    """A dark cap down to the nape, on a bird seen sideways."""
    return path("M20 170C48 140 54 122 56 92C74 74 104 68 142 74V14H20Z", colour, 0)


def whiskers(figure: Figure, colour: str) -> str:
    """A rockhopper's pale front under yellow brows."""
    (lx, y), (rx, _) = figure.eyes
    front = path("M56 112C66 132 50 152 52 212H148C150 152 134 132 144 112Q100 88 56 112Z", colour, 0)
    brow = stroke(
        f"M{lx + 16} {y - 16}Q{lx - 12} {y - 26} {lx - 42} {y - 18}"
        f"M{rx - 16} {y - 16}Q{rx + 12} {y - 26} {rx + 42} {y - 18}",
        8,
        INKS["gold"],
    )
    return front + brow


def fringe(figure: Figure, colour: str) -> str:
    """A cloud of feathers, low over the eyes."""
    x, y = figure.crown
    locks = f"M{x - 60} {y - 10}V{y + 24}q10 12 20 0q10 14 20 2q10 14 20 2q10 14 20 0q10 12 20 -2q10 10 20 -6V{y - 10}Z"
    return path(locks, colour, FINE)


def ruff(figure: Figure, colour: str) -> str:
    """A grebe's pale face under a dark cap."""
    x, y = figure.beak
    return path(round_d(x, y + 6, 34, 34), colour, 0)


def helmeted(figure: Figure, colour: str) -> str:
    """Bare blue and white skin, dark at the neck."""
    x, y = figure.beak
    dark = path(f"M30 {y + 22}Q100 {y + 52} 170 {y + 22}V220H30Z", INK, 0)
    return dark + disc(x - 30, y + 10, 12, colour, 0) + disc(x + 30, y + 10, 12, colour, 0)


CHEEKS: dict[str, Face] = {
    "heart_disc": heart_disc,
    "titmouse": titmouse,
    "gorget": gorget,
    "drops": drops,
    "stripe": stripe,
    "cap": cap,
    "whiskers": whiskers,
    "fringe": fringe,
    "ruff": ruff,
    "helmeted": helmeted,
}
