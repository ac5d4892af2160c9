"""The species, by where one would look for them."""

from __future__ import annotations

from games.portraits.species.far import FAR
from games.portraits.species.kind import Species
from games.portraits.species.water import WATER
from games.portraits.species.wood import WOOD
from games.portraits.species.yard import YARD

__all__ = ["SPECIES", "Species"]

SPECIES: dict[str, Species] = {**YARD, **WATER, **WOOD, **FAR}
