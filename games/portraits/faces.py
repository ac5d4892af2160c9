"""Faces: what is printed on a head before the eyes go on. Every patch is seen through the head's outline."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.figures import Figure
from games.portraits.inks import INK, INKS, darker
from games.portraits.paper import FINE, disc, path, round_d, stroke

Face = Callable[[Figure, str], str]


def nothing(figure: Figure, colour: str) -> str:
    """One colour all over."""
    return ""


def discs(figure: Figure, colour: str) -> str:
    """An owl's two plates."""
    return "".join(disc(x, y + 2, figure.eye + 13, colour, 0) for x, y in figure.eyes)


def rings(figure: Figure, colour: str) -> str:
    """A bare ring round the eyes."""
    return "".join(disc(x, y, figure.eye + 6, colour, 0) for x, y in figure.eyes)


def heart(figure: Figure, colour: str) -> str:
    """A penguin's white heart, down to the belly."""
    (lx, y), (rx, _) = figure.eyes
    cheeks = disc(lx, y + 2, 27, colour, 0) + disc(rx, y + 2, 27, colour, 0)
    return cheeks + path("M58 100C66 130 52 150 54 210H146C148 150 134 130 142 100Z", colour, 0)


def mask(figure: Figure, colour: str) -> str:
    """A white face under a dark cap, with a line behind the eye."""
    x, y = figure.beak
    plate = path(round_d(x, y - 4, 38, 40), colour, 0)
    return plate + stroke("M62 92Q56 100 54 112M138 92Q144 100 146 112", FINE, INKS["ash"])


def breast(figure: Figure, colour: str) -> str:
    """A robin's warm face and breast."""
    return path(
        "M46 92C50 66 76 64 88 78Q100 84 112 78C124 64 150 66 154 92C158 132 150 188 100 190C50 188 42 132 46 92Z",
        colour,
        0,
    )


def bandit(figure: Figure, colour: str) -> str:
    """A dark patch round the beak."""
    x, y = figure.beak
    return path(round_d(x, y + 10, 29, 26), colour, 0)


def cheeks(figure: Figure, colour: str) -> str:
    """A round spot on each cheek."""
    x, y = figure.beak
    return disc(x - 32, y + 16, 9.5, colour, 0) + disc(x + 32, y + 16, 9.5, colour, 0)


def brows(figure: Figure, colour: str) -> str:
    """Pale brows over both eyes."""
    (lx, y), (rx, _) = figure.eyes
    left = f"M{lx - 22} {y + 8}C{lx - 18} {y - 24} {lx + 10} {y - 26} {lx + 16} {y - 12}"
    right = f"M{rx + 22} {y + 8}C{rx + 18} {y - 24} {rx - 10} {y - 26} {rx - 16} {y - 12}"
    return stroke(left + right, 8, colour)


def stripes(figure: Figure, colour: str) -> str:
    """A budgie's pale forehead and thin waves at the sides."""
    x, y = figure.beak
    plate = path(
        f"M{x - 30} {y + 32}C{x - 40} {y - 26} {x - 26} {y - 64} {x} {y - 66}C{x + 26} {y - 64} {x + 40} {y - 26} {x + 30} {y + 32}Z",
        colour,
        0,
    )
    waves = "".join(f"M40 {row}q9 5 18 0M142 {row}q9 5 18 0" for row in (64, 76, 88, 100, 112, 124))
    spots = "".join(f"M{x + dx} {y + 36}h0" for dx in (-34, -18, 18, 34))
    return (
        stroke(waves, FINE, INK)
        + plate
        + stroke(spots, 8, INK)
        + disc(x - 27, y + 18, 8, INKS["lake"], 0)
        + disc(x + 27, y + 18, 8, INKS["lake"], 0)
    )


