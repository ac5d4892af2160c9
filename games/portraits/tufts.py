"""Horns, helmets and ruffs: what grows on the heads of rarer birds, drawn from the middle of the crown."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.inks import INKS, darker
from games.portraits.paper import FINE, group, path, stroke

Crest = Callable[[str], str]
FLIP = "matrix(-1 0 0 1 0 0)"


def casque(colour: str) -> str:
    """A cassowary's tall helmet."""
    ridge = stroke("M2 10C-2 -4 2 -16 8 -20", FINE, darker(colour))
    return path("M-24 20C-28 -6 -12 -24 10 -26C26 -20 30 2 24 20Z", colour) + ridge


def knob(colour: str) -> str:
    """A guinea fowl's small horn."""
    return path("M-16 14C-16 -4 -8 -22 8 -30C14 -14 18 0 18 14Z", colour)


def antennae(colour: str) -> str:
    """Yellow feathers sideways, as if the wind came from within."""
    plume = path("M-30 30C-52 6 -74 2 -92 8C-78 12 -76 18 -90 26C-74 26 -74 34 -86 44C-66 42 -52 46 -40 60Z", colour)
    return plume + group(plume, move=FLIP)


def ears(colour: str) -> str:
    """A grebe's two tufts over a collar of rust."""
    collar = path("M-34 34C-66 28 -82 54 -70 74C-74 86 -60 98 -48 92C-40 98 -30 92 -26 84Z", INKS["rust"])
    tuft = path("M-30 22C-50 10 -60 -8 -60 -24C-42 -22 -18 -12 -8 6Z", colour)
    return collar + group(collar, move=FLIP) + tuft + group(tuft, move=FLIP)


def cloud(colour: str) -> str:
    """Hair enough for three."""
    return path(
        "M-52 42C-74 28 -68 -4 -50 -6C-52 -30 -22 -42 -8 -30C4 -44 36 -38 40 -18C62 -18 72 8 58 22C66 34 58 44 50 46Z",
        colour,
    )


def flames(colour: str) -> str:
    """Three feathers that stand up when it matters."""
    leaf = "M-7 20C-14 -4 -8 -22 0 -34C8 -22 14 -4 7 20Z"
    return group(*(group(path(leaf, colour), move=f"rotate({turn})") for turn in (-34, 30, -2)))


TUFTS: dict[str, Crest] = {
    "casque": casque,
    "knob": knob,
    "antennae": antennae,
    "ears": ears,
    "cloud": cloud,
    "flames": flames,
}
