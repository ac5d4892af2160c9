"""The outbox of a household: the rows of ``jobs``, read in the order of their events and marked one by one.

Plain SQL with qualified names, through the household's door. Each mark touches a row only while it is still
as it was read, so that a runner whose lease ran out undoes nobody's work.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import psycopg
from psycopg import sql

from games.adapters.households import open_households
from games.adapters.lasting_connection import LastingConnection
from games.adapters.wakeups import Claim
from games.ports import Job

T = TypeVar("T")

# A workflow that is not due holds nobody up, and many of them would leave no room for the reactions behind them.
OPEN = """
    select j.id::text, j.kind, j.name, j.payload, j.event_id::text, j.command_id::text, j.position,
        j.status, j.attempts, extract(epoch from j.run_after - clock_timestamp())::float8 as wait
    from {s}.jobs j left join {s}.events e on e.id = j.event_id
    where j.aggregate_id = %(stream)s and j.status in ('pending', 'started')
      and (j.kind = 'reaction' or j.run_after <= clock_timestamp())
    order by e.version, j.created_at, j.position
    limit %(limit)s
"""

DONE = """
    update {s}.jobs set status = 'done', done_at = clock_timestamp(), last_error = ''
    where id = %(job)s and status in ('pending', 'started')
"""

STARTED = """
    update {s}.jobs set status = 'started', last_error = '',
        run_after = clock_timestamp() + make_interval(secs => %(look_again)s)
    where id = %(job)s and status in ('pending', 'started')
"""

# A locked row is being carried out at this moment, whatever the scheduler said: leave it alone.
PUT_BACK = """
    update {s}.jobs set status = 'pending', last_error = %(words)s,
        run_after = clock_timestamp() + make_interval(secs => %(seconds)s)
    where id = (select id from {s}.jobs where id = %(job)s and status = 'started' for update skip locked)
"""

RETRY = """
    update {s}.jobs set status = 'pending', attempts = attempts + 1, last_error = %(words)s,
        run_after = clock_timestamp() + make_interval(secs => %(backoff)s)
    where id = %(job)s and status in ('pending', 'started')
"""

PARKED = """
    update {s}.jobs set status = 'parked', attempts = attempts + 1, last_error = %(words)s
    where id = %(job)s and status in ('pending', 'started')
"""

PUT_OFF = """
    update {s}.jobs
    set run_after = clock_timestamp() + make_interval(secs => %(seconds)s),
        last_error = case when %(words)s = '' then last_error else %(words)s end
    where aggregate_id = %(stream)s and kind = %(kind)s and status in ('pending', 'started')
      and run_after < clock_timestamp() + make_interval(secs => %(seconds)s)
"""

# A workflow that has ended keeps its name for ever: the row gets the next one of its command.
AGAIN = """
    update {s}.jobs set status = 'pending', attempts = 0, run_after = clock_timestamp(),
        position = position + case kind when 'workflow' then 100 else 0 end
    where status = 'parked' returning aggregate_id, tenant_id
"""

LOOK_NOW = """
    update {s}.jobs set run_after = clock_timestamp() where status = 'started' returning aggregate_id, tenant_id
"""

AND_WAKE = """
    with moved as ({change}), woken as (
        insert into public.wakeups (aggregate_id, kind, household_id, due_at, attempts)
        select aggregate_id, 'jobs', tenant_id, clock_timestamp(), 0
        from (select distinct aggregate_id, tenant_id from moved) as streams
        on conflict (aggregate_id, kind) do update set due_at = excluded.due_at, attempts = 0
    )
    select count(*) from moved
"""


@dataclass(frozen=True, slots=True)
class OpenJob:
    """A row that is not done yet. ``started``: it is the scheduler's; ``wait``: seconds until it is due."""

    job: Job
    started: bool
    attempts: int
    wait: float

    @property
    def due(self) -> bool:
        """Whether its time has come."""
        return self.wait <= 0


class Outbox:
    """Reads and marks the outbox rows of a claimed stream, on one connection of its own."""

    def __init__(self, conninfo: str) -> None:
        self._connection = LastingConnection(conninfo, "outbox")

    async def open(self, claim: Claim, limit: int = 100) -> list[OpenJob]:
        """The stream's rows that are due, and all reactions, in the order in which their events happened."""

        async def read(connection: psycopg.AsyncConnection) -> list[OpenJob]:
            cursor = await connection.execute(
                _qualified(OPEN, claim.schema), {"stream": claim.aggregate_id, "limit": limit}
            )
            return [OpenJob(Job(*row[:7]), row[7] == "started", row[8], row[9]) for row in await cursor.fetchall()]

        return await self._inside(claim.household_id, read)

    async def done(self, claim: Claim, job: Job) -> None:
        """The job has had its effect."""
        await self._mark(claim, DONE, job=job.id)

    async def started(self, claim: Claim, job: Job, look_again: float) -> None:
        """The job is the scheduler's now; see in ``look_again`` seconds whether it still knows of it."""
        await self._mark(claim, STARTED, job=job.id, look_again=look_again)

    async def put_back(self, claim: Claim, job: Job, seconds: float, words: str) -> None:
        """The scheduler could not take a started job: it is pending again, and due in ``seconds``."""
        await self._mark(claim, PUT_BACK, job=job.id, seconds=seconds, words=words)

    async def retry(self, claim: Claim, job: Job, words: str, backoff: float) -> None:
        """The job went wrong: once more in ``backoff`` seconds."""
        await self._mark(claim, RETRY, job=job.id, words=words, backoff=backoff)

    async def park(self, claim: Claim, job: Job, words: str) -> None:
        """The job went wrong for good: a person decides."""
        await self._mark(claim, PARKED, job=job.id, words=words)

    async def put_off(self, claim: Claim, kind: str, seconds: float, words: str = "") -> None:
        """No open job of this kind before ``seconds`` from now; it counts as nobody's failure."""
        await self._mark(claim, PUT_OFF, stream=claim.aggregate_id, kind=kind, seconds=seconds, words=words)

    async def again(self) -> int:
        """Put every parked job of every open household back; return how many. For when the cause is cured."""
        return await self._everywhere(AGAIN)

    async def look_now(self) -> int:
        """Have every job that was started looked after at once; return how many. For a scheduler that has lost them."""
        return await self._everywhere(LOOK_NOW)

    async def close(self) -> None:
        """Close the connection."""
        await self._connection.drop()

    async def _everywhere(self, change: str) -> int:
        count = 0
        for household, schema, _ in await self._connection.run(open_households):
            count += await self._inside(household, partial(_and_wake, schema, change))
        return count

    async def _mark(self, claim: Claim, statement: str, **terms: Any) -> None:
        await self._inside(
            claim.household_id,
            lambda connection: connection.execute(_qualified(statement, claim.schema), terms),
        )

    async def _inside(self, household: str, work: Callable[[psycopg.AsyncConnection], Awaitable[T]]) -> T:
        async def through_the_door(connection: psycopg.AsyncConnection) -> T:
            await connection.execute("select set_config('app.tenant_id', %s, true)", (household,))
            return await work(connection)

        return await self._connection.run(through_the_door)


async def _and_wake(schema: str, change: str, connection: psycopg.AsyncConnection) -> int:
    whole = sql.SQL(AND_WAKE).format(change=_qualified(change, schema))
    row = await (await connection.execute(whole)).fetchone()
    return row[0] if row else 0


def _qualified(statement: str, schema: str) -> sql.Composed:
    return sql.SQL(statement).format(s=sql.Identifier(schema))
