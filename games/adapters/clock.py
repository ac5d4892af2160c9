"""The database's clock, read between its own answers by this machine's monotonic one."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

ON_ITS_WAY = timedelta(seconds=1)
"""How long an answer of the database may travel. One that is later than that corrects the clock backwards."""


class DatabaseClock:
    """``now()`` follows the database: each answer that carries its time is an ``observe``.

    Between two observations the monotonic clock counts; steps of the machine's wall clock have no effect.
    The time never goes back: an observation behind what was already told is waited out. Only what was told
    before the first one does not count: it was this machine's own guess.
    """

    def __init__(self) -> None:
        self._seen = datetime.now(UTC)
        self._at = time.monotonic()
        self._told = self._seen
        self._guessing = True

    def observe(self, database_now: datetime) -> None:
        """The database has just said that it is at least ``database_now``."""
        seen, guess = database_now.astimezone(UTC), self._counted()
        if self._guessing:
            self._guessing, self._told = False, seen
        elif timedelta() <= guess - seen < ON_ITS_WAY:
            return
        self._seen = seen
        self._at = time.monotonic()

    def now(self) -> datetime:
        counted = self._counted()
        if counted > self._told:
            self._told = counted
        return self._told

    def _counted(self) -> datetime:
        return self._seen + timedelta(0, time.monotonic() - self._at)


class VirtualClock:
    """A clock that stands still until it is set: a season in seconds, through the real path."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def advance_to(self, moment: datetime) -> None:
        self._now = max(self._now, moment)

    def observe(self, database_now: datetime) -> None:
        """A virtual clock has a time of its own."""
