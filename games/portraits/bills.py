"""Bills of birds seen from the side; each is drawn from where it leaves the head."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.inks import INK, INKS, darker
from games.portraits.paper import FINE, disc, group, path, sheet, stroke

Bill = Callable[[str, bool], str]


def _jaw(d: str, colour: str, agape: bool, turn: float = 17) -> str:
    """Return the lower half of an open bill."""
    return group(path(d, darker(colour, 0.45), 4), move=f"rotate({turn})") if agape else ""


def toucan(colour: str, agape: bool) -> str:
    """Half of the bird: toucans."""
    d = "M-6 -20C16 -38 58 -36 70 -2C76 14 74 30 68 42C60 24 40 16 -4 22Q-10 2 -6 -20Z"
    tip = path("M52 -44L90 -30V60H60C66 30 60 0 52 -44Z", INK, 0)
    ridge = stroke("M-6 1C20 -4 46 0 60 16", FINE, darker(colour))
    return _jaw("M-4 4C24 6 48 12 58 30C36 32 8 28 -4 20Z", colour, agape) + sheet(
        "beak", d, colour, ridge, tip, line=4.6
    )


def spear(colour: str, agape: bool) -> str:
    """Long and sharp: herons, kingfishers."""
    seam = stroke("M2 5L70 6", FINE, darker(colour, 0.5))
    return (
        _jaw("M0 2L68 8L0 14Z", colour, agape)
        + path("M-6 -12C10 -10 40 -2 74 6C44 14 14 17 -4 17Z", colour, 4.4)
        + seam
    )


def curve(colour: str, agape: bool) -> str:
    """Thin and bowed: hoopoes."""
    return _jaw("M0 2C30 4 54 16 62 34C46 24 24 16 0 12Z", colour, agape) + path(
        "M-4 -9C30 -10 62 6 72 38C54 20 30 13 -4 11Z", colour, 4.2
    )


def chisel(colour: str, agape: bool) -> str:
    """Short and straight: woodpeckers."""
    return _jaw("M0 2L44 8L0 15Z", colour, agape) + path("M-6 -14L54 4L-4 18Z", colour, 4.4) + stroke("M2 3L38 4")


def gull(colour: str, agape: bool) -> str:
    """Strong, with a spot of red: gulls."""
    d = "M-6 -14C20 -20 46 -14 56 0C61 10 58 20 52 25C46 15 20 20 -4 18Z"
    spot = disc(38, 15, 6, INKS["brick"], 0)
    return (
        _jaw("M0 4L46 10L40 20L0 17Z", colour, agape)
        + sheet("beak", d, colour, spot, line=4.4)
        + stroke("M0 4Q26 0 50 8")
    )


def pouch(colour: str, agape: bool) -> str:
    """A bill with a bag: pelicans."""
    bag = "M-8 8C-6 46 24 92 58 82C80 74 90 56 92 44Z"
    sway = "translate(0 6)" if agape else ""
    folds = stroke("M14 36C26 58 44 66 62 62M30 34C42 48 56 52 72 50", FINE, darker(colour, 0.22))
    upper = path("M-8 -14C26 -10 70 16 96 40C98 48 92 52 86 48C56 36 20 24 -6 18Z", INKS["amber"], 4.4)
    return group(sheet("beak", bag, colour, folds), move=sway) + upper


def mute(colour: str, agape: bool) -> str:
    """To the left, with a black knob: swans."""
    jaw = path("M2 10L-30 26L-20 32L6 20Z", darker(colour, 0.45), 4) if agape else ""
    bill = path("M4 -11C-12 -8 -30 6 -40 16C-42 24 -34 26 -28 24L6 18Z", colour, 4.4)
    return jaw + bill + path("M8 -16C-4 -18 -14 -8 -12 0C-8 8 2 10 10 6Z", INK, 0)


def sickle(colour: str, agape: bool) -> str:
    """Long and bowed, strong at the root: ibises."""
    lower = _jaw("M-2 4C28 6 58 22 70 56C50 34 28 22 -2 18Z", colour, agape)
    return lower + path("M-6 -12C30 -16 68 6 80 60C56 30 30 18 -4 18Z", colour, 4.4)


def dodo(colour: str, agape: bool) -> str:
    """Swollen, with a hook that frightens nobody: dodos."""
    d = "M-10 -18C10 -24 24 -18 36 -12C58 -22 82 -6 80 22C78 42 68 54 58 58C60 42 52 32 36 32C18 34 4 30 -8 26Z"
    tip = path("M44 -30H90V70H50C62 40 58 10 44 -30Z", darker(colour, 0.5), 0)
    nostril = stroke("M22 2q6 -5 12 -1", 4)
    return _jaw("M-4 16L40 28L46 42L0 34Z", colour, agape) + sheet("beak", d, colour, tip, line=4.6) + nostril


def hornbill(colour: str, agape: bool) -> str:
    """A second beak on top, for show: hornbills."""
    casque = path("M2 -16C4 -46 46 -52 66 -34C52 -32 40 -22 34 -8Z", INKS["brick"], 4.6)
    bill = "M-6 -18C22 -30 58 -22 72 10C78 24 74 40 68 50C60 30 38 18 -4 22Q-10 2 -6 -18Z"
    ridge = stroke("M-6 2C22 -4 48 2 64 20M12 -20L8 0M26 -22L24 -2", FINE, darker(colour))
    return (
        _jaw("M-4 4C24 8 48 16 56 34C34 34 8 30 -4 20Z", colour, agape)
        + casque
        + sheet("beak", bill, colour, ridge, line=4.6)
    )


def upturned(colour: str, agape: bool) -> str:
    """Thin, and higher at the end than at the beginning: avocets."""
    lower = _jaw("M0 4C26 6 50 2 72 -18C56 12 26 22 0 14Z", colour, agape, 14)
    return lower + path("M-4 -9C24 -4 52 -8 72 -36C64 4 32 18 -4 14Z", colour, 4.2)


def thread(colour: str, agape: bool) -> str:
    """A straw: hummingbirds."""
    lower = _jaw("M0 0L60 -4L0 8Z", colour, agape, 12)
    return lower + path("M-6 -6C22 -7 46 -10 74 -18C50 0 24 7 -6 8Z", colour, 4)


def goose(colour: str, agape: bool) -> str:
    """A wedge with an opinion: geese."""
    d = "M-8 -16C12 -20 36 -10 54 2C60 10 54 20 44 20C26 20 10 22 -8 20Z"
    nail = path("M46 -10H70V30H50C54 14 52 2 46 -10Z", darker(colour, 0.4), 0)
    grin = stroke("M2 10C18 6 30 8 46 13", FINE) + stroke("M14 -4h4", 4)
    return _jaw("M-2 8L42 14L36 26L0 22Z", colour, agape) + sheet("beak", d, colour, nail, line=4.4) + grin


def balloon(colour: str, agape: bool) -> str:
    """A hooked bill over a red balloon: frigatebirds."""
    r = 50 if agape else 44
    bag = disc(-10, 22 + r, r, INKS["brick"]) + stroke(f"M{-34} {r + 14}q4 -16 18 -22", 5, INKS["coral"])
    return (
        bag + path("M-8 -12C26 -16 56 -12 68 4C76 18 72 32 64 36C62 20 44 16 -6 16Z", colour, 4.4) + stroke("M4 2H44")
    )


SIDE_BEAKS: dict[str, Bill] = {
    "toucan": toucan,
    "spear": spear,
    "curve": curve,
    "chisel": chisel,
    "gull": gull,
    "pouch": pouch,
    "mute": mute,
    "sickle": sickle,
    "dodo": dodo,
    "hornbill": hornbill,
    "upturned": upturned,
    "thread": thread,
    "goose": goose,
    "balloon": balloon,
}
