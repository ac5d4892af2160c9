"""The portrait: a bird on its ground, in its frame."""

from __future__ import annotations

from hashlib import sha256

from games.domain.personas import BY_KEY, Persona
from games.portraits.bust import bust
from games.portraits.ground import ground
from games.portraits.moods import MOODS
from games.portraits.species import Species
from games.portraits.stranger import is_stranger, stranger

HOST = Persona(
    "rooster", "The Rooster", "Rooster", "Opens the day, closes the case.", "host", "brick", "half", "sash", "dry, fair"
)


def portrait(persona_key: str, mood: str = "plain", size: int = 200, with_ground: bool = True) -> str:
    """Return the SVG text of a persona, of the host for the key "rooster", or of a stranger; `size` in CSS pixels.

    A bird without its ground stands on a stage of its own, and blinks.

    Raises:
        KeyError: no persona has this key, or no mood this name.
    """
    persona, species = _known(persona_key)
    share = _share(persona.key)
    if with_ground:
        return _frame(ground(persona.ground, share) + bust(persona, MOODS[mood], species=species), size)
    return _frame(bust(persona, MOODS[mood], blinks=6 * share, species=species), size)


def _known(key: str) -> tuple[Persona, Species | None]:
    if is_stranger(key):
        return stranger(key)
    return (HOST if key == HOST.key else BY_KEY[key]), None


def rooster(mood: str = "plain", size: int = 200) -> str:
    """Return the SVG text of the host."""
    return portrait(HOST.key, mood, size)


def _share(key: str) -> float:
    return sha256(key.encode()).digest()[0] / 256


def _frame(inside: str, size: int) -> str:
    pen = 'stroke-linejoin="round" stroke-linecap="round"'
    frame = f'viewBox="0 0 200 200" width="{size}" height="{size}" {pen}'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>{inside}</svg>'
