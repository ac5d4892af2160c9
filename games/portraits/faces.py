"""Faces: what is printed on a head before the eyes go on. Every patch is seen through the head's outline."""

from __future__ import annotations

from collections.abc import Callable

from games.portraits.cheeks import CHEEKS
from games.portraits.figures import Figure
from games.portraits.inks import INK, INKS, darker
from games.portraits.paper import FINE, at, disc, group, path, round_d, stroke

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
    left = group(stroke("M-22 8C-18 -24 10 -26 16 -12", 8, colour), move=at(lx, y))
    return left + group(stroke("M22 8C18 -24 -10 -26 -16 -12", 8, colour), move=at(rx, y))


def stripes(figure: Figure, colour: str) -> str:
    """A budgie's pale forehead and thin waves at the sides."""
    plate = path("M-30 32C-40 -26 -26 -64 0 -66C26 -64 40 -26 30 32Z", colour, 0)
    waves = "".join(f"M-60 {row}q9 5 18 0M42 {row}q9 5 18 0" for row in range(-31, 30, 12))
    spots = stroke("M-34 36h0M-18 36h0M18 36h0M34 36h0", 8, INK)
    blue = disc(-27, 18, 8, INKS["lake"], 0) + disc(27, 18, 8, INKS["lake"], 0)
    return group(stroke(waves), plate, spots, blue, move=at(*figure.beak))


def bare(figure: Figure, colour: str) -> str:
    """A macaw's bare white cheeks with rows of fine feathers."""
    (lx, y), (rx, _) = figure.eyes
    left = path(round_d(-2, 8, 25, 28), colour, 0) + stroke("M-22 20q10 6 20 2M-18 28q9 5 16 1", 2.6)
    right = path(round_d(2, 8, 25, 28), colour, 0) + stroke("M22 20q-10 6 -20 2M18 28q-9 5 -16 1", 2.6)
    return group(left, move=at(lx, y)) + group(right, move=at(rx, y))


def throat(figure: Figure, colour: str) -> str:
    """A pale throat and cheek."""
    return group(path("M30 8C-16 2 -46 18 -56 44C-30 60 0 54 34 40Z", colour, 0), move=at(*figure.beak))


def bib(figure: Figure, colour: str) -> str:
    """A toucan's pale bib."""
    return path("M136 80C112 84 76 92 58 116C56 146 100 156 146 140Z", colour, 0)


def barred(figure: Figure, colour: str) -> str:
    """A woodpecker's pale bands through the cheek."""
    band = group(stroke("M20 16C-20 16 -52 24 -74 70", 13, colour), move=at(*figure.beak))
    return band + disc(*figure.eyes[0], figure.eye + 5, colour, 0)


def lore(figure: Figure, colour: str) -> str:
    """A stroke through the eye, backwards."""
    return group(path("M30 4C0 -18 -28 -10 -60 4C-30 12 0 16 30 10Z", colour, 0), move=at(*figure.eyes[0]))


def sheen(figure: Figure, colour: str) -> str:
    """Light on dark feathers."""
    return group(stroke("M-24 12q10 -9 24 -9M-30 22q3 -4 6 -6", 4, colour), move=at(*figure.crown))


def collar(figure: Figure, colour: str) -> str:
    """A ring round the neck, low on the head."""
    return path("M40 116C70 140 130 140 160 116V210H40Z", colour, 0) + stroke("M50 117C74 136 126 136 150 117", FINE)


def spats(figure: Figure, colour: str) -> str:
    """A secretary's painted cheeks."""
    (lx, y), (rx, _) = figure.eyes
    return path(round_d(lx - 2, y + 3, 18, 17), colour, 0) + path(round_d(rx + 2, y + 3, 18, 17), colour, 0)


def flushed(figure: Figure, colour: str) -> str:
    """Bare skin with wrinkles."""
    lines = "M-20 -30q8 -5 16 -1M20 -30q-8 -5 -16 -1M-12 -38q12 -6 24 0"
    return group(stroke(lines, 2.8, darker(colour, 0.3)), move=at(*figure.beak))


FACES: dict[str, Face] = {
    **CHEEKS,
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
    "throat": throat,
    "bib": bib,
    "barred": barred,
    "lore": lore,
    "sheen": sheen,
    "collar": collar,
    "spats": spats,
    "flushed": flushed,
}
