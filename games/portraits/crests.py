"""Crests: what grows on a head; each is drawn from the middle of the crown."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.inks import INK, darker
from games.portraits.paper import FINE, disc, group, number, path, stroke
from games.portraits.tufts import TUFTS

Crest = Callable[[str], str]


def nothing(colour: str) -> str:
    """A smooth head."""
    return ""


def comb(colour: str) -> str:
    """A hen's small comb."""
    return path("M-26 12C-36 -8 -20 -18 -11 -9C-12 -27 12 -27 11 -9C20 -18 36 -8 26 12Z", colour)


def high_comb(colour: str) -> str:
    """A rooster's pride: five points."""
    return path(
        "M-40 22C-56 6 -44 -12 -32 -8C-36 -28 -16 -32 -10 -22C-10 -44 16 -44 15 -22"
        "C24 -34 42 -26 36 -8C48 -10 54 8 40 22Z",
        colour,
    )


def tuft(colour: str) -> str:
    """Two feathers that will not lie down."""
    return path("M2 10C-22 4 -30 -12 -26 -26C-10 -22 0 -8 4 8Z", colour) + path(
        "M-2 10C-4 -12 6 -28 20 -34C24 -18 16 0 6 10Z", colour
    )


def fan(colour: str) -> str:
    """A cockatoo's open fan."""
    leaf = "M-9 26C-17 -8 -9 -32 3 -46C12 -30 12 -2 9 26Z"
    return group(*(group(path(leaf, colour), move=f"rotate({turn})") for turn in (-58, 52, -32, 28, -4)))


def peak(colour: str) -> str:
    """A cardinal's point."""
    return path("M-38 30C-26 2 -8 -20 -4 -42C12 -32 30 -4 38 30Z", colour)


def drum(colour: str) -> str:
    """A hoopoe's wheel, dipped in ink."""
    d = "M-9 10C-14 -40 -11 -70 0 -86C11 -70 14 -40 9 10Z"
    tip = path("M-11.5 -62C-9 -72 -4 -80 0 -86C4 -80 9 -72 11.5 -62Q0 -52 -11.5 -62Z", INK, 0)
    turns = (-92, -70, -48, -26, -4, 18)
    return group(*(group(path(d, colour) + tip, move=f"rotate({turn})") for turn in turns), move="translate(0 44)")


def pins(colour: str) -> str:
    """A peacock's pins."""
    turns = (-40, -20, 0, 20, 40)
    return group(
        *(group(stroke("M0 10V-24", FINE) + disc(0, -26, 5, colour, 3.4), move=f"rotate({turn})") for turn in turns)
    )


def spray(colour: str) -> str:
    """A crowned crane's gold."""
    rays = "".join(
        group(path("M-3 14L-5 -34L0 -40L5 -34L3 14Z", colour, 3), move=f"rotate({t})") for t in range(-78, 79, 13)
    )
    return group(rays)


def drop(colour: str) -> str:
    """A quail's one feather, falling forward."""
    return path("M-3 12C-10 -16 0 -36 22 -40C42 -42 46 -24 34 -16C24 -12 18 -22 12 -14C6 -8 6 2 5 12Z", colour)


def swept(colour: str) -> str:
    """A woodpecker's hair in the wind."""
    return path(
        "M34 18C28 -10 -4 -22 -30 -16C-46 -14 -58 -20 -66 -28C-68 -8 -60 10 -46 22"
        "C-52 24 -58 24 -64 22C-54 42 -30 46 -12 34Z",
        colour,
    )


def quills(colour: str) -> str:
    """A secretary's pens, behind both ears."""
    pen = "M-8 12C-30 0 -52 -8 -76 -6C-70 4 -44 16 -12 22Z"
    pens = "".join(group(path(pen, colour), move=f"rotate({turn})") for turn in (46, 22, -2))
    return group(pens, move="translate(-16 12)") + group(pens, move="translate(16 12) scale(-1 1)")


def nape(colour: str) -> str:
    """A heron's long feather, down the back of the head."""
    return path("M34 8C10 -14 -18 -4 -30 12C-40 24 -52 34 -66 36C-46 50 -26 40 -12 28Z", colour)


def hairs(colour: str) -> str:
    """A few hairs, each of its own mind."""
    locks = ("M-6 8C-12 -4 -18 -8 -24 -10", "M0 8C0 -8 4 -16 8 -20", "M6 8C12 0 18 -2 24 0")
    return group(*(stroke(lock, 4.4, darker(colour, 0.4)) for lock in locks))


def mop(colour: str) -> str:
    """A round head of curls."""
    return path("M-38 26C-54 14 -46 -6 -32 -4C-32 -22 -10 -26 -4 -14C2 -28 26 -24 26 -8C42 -12 52 8 38 26Z", colour)


def horns(colour: str) -> str:
    """Two small tufts behind, like a collar turned up."""
    return path(
        f"M-22 22C-34 8 -36 {number(-12)} -30 -22C-16 -16 -6 0 0 16C6 0 16 -16 30 -22C36 -12 34 8 22 22Z", colour
    )


CRESTS: dict[str, Crest] = {
    **TUFTS,
    "none": nothing,
    "comb": comb,
    "high_comb": high_comb,
    "tuft": tuft,
    "fan": fan,
    "peak": peak,
    "drum": drum,
    "pins": pins,
    "spray": spray,
    "drop": drop,
    "swept": swept,
    "quills": quills,
    "nape": nape,
    "hairs": hairs,
    "mop": mop,
    "horns": horns,
}
