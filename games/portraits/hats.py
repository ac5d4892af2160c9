"""Hats; each sits on the middle of the crown."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.caps import CAPS
from games.portraits.inks import INKS
from games.portraits.paper import FINE, disc, group, path, sheet, stroke

Hat = Callable[[], str]
STAR = "M0 -11L3.2 -3.6L11 -3.2L4.8 1.8L7 9.6L0 5.2L-7 9.6L-4.8 1.8L-11 -3.2L-3.2 -3.6Z"


def sailor_cap() -> str:
    """A captain's cap."""
    top = path("M-50 -14C-30 -34 30 -34 50 -14L40 8H-40Z", INKS["paper"])
    band = path("M-41 5H41V16Q0 25 -41 16Z", INKS["ink"])
    return top + band + disc(0, -10, 8, INKS["yolk"], 4) + stroke("M-30 11Q0 19 30 11", FINE, INKS["yolk"])


def straw_hat() -> str:
    """A boater with a red band."""
    crown = path("M-34 8L-30 -26H34L38 8Z", INKS["lemon"])
    band = path("M-34 8L-32 -8H36L38 8Z", INKS["brick"], 4)
    return crown + band + path("M-58 4H62Q66 18 52 18H-50Q-62 18 -58 4Z", INKS["lemon"])


def trilby() -> str:
    """A hat for standing under lamps."""
    crown = path("M-38 8C-36 -22 -30 -36 -12 -32Q0 -26 12 -32C30 -36 36 -22 38 8Z", INKS["bark"])
    band = path("M-38 10L-37 -6Q0 4 37 -6L38 10Z", INKS["ink"], 0)
    return crown + band + path("M-64 4C-44 14 44 14 64 4C66 18 40 26 0 26C-40 26 -66 18 -64 4Z", INKS["bark"])


def top_hat() -> str:
    """A tall hat."""
    crown = path("M-31 16L-36 -20Q0 -29 36 -20L31 16Z", INKS["night"])
    band = path("M-32 12L-34 -2Q0 5 34 -2L32 12Z", INKS["plum"], 0)
    return group(crown, band, path("M-56 12Q0 26 56 12L54 22Q0 36 -54 22Z", INKS["night"]))


def turban() -> str:
    """A wrap with a stone."""
    wrap = path("M-48 26C-58 -8 -36 -32 0 -32C36 -32 58 -8 48 26Q0 8 -48 26Z", INKS["plum"])
    folds = stroke("M-40 14C-30 -8 -14 -18 0 -16M40 14C30 -8 14 -18 0 -16M-24 -20Q-10 -26 0 -16Q10 -26 24 -20", FINE)
    return wrap + folds + path("M0 -26L11 -12L0 4L-11 -12Z", INKS["gold"], 4)


def tiara() -> str:
    """A small crown, worn as if it were nothing."""
    band = path("M-20 10L-26 -14L-12 -4L0 -22L12 -4L26 -14L20 10Q0 4 -20 10Z", INKS["gold"], 4)
    return group(band, disc(0, -22, 4, INKS["brick"], 3), move="rotate(-8)")


def hard_hat() -> str:
    """For falling wood."""
    dome = path("M-44 18C-46 -34 46 -34 44 18Z", INKS["gold"])
    return (
        dome + stroke("M-14 16V-20M14 16V-20", FINE) + path("M-52 14H58Q62 26 50 26H-48Q-56 26 -52 14Z", INKS["gold"])
    )


def eggshell() -> str:
    """Where one comes from, kept on."""
    shell = "M-50 30C-48 -16 -22 -29 0 -29C22 -29 48 -16 50 30L34 18L20 32L4 17L-12 32L-28 17Z"
    return group(
        sheet("shell", shell, INKS["paper"], stroke("M18 -12q12 6 18 20", 6, INKS["bone"])), move="translate(0 -9)"
    )


def hair_bow() -> str:
    """A bow, a little to the side."""
    left = path("M0 0L-26 -15V15Z", INKS["pink"])
    right = path("M0 0L26 -15V15Z", INKS["pink"])
    return group(left, right, disc(0, 0, 7.5, INKS["brick"], 4), move="translate(30 6) rotate(16)")


def feather_hat() -> str:
    """For walks in one's own wood."""
    feather = path("M22 6C26 -22 48 -42 70 -44C70 -20 52 2 30 12Z", INKS["brick"]) + stroke("M30 4L58 -32", 3)
    crown = path("M-38 10C-38 -22 -20 -36 0 -28C20 -36 38 -22 38 10Z", INKS["pine"])
    band = path("M-38 10L-38 -2Q0 8 38 -2L38 10Z", INKS["ink"], 0)
    return feather + crown + band + path("M-60 6Q0 22 60 6C62 20 40 26 0 26C-40 26 -62 20 -60 6Z", INKS["pine"])


HATS: dict[str, Hat] = {
    **CAPS,
    "sailor_cap": sailor_cap,
    "straw_hat": straw_hat,
    "trilby": trilby,
    "top_hat": top_hat,
    "turban": turban,
    "tiara": tiara,
    "hard_hat": hard_hat,
    "eggshell": eggshell,
    "hair_bow": hair_bow,
    "feather_hat": feather_hat,
}
