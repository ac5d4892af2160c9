"""A machine whose clock is wrong: time is the database's, nothing happens early, and everybody hears everything."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

import psycopg
import pytest

from games import bootstrap
from games.adapters import clock
from games.adapters.alarms import AlarmManager
from games.bootstrap import Platform, decider_of
from tests.faults.invariants import Stored, must_hold
from tests.platforms import Table, a_table, until
from tests.web import a_layer

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [pytest.mark.asyncio, pytest.mark.slow]

NEAR = timedelta(seconds=5)


def wrong_by(shift: timedelta) -> type[datetime]:
    """The wall clock of that machine."""

    class Wrong(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.now(tz) + shift

    return Wrong


@pytest.mark.parametrize("seconds", [61, -61, -3600, 86400])
async def test_one_machine_has_the_wrong_time(
    migrated: dict[str, str], household: Household, seconds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "COMPARE_SECONDS", 0.2)
    address = migrated["DATABASE_URL"]
    with psycopg.connect(address) as database:
        [(began,)] = database.execute("SELECT clock_timestamp()").fetchall()
    right = Platform(address, a_layer(), linger=600)
    with monkeypatch.context() as patched:
        patched.setattr(clock, "datetime", wrong_by(timedelta(seconds=seconds)))
        wrong = Platform(address, a_layer(), linger=600)
    async with right, wrong:
        table = await a_table(wrong.service, str(household.id), 3, tempo="speed_run")
        there = Table(right.service, table.tenant, table.game)
        watchers = [await table.watch("s1"), await there.watch("s2")]
        runners = [AlarmManager(address, each.service, decider_of) for each in (right, wrong)]
        for number in range(6):
            await (table, there)[number % 2].granted("main.post", "s1", text=f"line {number}")
            for runner in runners:
                await runner.run_due()
        for watcher in watchers:
            await until(lambda w=watcher: w.picture["view"]["posts"][-1]["text"] == "line 5", "everybody hears all")
        for runner in runners:
            await runner.close()
    stored: Stored = must_hold(migrated["DATABASE_OPERATOR_URL"], household.schema_name, table.game)
    with psycopg.connect(address) as database:
        [(ended,)] = database.execute("SELECT clock_timestamp()").fetchall()
    times = [event["created_at"] for event in stored.events]
    assert times == sorted(times)
    assert all(began - NEAR < at < ended + NEAR for at in times)
