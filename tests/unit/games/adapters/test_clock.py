"""The database's clock as a process knows it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from games.adapters import clock as module
from games.adapters.clock import DatabaseClock, VirtualClock

THEN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Seconds:
    """A monotonic clock moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    found = Seconds()
    monkeypatch.setattr(module, "time", found)
    return found


@pytest.fixture
def clock(seconds: Seconds) -> DatabaseClock:
    """A clock that has heard of the database once."""
    found = DatabaseClock()
    found.observe(THEN)
    return found


def test_it_counts_on_between_observations(clock: DatabaseClock, seconds: Seconds) -> None:
    seconds.now += 90
    assert clock.now() == THEN + timedelta(seconds=90)


@pytest.mark.parametrize("hours", [-5, 5])
def test_a_machine_that_goes_wrong_does_not_matter_once_the_database_has_spoken(seconds: Seconds, hours: int) -> None:
    clock = DatabaseClock()
    guess = clock.now()
    clock.observe(guess + timedelta(hours=hours))
    seconds.now += 1
    assert clock.now() == guess + timedelta(hours=hours, seconds=1)


def test_it_never_goes_back(clock: DatabaseClock, seconds: Seconds) -> None:
    seconds.now += 3600
    ahead = clock.now()
    clock.observe(THEN + timedelta(minutes=30))
    assert clock.now() == ahead
    seconds.now += 1800
    assert clock.now() == ahead
    seconds.now += 1
    assert clock.now() == ahead + timedelta(seconds=1)


def test_an_answer_that_was_long_on_its_way_does_not_set_it_back(clock: DatabaseClock, seconds: Seconds) -> None:
    seconds.now += 10
    clock.observe(THEN + timedelta(seconds=9.5))
    assert clock.now() == THEN + timedelta(seconds=10)


def test_a_database_that_is_ahead_is_followed_at_once(clock: DatabaseClock, seconds: Seconds) -> None:
    seconds.now += 10
    clock.observe(THEN + timedelta(seconds=10.2))
    assert clock.now() == THEN + timedelta(seconds=10.2)


def test_a_virtual_clock_stands_still_until_it_is_set() -> None:
    clock = VirtualClock(THEN)
    clock.observe(THEN + timedelta(days=1))
    clock.advance_to(THEN - timedelta(days=1))
    assert clock.now() == THEN
    clock.advance_to(THEN + timedelta(hours=1))
    assert clock.now() == THEN + timedelta(hours=1)
