"""What hangs from a throat: ties, kerchiefs, instruments."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from games.portraits.caps import flower
from games.portraits.inks import INK, INKS
from games.portraits.paper import disc, path, sheet, stroke

Worn = Callable[[], str]


def tie() -> str:
    """Straight, for the time being."""
    long = "M-7 10H7L15 50L0 68L-15 50Z"
    stripes = stroke("M-20 34L20 16M-20 52L20 34M-20 70L20 52", 6, INKS["gold"])
    return sheet("tie", long, INKS["wine"], stripes) + path("M-12 -6H12L8 12H-8Z", INKS["wine"])


def kerchief() -> str:
    """A sailor's, knotted twice."""
    cloth = "M-46 -12C-22 8 22 8 46 -12C50 6 30 26 0 44C-30 26 -50 6 -46 -12Z"
    edge = stroke("M-46 -2C-24 18 24 18 46 -2", 4, INKS["paper"])
    return (
        sheet("cloth", cloth, INKS["navy"], edge)
        + path("M-10 30L-20 62L0 54L20 62L10 30Z", INKS["navy"])
        + disc(0, 34, 10, INKS["brick"])
    )


def lei() -> str:
    """Flowers all the way round."""
    tones = ("pink", "lemon", "coral", "paper")
    places = [(48 * cos(pi * step / 8), -6 + 32 * sin(pi * step / 8)) for step in range(9)]
    return "".join(flower(x, y, tones[place % 4], 13) for place, (x, y) in enumerate(places))


def stethoscope() -> str:
    """To hear what a heart is up to."""
    tube = "M-36 -10C-34 34 34 34 36 -10M0 24V42"
    return stroke(tube, 11) + stroke(tube, 5, INKS["ash"]) + disc(0, 52, 12, INKS["mist"]) + disc(0, 52, 4.5, INK, 0)


def studs() -> str:
    """Leather and spikes."""
    band = path("M-45 -10C-20 10 20 10 45 -10L48 12C20 32 -20 32 -48 12Z", INK)
    spike = "M{x} {y}l-7 -6l7 -9l7 9Z"
    places = ((-34, 14), (-18, 21), (0, 24), (18, 21), (34, 14))
    return band + "".join(path(spike.format(x=x, y=y), INKS["mist"], 2.4) for x, y in places)


RIBBONS: dict[str, Worn] = {"tie": tie, "kerchief": kerchief, "lei": lei, "stethoscope": stethoscope, "studs": studs}
