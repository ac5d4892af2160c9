"""Which files of the domain belong to which area, and which mutants are tried."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DOMAIN = "games/domain"

AREAS: dict[str, tuple[str, ...]] = {
    "votes": (
        "cartridge.py",
        "cartridges/**/*.py",
        "duelling.py",
        "folds/duels.py",
        "folds/votes.py",
        "rules/counting.py",
        "rules/duels.py",
        "rules/nights.py",
        "rules/owing.py",
        "rules/votes.py",
        "standing.py",
        "tallying.py",
    ),
    "silver": (
        "folds/powers.py",
        "folds/silver.py",
        "rules/hush.py",
        "rules/powers.py",
        "rules/purse.py",
        "rules/silver.py",
        "sights/silver.py",
    ),
    "view": ("view.py", "sights/*.py"),
}
"""The areas in which every mutant must be killed. ``rest`` is every other file of the domain."""


def files(area: str) -> list[str]:
    """The files of an area, by their paths from the root, sorted."""
    domain = ROOT / DOMAIN
    if area == "rest":
        named = {path for each in AREAS for path in files(each)}
        found = {str(path.relative_to(ROOT)) for path in domain.rglob("*.py")} - named
    else:
        found = {str(path.relative_to(ROOT)) for glob in AREAS[area] for path in domain.glob(glob)}
        missing = [glob for glob in AREAS[area] if not any(domain.glob(glob))]
        if missing:
            raise FileNotFoundError(f"{area} names {', '.join(missing)}, which {DOMAIN} does not have: mend AREAS.")
    return sorted(found)


def drawn(names: Sequence[str], count: int, seed: int) -> set[str]:
    """``count`` of the names, the same for the same seed; all of them where there are fewer."""
    ordered = sorted(names)
    return set(random.Random(seed).sample(ordered, min(count, len(ordered))))
