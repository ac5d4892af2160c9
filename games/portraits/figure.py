"""How a bird stands in its square, and where the other layers take hold."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
Light = tuple[float, float, float, float]

CHEST = "M16 206C16 164 40 138 74 132C88 130 112 130 126 132C160 138 184 164 184 206Z"
FOLDED = "M15 208C13 172 28 146 54 138C66 156 68 184 64 208Z"


@dataclass(frozen=True, slots=True)
class Figure:
    """Path data of the parts, and the points where eyes, beak, crest and clothes go.

    `shade` is where the light stands (x, y) and how far from it the dots begin and are full. `joined` draws neck, head
    and body as one outline, with the `seam` where their inks differ. `eyes` has one point for a bird seen sideways.
    Who is `hung` hangs upside down; `spread` wings stand behind the head.
    """

    head: str
    eyes: tuple[Point, ...]
    beak: Point
    crown: Point
    throat: Point
    shade: Light
    body: str = CHEST
    wing: str = FOLDED
    neck: str = ""
    seam: str = ""
    eye: float = 13.0
    joined: bool = False
    hung: bool = False
    spread: bool = False
