"""Wake-ups on a real Postgres: one runner a stream, leases that end, and nothing forgotten."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import psycopg
import pytest
import pytest_asyncio

from games.adapters.wakeups import Wakeups
from tests.owed import a_job, inside, owe, wake

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nothing_due"),
    pytest.mark.asyncio,
]


@pytest_asyncio.fixture
async def wakeups(nothing_due: None) -> AsyncIterator[Wakeups]:
    one = Wakeups(os.environ["DATABASE_URL"])
    yield one
    await one.close()


@pytest_asyncio.fixture
async def other(nothing_due: None) -> AsyncIterator[Wakeups]:
    one = Wakeups(os.environ["DATABASE_URL"])
    yield one
    await one.close()


def due_rows() -> list[tuple[object, ...]]:
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        return connection.execute("select aggregate_id::text, attempts, lease_until from public.wakeups").fetchall()


async def test_each_stream_goes_to_one_runner(coop: Household, wakeups: Wakeups, other: Wakeups) -> None:
    streams = {wake(coop) for _ in range(40)}
    batches = await asyncio.gather(*(runner.claim("jobs", 5, 30) for runner in (wakeups, other) * 4))
    taken = [claim.aggregate_id for batch in batches for claim in batch]
    assert len(taken) == 40
    assert set(taken) == streams


async def test_the_earliest_first_and_none_early(coop: Household, wakeups: Wakeups) -> None:
    late, early, _ = wake(coop, seconds=-10), wake(coop, seconds=-20), wake(coop, seconds=60)
    assert [claim.aggregate_id for claim in await wakeups.claim("jobs", 9, 30)] == [early, late]


async def test_kinds_do_not_mix(coop: Household, wakeups: Wakeups) -> None:
    stream = wake(coop, "alarms")
    assert await wakeups.claim("jobs", 9, 30) == []
    [claim] = await wakeups.claim("alarms", 9, 30)
    assert (claim.aggregate_id, claim.schema) == (stream, coop.schema_name)


async def test_a_lease_that_ends_is_taken_over(coop: Household, wakeups: Wakeups, other: Wakeups) -> None:
    wake(coop)
    [lost] = await wakeups.claim("jobs", 1, 0.05)
    deadline = time.monotonic() + 30
    while not (found := await other.claim("jobs", 1, 30)):
        assert time.monotonic() < deadline
    assert found[0].attempts == 2
    await wakeups.release(lost)
    assert due_rows()[0][2] == found[0].lease_until


async def test_release_follows_the_queue(coop: Household, wakeups: Wakeups) -> None:
    stream = owe(coop, a_job())
    [claim] = await wakeups.claim("jobs", 1, 30)
    await wakeups.release(claim)
    [again] = await wakeups.claim("jobs", 1, 30)
    assert (again.aggregate_id, again.attempts) == (stream, 1)
    with inside(coop) as connection:
        connection.execute(f"update {coop.schema_name}.jobs set status = 'done' where aggregate_id = %s", (stream,))
    await wakeups.release(again)
    assert due_rows() == []


async def test_work_that_comes_while_the_last_is_done_is_not_forgotten(coop: Household, wakeups: Wakeups) -> None:
    stream = wake(coop)
    [claim] = await wakeups.claim("jobs", 1, 30)
    owe(coop, a_job(), stream=stream)
    await wakeups.release(claim)
    assert [claim.aggregate_id for claim in await wakeups.claim("jobs", 1, 30)] == [stream]


async def test_whoever_sleeps_until_a_lease_ends_hears_that_it_has_ended(
    coop: Household, wakeups: Wakeups, other: Wakeups
) -> None:
    stream = wake(coop)
    [claim] = await wakeups.claim("jobs", 1, 60)
    owe(coop, a_job(), stream=stream)
    with inside(coop) as connection:  # as the store writes them: row and wake-up of one time
        connection.execute(
            f"update public.wakeups set due_at = (select run_after from {coop.schema_name}.jobs"
            " where aggregate_id = %(id)s) where aggregate_id = %(id)s",
            {"id": stream},
        )
    await other.wait("jobs", 1)
    sleeping = asyncio.create_task(other.sleep("jobs", 60))
    done, _ = await asyncio.wait([sleeping], timeout=0.3)
    assert not done, "the lease still runs"
    await wakeups.release(claim)
    await asyncio.wait_for(sleeping, 30)
    assert len(await other.claim("jobs", 1, 30)) == 1


async def test_a_failure_waits_and_is_counted(coop: Household, wakeups: Wakeups) -> None:
    wake(coop)
    [claim] = await wakeups.claim("jobs", 1, 30)
    await wakeups.fail(claim, 60)
    assert await wakeups.claim("jobs", 1, 30) == []
    assert due_rows()[0][1] == 1


async def test_a_closed_household_sleeps(household: Household, wakeups: Wakeups) -> None:
    wake(household)
    with inside(household) as connection:
        connection.execute("update public.households set status = 'closed' where id = %s", (household.id,))
    assert await wakeups.claim("jobs", 1, 30) == []
    assert await wakeups.next_due("jobs") is None


async def test_a_wake_up_ends_the_sleep(coop: Household, wakeups: Wakeups) -> None:
    await wakeups.wait("jobs", 1)
    sleeping = asyncio.create_task(wakeups.sleep("jobs", 60))
    await asyncio.to_thread(wake, coop)
    await asyncio.wait_for(sleeping, 30)
    assert len(await wakeups.claim("jobs", 1, 30)) == 1


async def test_sleep_ends_when_something_is_due_though_nobody_says_so(coop: Household, wakeups: Wakeups) -> None:
    await wakeups.wait("jobs", 1)
    wake(coop, seconds=0.3)
    await wakeups.wait("jobs", 1)
    await asyncio.wait_for(wakeups.sleep("jobs", 60), 30)
    assert len(await wakeups.claim("jobs", 1, 30)) == 1


async def test_lost_connections_come_back(coop: Household, wakeups: Wakeups) -> None:
    await wakeups.wait("jobs", 1)
    wake(coop)
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'pecking wakeups%'"
        )
    assert len(await wakeups.claim("jobs", 1, 30)) == 1
    await asyncio.wait_for(wakeups.wait("jobs", 60), 30)
    await asyncio.wait_for(wakeups.wait("jobs", 60), 30)
    sleeping = asyncio.create_task(wakeups.wait("jobs", 60))
    await asyncio.to_thread(wake, coop)
    await asyncio.wait_for(sleeping, 30)


async def test_a_claim_whose_commit_was_not_answered_is_ours_all_the_same(
    coop: Household, wakeups: Wakeups, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, lost = wake(coop, seconds=-20), []
    transaction = psycopg.AsyncConnection.transaction

    @asynccontextmanager
    async def unanswered(connection: psycopg.AsyncConnection) -> AsyncIterator[None]:
        async with transaction(connection):
            yield
        if not lost:
            lost.append(wake(coop, seconds=-10))
            raise psycopg.OperationalError("the connection is gone")

    monkeypatch.setattr(psycopg.AsyncConnection, "transaction", unanswered)
    claims = await wakeups.claim("jobs", 9, 30)

    assert [(claim.aggregate_id, claim.attempts) for claim in claims] == [(first, 1), (*lost, 1)]