def bare(figure: Figure, colour: str) -> str:
    """A macaw's bare white cheeks with rows of fine feathers."""
    (lx, y), (rx, _) = figure.eyes
    plates = path(round_d(lx - 2, y + 8, 25, 28), colour, 0) + path(round_d(rx + 2, y + 8, 25, 28), colour, 0)
    return plates + stroke(
        f"M{lx - 22} {y + 20}q10 6 20 2M{lx - 18} {y + 28}q9 5 16 1M{rx + 22} {y + 20}q-10 6 -20 2M{rx + 18} {y + 28}q-9 5 -16 1",
        2.6,
    )


def hooded(figure: Figure, colour: str) -> str:
    """A cap down to the eyes."""
    y = figure.eyes[0][1]
    return path(f"M0 0H200V{y - 2}Q100 {y - 26} 0 {y - 2}Z", colour, 0)


def throat(figure: Figure, colour: str) -> str:
    """A pale throat and cheek."""
    x, y = figure.beak
    return path(
        f"M{x + 30} {y + 8}C{x - 16} {y + 2} {x - 46} {y + 18} {x - 56} {y + 44}C{x - 30} {y + 60} {x} {y + 54} {x + 34} {y + 40}Z",
        colour,
        0,
    )


def bib(figure: Figure, colour: str) -> str:
    """A toucan's pale bib."""
    return path("M136 80C112 84 76 92 58 116C56 146 100 156 146 140Z", colour, 0)


def barred(figure: Figure, colour: str) -> str:
    """A woodpecker's pale bands through the cheek."""
    x, y = figure.beak
    return stroke(f"M{x + 20} {y + 16}C{x - 20} {y + 16} {x - 52} {y + 24} {x - 74} {y + 70}", 13, colour) + disc(
        *figure.eyes[0], figure.eye + 5, colour, 0
    )


def lore(figure: Figure, colour: str) -> str:
    """A stroke through the eye, backwards."""
    x, y = figure.eyes[0]
    return path(
        f"M{x + 30} {y + 4}C{x} {y - 18} {x - 28} {y - 10} {x - 60} {y + 4}C{x - 30} {y + 12} {x} {y + 16} {x + 30} {y + 10}Z",
        colour,
        0,
    )


def sheen(figure: Figure, colour: str) -> str:
    """Light on dark feathers: two pale strokes on the crown and a band at the throat."""
    x, y = figure.crown
    return stroke(f"M{x - 24} {y + 12}q10 -9 24 -9M{x - 30} {y + 22}q3 -4 6 -6", 4, colour)


def collar(figure: Figure, colour: str) -> str:
    """A ring round the neck, low on the head."""
    return path("M40 116C70 140 130 140 160 116V210H40Z", colour, 0) + stroke("M50 117C74 136 126 136 150 117", FINE)


def spats(figure: Figure, colour: str) -> str:
    """A secretary's painted cheeks."""
    (lx, y), (rx, _) = figure.eyes
    return path(round_d(lx - 2, y + 3, 18, 17), colour, 0) + path(round_d(rx + 2, y + 3, 18, 17), colour, 0)


def flushed(figure: Figure, colour: str) -> str:
    """Bare skin with wrinkles."""
    x, y = figure.beak
    return stroke(
        f"M{x - 20} {y - 30}q8 -5 16 -1M{x + 20} {y - 30}q-8 -5 -16 -1M{x - 12} {y - 38}q12 -6 24 0",
        2.8,
        darker(colour, 0.3),
    )


FACES: dict[str, Face] = {
    "none": nothing,
    "discs": discs,
    "rings": rings,
    "heart": heart,
    "mask": mask,
    "breast": breast,
    "bandit": bandit,
    "cheeks": cheeks,
    "brows": brows,
    "stripes": stripes,
    "bare": bare,
    "hooded": hooded,
    "throat": throat,
    "bib": bib,
    "barred": barred,
    "lore": lore,
    "sheen": sheen,
    "collar": collar,
    "spats": spats,
    "flushed": flushed,
}
