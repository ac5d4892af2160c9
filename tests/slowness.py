"""How slow this machine is just now, so that a promise of seconds is not broken by whoever else works on it.

Figures are what benches measure; a test says that something is of the promised order, wherever it runs.
"""

from __future__ import annotations

from time import perf_counter, thread_time

SPIN = 0.02
SLACK = 3.0


def slowness() -> float:
    """How many times longer than its processor time work takes: 1 where nobody else wants the processor."""
    began, spent = perf_counter(), thread_time()
    while thread_time() - spent < SPIN:
        pass
    return max(1.0, (perf_counter() - began) / SPIN)


def allowed(seconds: float) -> float:
    """What may pass here and now for what is promised in so many seconds."""
    return seconds * SLACK * slowness()
