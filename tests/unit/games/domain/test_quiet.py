"""Quiet hours by the clock on the wall, over midnight and over the nights on which clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from games.domain.quiet import quiet_for

BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("now", "hours"),
    [
        ("2026-07-01T19:59:59", 0),
        ("2026-07-01T20:00:00", 10),
        ("2026-07-01T22:30:00", 7.5),
        ("2026-07-02T05:00:00", 1),
        ("2026-07-02T06:00:00", 0),
        ("2026-03-28T21:00:00", 9),
        ("2026-10-24T20:00:00", 11),
    ],
)
def test_it_is_quiet_from_ten_to_eight(now: str, hours: float) -> None:
    assert quiet_for(datetime.fromisoformat(now).replace(tzinfo=UTC), BERLIN) == timedelta(hours=hours)


def test_quiet_hours_may_lie_within_a_day() -> None:
    nap = (time(13), time(15))
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert quiet_for(noon, "UTC", *nap) == timedelta()
    assert quiet_for(noon + timedelta(hours=1), "UTC", *nap) == timedelta(hours=2)
    assert quiet_for(noon + timedelta(hours=3), "UTC", *nap) == timedelta()
