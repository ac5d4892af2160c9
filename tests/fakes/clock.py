"""A clock that a test moves by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class HandClock:
    """Clock, standing still until ``advance``."""

    def __init__(self, now: datetime = MORNING) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, seconds: float) -> None:
        """Let this many seconds pass."""
        self._now += timedelta(seconds=seconds)

    def observe(self, database_now: datetime) -> None:
        """The database's time does not matter here."""
