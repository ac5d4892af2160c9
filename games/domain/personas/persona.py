"""What a persona is: a name, a manner, and what the portrait needs to know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Persona:
    """One bird.

    `key` is a slug that never changes once published; `short` fits under a small portrait; `line` is what
    the bird says about itself, `character` what others would say, in a few words. The rest is drawn: `species`,
    `ground` (the colour behind), `temper` (how the lids rest) and `wears` (one thing, or nothing).
    """

    key: str
    name: str
    short: str
    line: str
    species: str
    ground: str
    temper: str
    wears: str
    character: str
