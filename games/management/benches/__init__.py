"""What ``manage.py bench`` can measure: one module a mode, one literal line here."""

from __future__ import annotations

from games.management.benches import alarms, closed_loop, domain, herd, households, resume
from games.management.benches.figures import Bench

BENCHES: dict[str, Bench] = {
    "closed_loop": closed_loop.BENCH,
    "open_loop": closed_loop.OPEN_LOOP,
    "alarms": alarms.BENCH,
    "herd": herd.BENCH,
    "resume": resume.BENCH,
    "households": households.BENCH,
    "domain": domain.BENCH,
}
"""By the option of the command that chooses it."""
