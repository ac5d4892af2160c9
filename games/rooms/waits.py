"""What waits for an answer, and is told to ask again when none comes in time.

One timer for all that wait in a process, since nearly all of them are answered long before.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

ANSWER_WITHIN = 2.5
LOOK_EVERY = 0.25
"""Seconds. Whoever asks is answered after three at the latest."""


class Wait:
    """One question. ``give_up`` is called when it has waited for too long."""

    __slots__ = ("give_up", "since")

    def __init__(self, give_up: Callable[[], None], since: float) -> None:
        self.give_up = give_up
        self.since = since


class Waits:
    """All that wait, those first that have waited longest."""

    def __init__(self) -> None:
        self._waiting: dict[Wait, None] = {}
        self._looking = False

    def begin(self, give_up: Callable[[], None]) -> Wait:
        """From now on this waits."""
        loop = asyncio.get_running_loop()
        wait = Wait(give_up, loop.time())
        self._waiting[wait] = None
        if not self._looking:
            self._looking = True
            loop.call_later(LOOK_EVERY, self._look, loop)
        return wait

    def end(self, wait: Wait) -> bool:
        """Whether it still waited: what was given up is answered no more."""
        return self._waiting.pop(wait, wait) is None

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        until = loop.time() - ANSWER_WITHIN
        late = []
        for wait in self._waiting:
            if wait.since > until:
                break
            late.append(wait)
        for wait in late:
            if self.end(wait):
                wait.give_up()
        self._looking = bool(self._waiting)
        if self._looking:
            loop.call_later(LOOK_EVERY, self._look, loop)
