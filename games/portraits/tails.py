"""Tails that stand behind a bird like a stage set."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.inks import INKS, darker, lighter
from games.portraits.paper import FINE, disc, group, path, sheet, stroke

TURNS = (-84, 84, -63, 63, -42, 42, -21, 21, 0)


def train(colour: str) -> str:
    """A peacock's train with its eyes."""
    leaf = path("M-9 40L-22 -72C-20 -100 20 -100 22 -72L9 40Z", colour)
    spot = disc(0, -74, 14, INKS["gold"], 3.4) + disc(0, -72, 8.5, INKS["lake"], 0) + disc(0, -70, 4.4, INKS["ink"], 0)
    return group(*(group(leaf + spot, move=f"rotate({turn})") for turn in TURNS), move="translate(100 108)")


def wheel(colour: str) -> str:
    """A turkey's wheel with its bands."""
    leaf = path("M-8 40L-21 -70C-18 -94 18 -94 21 -70L8 40Z", colour)
    band = stroke("M-20 -72Q0 -84 20 -72", 8, INKS["cream"]) + stroke(
        "M-19 -58Q0 -68 19 -58", FINE, darker(colour, 0.6)
    )
    edge = path("M-8 40L-21 -70C-18 -94 18 -94 21 -70L8 40Z", "none")
    return group(*(group(leaf + band + edge, move=f"rotate({turn})") for turn in TURNS), move="translate(100 112)")


def cocked(colour: str) -> str:
    """A wren's tail, held up."""
    bars = stroke("M150 84l22 6M148 98l22 6M146 112l22 6", FINE, darker(colour))
    return path("M140 150C138 118 146 86 160 62C172 64 180 72 182 82C170 106 166 130 168 152Z", colour) + bars


def sickle(colour: str) -> str:
    """A rooster's tail feathers over the shoulder."""
    feathers = (
        "M150 160C156 110 172 84 196 74C200 96 192 130 180 160Z",
        "M142 158C142 104 152 70 178 50C186 78 176 124 168 158Z",
    )
    return group(*(path(d, tone) for d, tone in zip(feathers, (darker(colour), lighter(colour, 0.1)), strict=True)))


def lyre(colour: str) -> str:
    """Two feathers like the arms of a lyre, and strings between them."""
    arm = path(
        "M98 150C66 132 34 110 22 66C14 34 26 6 52 8C66 12 64 28 52 26C40 28 40 48 50 68C62 92 90 108 106 140Z", colour
    )
    strings = stroke("M100 140C78 100 72 50 74 8M100 140C90 90 88 40 90 2", FINE, darker(colour, 0.5))
    bands = stroke("M30 84l20 -8M24 62l18 -4", FINE, darker(colour, 0.5))
    half = strings + arm + bands
    return half + group(half, move="matrix(-1 0 0 1 200 0)")


def plumes(colour: str) -> str:
    """Sprays that fall to both sides: birds of paradise."""
    tones = (darker(colour, 0.2), colour, lighter(colour, 0.4))
    falls = (
        "M100 150C78 70 30 36 -6 66C22 64 44 86 62 168Z",
        "M100 160C74 96 30 70 -6 108C20 100 42 116 60 176Z",
        "M100 170C76 124 34 108 -6 148C22 138 40 150 56 190Z",
    )
    half = "".join(path(d, tone) for d, tone in zip(falls, tones, strict=True))
    return half + group(half, move="matrix(-1 0 0 1 200 0)")


def fork(colour: str) -> str:
    """A swallow's two blades."""
    blade = path("M90 176C62 140 34 92 14 12C56 56 92 104 118 156Z", colour)
    return blade + group(blade, move="matrix(-1 0 0 1 200 0)")


def banner(colour: str) -> str:
    """A pheasant's long barred feather."""
    d = "M136 168C148 110 160 52 184 0L200 4V36C188 86 178 128 174 172Z"
    return sheet(
        "tail",
        d,
        colour,
        stroke(
            "M150 120l30 10M156 98l30 10M162 76l30 10M168 54l30 10M174 32l30 10M146 142l34 10", 5, darker(colour, 0.5)
        ),
    )


def nothing(colour: str) -> str:
    """No tail to be seen."""
    return ""


TAILS: dict[str, Callable[[str], str]] = {
    "none": nothing,
    "train": train,
    "wheel": wheel,
    "cocked": cocked,
    "sickle": sickle,
    "lyre": lyre,
    "plumes": plumes,
    "fork": fork,
    "banner": banner,
}
