"""How fast somebody may send: a token bucket, and pauses between things of one kind."""

from __future__ import annotations

import time
from collections.abc import Callable


class TokenBucket:
    """``rate`` tokens a second, at most ``burst`` saved up."""

    def __init__(self, rate: float, burst: float, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._burst = burst
        self._monotonic = monotonic
        self._tokens = burst
        self._at = monotonic()

    def take(self) -> bool:
        """One token, if there is one."""
        now = self._monotonic()
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True


class Pauses:
    """At least ``seconds`` between two of the same name; the oldest of many names are forgotten."""

    KEPT = 16

    def __init__(self, seconds: float, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._monotonic = monotonic
        self._last: dict[str, float] = {}

    def over(self, name: str) -> bool:
        """Whether the pause since the last of this name is over; if so the next one begins."""
        now = self._monotonic()
        if now - self._last.get(name, -self._seconds) < self._seconds:
            return False
        self._last.pop(name, None)
        self._last[name] = now
        while len(self._last) > self.KEPT:
            del self._last[next(iter(self._last))]
        return True
