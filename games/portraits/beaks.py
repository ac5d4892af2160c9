"""Beaks of birds that face us; each is drawn from the middle of its upper edge."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.inks import INK, INKS, darker
from games.portraits.paper import FINE, disc, group, path, sheet, stroke

MOUTH = INKS["wine"]
TONGUE = INKS["pink"]
Beak = Callable[[str, bool], str]


def _gape(width: float, depth: float) -> str:
    """Return an open mouth with its tongue."""
    w, d = width, depth
    throat = path(f"M{-w} 0Q{-w} {d} 0 {d}Q{w} {d} {w} 0Z", MOUTH, 4)
    return throat + path(
        f"M{-w * 0.5} {d * 0.78}Q0 {d * 0.35} {w * 0.5} {d * 0.78}Q0 {d * 1.02} {-w * 0.5} {d * 0.78}Z", TONGUE, 0
    )


def cone(colour: str, agape: bool) -> str:
    """Small and pointed: hens, wrens, most songbirds."""
    if agape:
        return _gape(11, 27) + path("M-15 3Q0 -12 15 3Q8 12 0 13Q-8 12 -15 3Z", colour, 4)
    return path("M-14 2Q0 -11 14 2Q8 20 0 25Q-8 20 -14 2Z", colour, 4) + stroke("M-12 6Q0 13 12 6")


def seed(colour: str, agape: bool) -> str:
    """Short and thick: cardinals, canaries."""
    if agape:
        return _gape(15, 30) + path("M-20 4Q0 -20 20 4Q10 15 0 16Q-10 15 -20 4Z", colour, 4)
    return path("M-19 2Q0 -20 19 2Q12 22 0 25Q-12 22 -19 2Z", colour, 4) + stroke("M-17 5Q-6 4 0 9Q6 4 17 5")


def hook(colour: str, agape: bool) -> str:
    """Curved down to a point: owls, eagles, parrots."""
    lower = _gape(11, 36) if agape else path("M-9 14Q0 40 9 14Z", darker(colour), 4)
    return lower + path("M-16 -2Q0 -17 16 -2C17 12 8 20 0 31C-8 20 -17 12 -16 -2Z", colour, 4) + _nostrils(6, -2)


def dagger(colour: str, agape: bool) -> str:
    """Long and straight: crows, magpies."""
    lower = _gape(10, 36) if agape else ""
    return (
        lower
        + path("M-14 0Q0 -11 14 0Q9 26 0 40Q-9 26 -14 0Z", colour, 4)
        + stroke("M0 4V30", FINE, darker(colour, 0.5))
    )


def flat(colour: str, agape: bool) -> str:
    """Broad and smiling: ducks."""
    lower = _gape(18, 42) if agape else path("M-20 20Q0 44 20 20Z", darker(colour), 4)
    upper = "M-13 -6Q0 -15 13 -6C15 6 32 12 30 22C26 33 12 27 0 27C-12 27 -26 33 -30 22C-32 12 -15 6 -13 -6Z"
    return lower + path(upper, colour, 4) + _nostrils(5, 3)


def puffin(colour: str, agape: bool) -> str:
    """Tall, in stripes: puffins."""
    d = "M-17 2Q0 -14 17 2C27 17 16 38 0 48C-16 38 -27 17 -17 2Z"
    lower = group(_gape(16, 34), move="translate(0 18)") if agape else ""
    stripes = stroke("M-26 5Q0 -6 26 5", 7, INKS["slate"]) + stroke("M-26 15Q0 6 26 15", 5, INKS["lemon"])
    return lower + sheet("beak", d, colour, stripes, line=4)


def shoe(colour: str, agape: bool) -> str:
    """As big as a shoe: shoebills."""
    lower = group(_gape(26, 30), move="translate(0 40)") if agape else path("M-28 40Q0 72 28 40Z", darker(colour), 4.4)
    upper = (
        "M-20 -16Q0 -26 20 -16C36 4 40 34 32 46C20 50 8 48 4 54L0 62L-4 54C-8 48 -20 50 -32 46C-40 34 -36 4 -20 -16Z"
    )
    speckle = stroke("M-18 20h0M16 12h0M20 30h0M-8 34h0M-22 36h0", 4, darker(colour))
    return (
        lower
        + sheet("beak", upper, colour, speckle, line=4.4)
        + stroke("M0 -10V44", FINE, darker(colour))
        + _nostrils(8, -6)
    )


def needle(colour: str, agape: bool) -> str:
    """Very long and curved: kiwis."""
    lower = path("M-6 4C2 36 8 56 2 82C-6 56 -10 30 -6 4Z", MOUTH, 4) if agape else ""
    return lower + path("M-11 0Q0 -10 11 0C12 34 -2 62 -28 84C-16 56 -14 30 -11 0Z", colour, 4)


def broad(colour: str, agape: bool) -> str:
    """Low and wide: ostriches."""
    lower = _gape(15, 24) if agape else ""
    return (
        lower
        + path("M-21 3Q0 -13 21 3Q12 19 0 20Q-12 19 -21 3Z", colour, 4)
        + stroke("M-18 7Q0 14 18 7")
        + _nostrils(5, 1)
    )


def bent(colour: str, agape: bool) -> str:
    """Bent in the middle with a dark tip: flamingos."""
    d = "M-15 -6Q0 -15 15 -5C21 12 17 24 7 36C1 44 -5 52 -13 60C-24 46 -23 14 -15 -6Z"
    tip = path("M-30 30L20 24V70H-30Z", INK, 0)
    lower = group(_gape(9, 30), move="translate(-2 24) rotate(-24)") if agape else ""
    return lower + sheet("beak", d, colour, tip, line=4) + stroke("M-15 14Q-6 22 -12 44", FINE, darker(colour, 0.4))


def spoon(colour: str, agape: bool) -> str:
    """For stirring: spoonbills."""
    lower = group(_gape(10, 30), path("M-22 52Q0 98 22 52Z", darker(colour), 4), move="translate(0 8)") if agape else ""
    d = "M-11 0Q0 -12 11 0C9 18 8 28 9 36C29 38 30 68 0 70C-30 68 -29 38 -9 36C-8 28 -9 18 -11 0Z"
    return lower + path(d, colour, 4) + stroke("M-13 54h0M0 58h0M13 54h0M0 46h0", 4, darker(colour, 0.5))


def frog(colour: str, agape: bool) -> str:
    """From ear to ear: potoos and frogmouths."""
    lower = group(_gape(32, 46), move="translate(0 4)") if agape else ""
    return lower + path("M-42 8Q0 -22 42 8Q22 20 0 22Q-22 20 -42 8Z", colour, 4.4) + stroke("M-34 9Q0 18 34 9")


def _nostrils(x: float, y: float) -> str:
    return disc(-x, y, 1.6, INK, 0) + disc(x, y, 1.6, INK, 0)


FRONT_BEAKS: dict[str, Beak] = {
    "cone": cone,
    "seed": seed,
    "hook": hook,
    "dagger": dagger,
    "flat": flat,
    "puffin": puffin,
    "shoe": shoe,
    "needle": needle,
    "broad": broad,
    "bent": bent,
    "spoon": spoon,
    "frog": frog,
}
