"""What a mood brings along: a wing before the beak, a shield, drops of sweat, a snore."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.figure import Figure
from games.portraits.halftone import halftone
from games.portraits.inks import INKS, darker
from games.portraits.paper import FINE, at, group, number, path, sheet, stroke

Prop = Callable[[Figure, str], str]
DROP = "M0 -13C8 -2 11 4 8 10C4 16 -4 16 -8 10C-11 4 -8 -2 0 -13Z"


def nothing(figure: Figure, colour: str) -> str:
    """Nothing but a face."""
    return ""


def wing(figure: Figure, colour: str) -> str:
    """A wing held before the beak, so that nobody reads it."""
    x, y = figure.beak
    d = (
        "M6 270C2 186 26 140 58 118C70 110 84 108 92 114C98 120 92 128 84 132"
        "C98 130 102 142 90 148C100 150 100 162 86 166C82 184 78 220 74 270Z"
    )
    fingers = stroke("M84 132C76 134 70 138 66 142M90 148C82 150 74 152 70 156", FINE)
    arm = sheet("prop", d, colour, halftone(d, (70, 120), 30, 110, darker(colour)), fingers)
    lift = min(y - 112, 14)
    if len(figure.eyes) == 1 and x > 100:
        return group(arm, move=f"matrix(-1 0 0 1 {number(x + 108)} {number(lift + 4)})")
    return group(arm, move=at(max(x - 96, -6), lift))


def shield(figure: Figure, colour: str) -> str:
    """A shield with a feather on it, held before the chest."""
    d = "M58 144C76 150 90 148 100 140C110 148 124 150 142 144C146 176 132 198 100 212C68 198 54 176 58 144Z"
    half = path("M100 130H160V220H100Z", INKS["gold"], 0)
    feather = path("M100 206C84 190 86 168 104 156C116 170 114 190 100 206Z", INKS["paper"], 4) + stroke(
        "M99 208L103 172"
    )
    return sheet("prop", d, INKS["yolk"], half) + feather


def sweat(figure: Figure, colour: str) -> str:
    """Two drops that jump off the brow."""
    x, y = figure.eyes[-1]
    one = group(path(DROP, INKS["sky"], 4), move=f"{at(x + figure.eye + 24, y - 20)} rotate(-24)")
    other = group(path(DROP, INKS["sky"], 4), move=f"{at(x + figure.eye + 40, y + 12)} rotate(-40) scale(.7)")
    return one + other


def snore(figure: Figure, colour: str) -> str:
    """Three letters on their way up."""
    x, y = figure.crown
    letter = "M-7 -7H7L-7 7H7"
    drawn = []
    for dx, dy, scale in ((44, 8, 0.8), (60, -12, 1.0), (78, -34, 1.3)):
        both = stroke(letter, 8.5, INKS["paper"]) + stroke(letter, 4)
        drawn.append(group(both, move=f"{at(min(x + dx, 188), max(y + dy, 12))} scale({scale})"))
    return group(*drawn)


PROPS: dict[str, Prop] = {"none": nothing, "wing": wing, "shield": shield, "sweat": sweat, "snore": snore}
