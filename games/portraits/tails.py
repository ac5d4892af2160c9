"""Tails that stand behind a bird like a stage set."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.inks import INKS, darker, lighter
from games.portraits.paper import FINE, disc, group, path, stroke

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


def nothing(colour: str) -> str:
    """No tail to be seen."""
    return ""


TAILS: dict[str, Callable[[str], str]] = {
    "none": nothing,
    "train": train,
    "wheel": wheel,
    "cocked": cocked,
    "sickle": sickle,
}
