"""Strangers: birds of no name, put together from a number; any species with any plumage, hat and temper."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256

from games.domain.personas import Persona
from games.portraits.collars import COLLARS
from games.portraits.hats import HATS
from games.portraits.moods import TEMPERS
from games.portraits.plumage import PLUMAGE
from games.portraits.species import SPECIES, Species

KEY = re.compile(r"stranger-(0|[1-9]\d{0,2})")
KINDS = tuple(key for key in SPECIES if key != "host")
GROUNDS = ("brick", "yolk", "sky", "teal", "peach", "lilac", "lemon", "mint", "rose", "sand", "coral", "plum", "sage")
WEARS = ("none", *HATS, *(key for key in COLLARS if key != "none"))


def is_stranger(key: str) -> bool:
    """Tell whether a key is that of a stranger: `stranger-0` to `stranger-999`."""
    return KEY.fullmatch(key) is not None


def stranger(key: str) -> tuple[Persona, Species]:
    """Return who a stranger is and how it is put together, always the same for a key."""
    draws = sha256(key.encode()).digest()
    kind = SPECIES[KINDS[draws[0] % len(KINDS)]]
    plumage = tuple(PLUMAGE)[draws[1] % len(PLUMAGE)]
    tone = kind.print[1] if kind.print[0] != "plain" else kind.wing
    grounds = [ground for ground in GROUNDS if ground not in (kind.head, kind.body)]
    persona = Persona(
        key,
        "A stranger",
        "Stranger",
        "Has not said yet.",
        KINDS[draws[0] % len(KINDS)],
        grounds[draws[2] % len(grounds)],
        tuple(TEMPERS)[draws[3] % len(TEMPERS)],
        WEARS[draws[4] % len(WEARS)],
        "unknown here",
    )
    return persona, replace(kind, print=(plumage, tone))
