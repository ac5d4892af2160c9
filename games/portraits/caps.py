"""Caps and what else is soft on a head; each sits on the middle of the crown."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.inks import INK, INKS
from games.portraits.paper import FINE, at, disc, group, path, sheet, stroke

Cap = Callable[[], str]


def flower(x: float, y: float, tone: str, r: float = 10) -> str:
    """Return a blossom of five petals round a point."""
    petals = ((0, -1), (0.95, -0.3), (0.6, 0.8), (-0.6, 0.8), (-0.95, -0.3))
    outline = "".join(disc(dx * r * 0.6, dy * r * 0.6, r * 0.5, INKS[tone], 6) for dx, dy in petals)
    inside = "".join(disc(dx * r * 0.6, dy * r * 0.6, r * 0.5, INKS[tone], 0) for dx, dy in petals)
    return group(outline, inside, disc(0, 0, r * 0.34, INKS["yolk"], 2.4), move=at(x, y))


def night_cap() -> str:
    """For those who sleep by day."""
    d = "M-50 22C-46 -20 -8 -42 30 -30C58 -20 68 2 70 26C58 10 48 4 42 4C44 10 46 16 48 22Q0 8 -50 22Z"
    stripes = stroke("M-40 -18Q-20 0 -22 26M-8 -36Q6 -10 6 20M24 -34Q28 -14 34 18", 8, INKS["paper"])
    return sheet("cap", d, INKS["lake"], stripes) + disc(69, 32, 9, INKS["paper"])


def chef_hat() -> str:
    """Tall, white, never washed."""
    puffs = "M-32 12L-34 -8C-58 -12 -56 -42 -32 -40C-26 -58 4 -60 10 -46C28 -58 56 -46 46 -26C56 -12 44 -4 34 -8L32 12Z"
    return (
        path(puffs, INKS["paper"])
        + stroke("M-14 -8V-20M4 -10V-24M20 -10V-20")
        + path("M-35 4Q0 14 35 4V20Q0 30 -35 20Z", INKS["paper"])
    )


def flowers() -> str:
    """A wreath, picked in somebody else's garden."""
    leaves = stroke("M-46 24Q0 -22 46 24", 11) + stroke("M-46 24Q0 -22 46 24", 5, INKS["leaf"])
    places = ((-42, 18, "coral"), (-23, 2, "lemon"), (0, -5, "pink"), (23, 2, "paper"), (42, 18, "coral"))
    return leaves + "".join(flower(x, y, tone, 13) for x, y, tone in places)


def bobble_hat() -> str:
    """Knitted, a size too large."""
    dome = "M-46 18C-48 -32 48 -32 46 18Z"
    knit = stroke("M-48 -2L-36 8L-24 -2L-12 8L0 -2L12 8L24 -2L36 8L48 -2", 5, INKS["paper"])
    brim = path("M-50 12Q0 2 50 12V26Q0 16 -50 26Z", INKS["paper"])
    return disc(0, -29, 12, INKS["paper"]) + sheet("knit", dome, INKS["brick"], knit) + brim


def aviator() -> str:
    """Leather, with the goggles up."""
    helm = "M-52 44C-58 -32 58 -32 52 44L40 40C38 18 24 10 0 10C-24 10 -38 18 -40 40Z"
    strap = stroke("M-46 4Q0 -14 46 4", 9) + stroke("M-46 4Q0 -14 46 4", 3.4, INKS["sand"])
    lenses = "".join(disc(x, -3, 13, INKS["sky"]) + stroke(f"M{x - 5} 0l7 -8", FINE, INKS["paper"]) for x in (-17, 17))
    return path(helm, INKS["bark"]) + strap + lenses


def bandana() -> str:
    """Tied by somebody who knows knots."""
    ends = path("M-44 12L-74 0L-66 22Z", INKS["brick"]) + path("M-44 14L-70 36L-50 38Z", INKS["brick"])
    wrap = "M-48 22C-50 -24 50 -24 48 22Q0 4 -48 22Z"
    return ends + sheet(
        "cloth", wrap, INKS["brick"], stroke("M-30 4h0M-10 -8h0M10 2h0M30 -4h0M-16 10h0M26 14h0", 8, INKS["paper"])
    )


def post_cap() -> str:
    """Official, with a horn."""
    top = path("M-46 0C-58 -22 -30 -34 0 -34C30 -34 58 -22 46 0Q0 8 -46 0Z", INKS["navy"])
    band = path("M-44 -2Q0 8 44 -2L42 12Q0 20 -42 12Z", INKS["gold"])
    peak = path("M-40 10Q0 18 40 10Q36 28 0 28Q-36 28 -40 10Z", INK)
    return top + peak + band + disc(0, -14, 8, INKS["gold"], 4)


def shades() -> str:
    """Dark glasses, pushed up."""
    lens = "M-5 4C-6 -8 -34 -8 -38 2C-38 20 -30 26 -22 26C-12 26 -6 18 -5 4Z"
    shine = stroke("M-30 8l8 -6", FINE, INKS["ash"])
    one = path(lens, INKS["night"]) + shine
    return group(
        one, group(one, move="matrix(-1 0 0 1 0 0)"), stroke("M-6 6Q0 1 6 6", 5), move="translate(2 2) rotate(-5)"
    )


CAPS: dict[str, Cap] = {
    "night_cap": night_cap,
    "chef_hat": chef_hat,
    "flowers": flowers,
    "bobble_hat": bobble_hat,
    "aviator": aviator,
    "bandana": bandana,
    "post_cap": post_cap,
    "shades": shades,
}
