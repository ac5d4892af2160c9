"""What is worn at the throat or on the chest; each hangs from the throat of its figure."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from games.portraits.hats import STAR
from games.portraits.inks import INKS
from games.portraits.paper import disc, group, path, sheet, stroke
from games.portraits.ribbons import RIBBONS

Worn = Callable[[], str]


def pearls() -> str:
    """Two rows of somebody's pearls."""
    beads = [(46 * cos(pi * s / 12), -2 + 26 * sin(pi * s / 12)) for s in range(13)]
    return "".join(disc(x, y, 6.4, INKS["paper"], 3.6) for x, y in beads)


def bow_tie() -> str:
    """A bow tie."""
    wings = path("M-6 12C-20 -4 -34 -8 -38 -2V28C-34 34 -20 30 -6 16Z", INKS["brick"])
    other = path("M6 12C20 -4 34 -8 38 -2V28C34 34 20 30 6 16Z", INKS["brick"])
    return wings + other + path("M-9 4H9V24H-9Z", INKS["brick"])


def scarf() -> str:
    """A striped scarf with one end over the shoulder."""
    wrap = "M-42 -12C-20 6 20 6 42 -12C50 -2 50 12 44 20C20 36 -20 36 -44 20C-50 12 -50 -2 -42 -12Z"
    end = "M14 20L44 14L54 66L24 72Z"
    bands = stroke("M-24 -10L-30 36M0 -6V40M24 -10L30 36", 8, INKS["cream"])
    return sheet("end", end, INKS["wine"], stroke("M14 40L60 32M18 58L64 50", 8, INKS["cream"])) + sheet(
        "wrap", wrap, INKS["wine"], bands
    )


def collar() -> str:
    """A clergyman's collar."""
    return path("M-44 -8C-20 10 20 10 44 -8L46 12C20 30 -20 30 -46 12Z", INKS["ink"]) + path(
        "M-10 4H10V24H-10Z", INKS["paper"], 4
    )


def choker() -> str:
    """A ruff of down with a stone below it."""
    lobes = [(48 * cos(pi * s / 9), -12 + 26 * sin(pi * s / 9)) for s in range(10)]
    ruff = "".join(disc(x, y, 13, INKS["paper"]) for x, y in lobes)
    fill = "".join(disc(x, y, 11, INKS["paper"], 0) for x, y in lobes)
    stone = path("M0 26L10 38L0 52L-10 38Z", INKS["leaf"], 4)
    return ruff + fill + stone


def medal() -> str:
    """For something long ago."""
    ribbon = path("M-8 0H12L8 24H-4Z", INKS["brick"], 4)
    return group(
        ribbon,
        disc(2, 34, 13, INKS["gold"], 4),
        path(STAR, INKS["amber"], 0).replace("<path", '<path transform="translate(2 34) scale(.7)"'),
        move="translate(30 12)",
    )


def star() -> str:
    """A sheriff's star."""
    return group(path(STAR, INKS["gold"], 2.2), move="translate(30 36) scale(2)")


def backpack() -> str:
    """Straps of a big bag."""
    bag = path("M-78 66C-84 20 -70 -6 -50 -8L-44 66Z", INKS["brick"])
    other = path("M78 66C84 20 70 -6 50 -8L44 66Z", INKS["brick"])
    straps = stroke("M-44 -6C-34 20 -34 40 -38 66M44 -6C34 20 34 40 38 66", 9, INKS["yolk"])
    edge = stroke(
        "M-49 -6C-39 20 -39 40 -43 66M-39 -8C-29 20 -29 40 -33 66M49 -6C39 20 39 40 43 66M39 -8C29 20 29 40 33 66", 3
    )
    return bag + other + straps + edge


def microphone() -> str:
    """Always close by."""
    stick = path("M-6 14H6L4 66H-4Z", INKS["slate"], 4)
    head = sheet(
        "mic",
        "M-16 0a16 16 0 1 0 32 0a16 16 0 1 0 -32 0Z",
        INKS["mist"],
        stroke("M-18 -6L10 22M-8 -16L20 12M18 -6L-10 22M8 -16L-20 12", 2.4, INKS["slate"]),
    )
    return group(stick, head, move="translate(38 0) rotate(18)")


def sash() -> str:
    """A mayor's sash with its rosette."""
    band = "M-62 2L-34 -10L54 76H8Z"
    stripes = stroke("M-52 -4L38 84", 7, INKS["paper"])
    rosette = disc(0, 44, 15, INKS["paper"]) + disc(0, 44, 8, INKS["brick"], 4)
    return sheet("sash", band, INKS["gold"], stripes) + rosette


def epaulettes() -> str:
    """Gold on both shoulders."""
    fringe = "M-82 12C-76 -6 -56 -12 -42 -8L-44 8L-52 14L-58 10L-64 20L-70 16L-74 26Z"
    other = "M82 12C76 -6 56 -12 42 -8L44 8L52 14L58 10L64 20L70 16L74 26Z"
    return path(fringe, INKS["gold"], 4) + path(other, INKS["gold"], 4)


def none() -> str:
    """Nothing."""
    return ""


COLLARS: dict[str, Worn] = {
    **RIBBONS,
    "none": none,
    "pearls": pearls,
    "bow_tie": bow_tie,
    "scarf": scarf,
    "collar": collar,
    "choker": choker,
    "medal": medal,
    "star": star,
    "sash": sash,
    "epaulettes": epaulettes,
    "backpack": backpack,
    "microphone": microphone,
}
