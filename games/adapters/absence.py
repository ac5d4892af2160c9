"""How long somebody who does not answer is left alone: briefly at first, so that a short absence costs little."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic


class Absence:
    """``shortest`` and ``longest`` are the pauses between two tries, in seconds; each is twice the one before it."""

    def __init__(self, shortest: float, longest: float, clock: Callable[[], float] = monotonic) -> None:
        self._shortest, self._longest, self._clock = shortest, longest, clock
        self._pause = 0.0
        self._until = 0.0

    @property
    def left(self) -> float:
        """Seconds until they are asked again; 0 when they may be."""
        return max(0.0, self._until - self._clock())

    def noted(self) -> float:
        """They did not answer: seconds until they are asked again. Several who asked together count once."""
        if not self.left:
            self._pause = min(self._longest, 2 * self._pause) or self._shortest
            self._until = self._clock() + self._pause
        return self.left

    def over(self) -> None:
        """They have answered."""
        self._pause = self._until = 0.0
