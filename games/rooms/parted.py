"""Streams that this process has let go of just now: whoever still asks it for them is told so, and need not wait."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

REMEMBERED_SECONDS = 5.0
TOLD_KEPT = 1000


class Parted:
    """``clock`` counts seconds. Each command is told once only: by its next try somebody else may own the stream."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._left: OrderedDict[str, float] = OrderedDict()
        self._told: OrderedDict[str, None] = OrderedDict()

    def part(self, aggregate_id: str) -> None:
        """This stream is given back now."""
        now = self._clock()
        self._left[aggregate_id] = now
        self._left.move_to_end(aggregate_id)
        while next(iter(self._left.values())) + REMEMBERED_SECONDS < now:
            self._left.popitem(last=False)

    def lately(self, aggregate_id: str) -> bool:
        """Whether it was given back just now."""
        return self._left.get(aggregate_id, -REMEMBERED_SECONDS) + REMEMBERED_SECONDS > self._clock()

    def first_told(self, command_id: str) -> bool:
        """Whether this command's sender has not been told before; they are now."""
        if command_id in self._told:
            return False
        self._told[command_id] = None
        if len(self._told) > TOLD_KEPT:
            self._told.popitem(last=False)
        return True
