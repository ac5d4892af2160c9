"""A token bucket: how fast one socket may send."""

from __future__ import annotations

import time
from collections.abc import Callable


class TokenBucket:
    """``rate`` tokens a second, at most ``burst`` saved up. ``strikes`` counts the refusals in a row."""

    def __init__(self, rate: float, burst: float, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._burst = burst
        self._monotonic = monotonic
        self._tokens = burst
        self._at = monotonic()
        self.strikes = 0

    def take(self) -> bool:
        """One token, if there is one."""
        now = self._monotonic()
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now
        if self._tokens < 1:
            self.strikes += 1
            return False
        self._tokens -= 1
        self.strikes = 0
        return True
