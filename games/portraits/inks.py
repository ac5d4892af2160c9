"""The printer's inks: every colour a portrait may use, by name."""

from __future__ import annotations

INK = "#1D2A2B"
PAPER = "#FFFAF0"
SHADE = "#16211F"

INKS: dict[str, str] = {
    "ink": INK,
    "paper": PAPER,
    "cream": "#F6EAD2",
    "bone": "#E3D3B2",
    "straw": "#D9BF87",
    "brick": "#D5472F",
    "wine": "#8E2A2F",
    "coral": "#EE8468",
    "peach": "#F6C8A0",
    "pink": "#F0808A",
    "blush": "#F7B0B2",
    "rose": "#EFAEB4",
    "yolk": "#F2B134",
    "amber": "#E8862B",
    "lemon": "#F5DC85",
    "gold": "#F7C948",
    "mint": "#BEDBA6",
    "sage": "#A9BE8C",
    "leaf": "#5E8A4A",
    "teal": "#1F6F6B",
    "pine": "#174F4C",
    "sea": "#3E948C",
    "sky": "#9CC8CC",
    "lake": "#3F7FA8",
    "navy": "#25506B",
    "night": "#263940",
    "coal": "#2C3A40",
    "slate": "#5D7079",
    "ash": "#8E9CA0",
    "mist": "#C3CCC9",
    "lilac": "#C9B6DE",
    "plum": "#7A5A92",
    "sand": "#E5CE9F",
    "bark": "#5E452F",
    "hazel": "#8A6745",
    "rust": "#B5623A",
    "fox": "#CF8550",
}


def mix(first: str, second: str, share: float) -> str:
    """Return the flat colour `share` of the way from `first` to `second` (both #RRGGBB)."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def ink(name: str) -> str:
    """Return the colour of an ink by its name.

    Raises:
        KeyError: no ink has this name.
    """
    return INKS[name]


def darker(colour: str, share: float = 0.28) -> str:
    """Return the shadow tone of a colour."""
    return mix(colour, SHADE, share)


def lighter(colour: str, share: float = 0.3) -> str:
    """Return the tone of a colour under thinner ink."""
    return mix(colour, "#FFFFFF", share)


def is_dark(colour: str) -> bool:
    """Tell whether an ink line would be lost on this colour."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 3 * red + 6 * green + blue < 700
