"""What ``manage.py bench`` can measure: one module a mode, one literal line here."""

from __future__ import annotations

from games.management.benches import domain
from games.management.benches.figures import Bench

BENCHES: dict[str, Bench] = {
    "domain": domain.BENCH,
}
"""By the option of the command that chooses it."""
