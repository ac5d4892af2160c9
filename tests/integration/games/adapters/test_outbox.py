"""The outbox on a real Postgres: order, marks, and rows that somebody else holds."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import psycopg
import pytest
import pytest_asyncio

from games.adapters.outbox import Outbox
from games.adapters.wakeups import Claim, Wakeups
from games.ports import Job
from tests.owed import a_job, an_invitation, inside, owe, row_of

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nothing_due"),
    pytest.mark.asyncio,
]


@pytest_asyncio.fixture
async def outbox(nothing_due: None) -> AsyncIterator[Outbox]:
    one = Outbox(os.environ["DATABASE_URL"])
    yield one
    await one.close()


async def claim_of(household: Household, *jobs: Job) -> Claim:
    stream = owe(household, *jobs)
    wakeups = Wakeups(os.environ["DATABASE_URL"])
    [claim] = await wakeups.claim("jobs", 1, 30)
    await wakeups.close()
    assert claim.aggregate_id == stream
    return claim


async def test_rows_come_in_the_order_of_their_events(household: Household, outbox: Outbox) -> None:
    late, early = a_job(), a_job()
    claim = await claim_of(household, late, early)
    with inside(household) as connection:
        for version, job in enumerate((early, late), start=1):
            connection.execute(
                f"insert into {household.schema_name}.events (id, tenant_id, aggregate_id, version, type, schema,"
                " payload, actor, causation_id, correlation_id, digest)"
                " values (%s, %s, %s, %s, 'x', 1, '{}', 'clock', %s, %s, '')",
                (job.event_id, household.id, claim.aggregate_id, version, job.command_id, job.command_id),
            )
    assert [row.job.id for row in await outbox.open(claim)] == [early.id, late.id]


async def test_a_row_is_read_as_it_was_written(household: Household, outbox: Outbox) -> None:
    job = an_invitation(position=2)
    [row] = await outbox.open(await claim_of(household, job))
    assert row.job == job
    assert row.due
    assert (row.started, row.attempts) == (False, 0)


async def test_what_is_done_or_parked_is_not_open(household: Household, outbox: Outbox) -> None:
    done, parked, waiting = a_job(), a_job(), a_job()
    claim = await claim_of(household, done, parked, waiting)
    await outbox.done(claim, done)
    await outbox.park(claim, parked, "It was refused.")
    await outbox.retry(claim, waiting, "Not now.", 60)
    [row] = await outbox.open(claim)
    assert row.job.id == waiting.id
    assert not row.due
    assert row.attempts == 1
    assert row_of(household, done)["done_at"] is not None
    assert row_of(household, parked)["last_error"] == "It was refused."


async def test_a_row_that_is_done_stays_done(household: Household, outbox: Outbox) -> None:
    job = an_invitation()
    claim = await claim_of(household, job)
    await outbox.done(claim, job)
    await outbox.started(claim, job, 60)
    await outbox.put_back(claim, job, 60, "Temporal does not answer.")
    await outbox.retry(claim, job, "Not now.", 60)
    await outbox.park(claim, job, "Never.")
    row = row_of(household, job)
    assert (row["status"], row["last_error"]) == ("done", "")


async def test_putting_off_keeps_later_times_and_other_kinds(household: Household, outbox: Outbox) -> None:
    soon, later, letter = a_job(), a_job(), an_invitation()
    claim = await claim_of(household, soon, later, letter)
    await outbox.retry(claim, later, "Not now.", 600)
    await outbox.put_off(claim, "reaction", 60)
    waits = {row.job.id: row.wait for row in await outbox.open(claim)}
    assert 50 < waits[soon.id] <= 60
    assert 590 < waits[later.id] <= 600
    assert waits[letter.id] <= 0


async def test_putting_off_leaves_nothing_due_that_was_started(household: Household, outbox: Outbox) -> None:
    letter = an_invitation()
    claim = await claim_of(household, letter)
    await outbox.started(claim, letter, 0)
    assert [row.started for row in await outbox.open(claim)] == [True]
    await outbox.put_off(claim, "workflow", 60)
    assert await outbox.open(claim) == []
    assert row_of(household, letter)["status"] == "started"


async def test_a_hundred_letters_that_wait_hide_no_reaction(household: Household, outbox: Outbox) -> None:
    letters, reaction = [an_invitation() for _ in range(100)], a_job()
    claim = await claim_of(household, *letters, reaction)
    await outbox.put_off(claim, "workflow", 60)
    assert [row.job for row in await outbox.open(claim)] == [reaction]


async def test_a_row_that_is_being_carried_out_is_not_put_back(household: Household, outbox: Outbox) -> None:
    job = an_invitation()
    claim = await claim_of(household, job)
    await outbox.started(claim, job, 60)
    with inside(household) as sending:
        sending.execute(f"select id from {household.schema_name}.jobs where id = %s for update", (job.id,))
        await outbox.put_back(claim, job, 60, "Temporal does not answer.")
    assert row_of(household, job)["status"] == "started"


async def test_another_household_sees_none_of_it(household: Household, barn: Household, outbox: Outbox) -> None:
    claim = await claim_of(household, a_job())
    foreign = Claim(claim.aggregate_id, str(barn.id), claim.schema, *_rest(claim))
    assert await outbox.open(foreign) == []
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        count = connection.execute(f"select count(*) from {household.schema_name}.jobs").fetchone()
    assert count == (0,)


def _rest(claim: Claim) -> tuple[object, ...]:
    return claim.due_at, claim.attempts, claim.kind, claim.lease_until
