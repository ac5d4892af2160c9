"""The modes as manifests: what a host gets who chooses one and changes nothing else."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from games.domain.cartridges import VOTES
from games.domain.manifest import Manifest

RULESET = tuple(key for key in VOTES if key != "finals")
"""Every vote that a game master may choose from."""

PRESETS: dict[str, Manifest] = {
    "pecking-order": Manifest(kind="dynamic", votes=RULESET),
    "blitz": Manifest(mode="blitz", kind="dynamic", tempo="blitz", votes=RULESET),
    "tutorial": Manifest(
        mode="tutorial",
        tempo="tutorial",
        min_seats=1,
        max_seats=5,
        max_days=4,
        absent_days=14,
        votes=("executioner", "shield", "majority"),
    ),
}
"""By the key of the mode."""


def preset(mode: str) -> dict[str, Any]:
    """A mode's manifest as plain data, for a host to change what they want otherwise."""
    return asdict(PRESETS[mode])
