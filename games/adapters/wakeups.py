"""The one next wake-up of each stream and kind of work: claimed by lease, for any number of runners.

Whoever writes work for a stream (an alarm, an outbox job) also writes its row in ``public.wakeups``; a
trigger says NOTIFY, and the runner that sleeps on it claims the row. A claim is committed before the work
begins: nobody holds a lock while a command is dispatched. A runner that dies loses its lease to another.

Both methods that end a claim do nothing when the lease has run out and somebody else holds it, and leave
a due time alone that was moved meanwhile: the mover knew better.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Literal

import psycopg
from psycopg import sql

from games.adapters.lasting_connection import LOST, LastingConnection
from games.adapters.together import Together

log = logging.getLogger(__name__)

Kind = Literal["alarms", "jobs"]
Lane = tuple[str, str, Kind]
"""Household, its schema, and the kind of work: what is released together."""

IMPATIENT = "set lock_timeout = '500ms'"
"""A household whose tables are being migrated keeps nobody else waiting for longer."""

NEXT_IN_QUEUES: dict[Kind, sql.SQL] = {
    "alarms": sql.SQL(
        "select aggregate_id as id, min(due_at) as next from {}.alarms"
        " where aggregate_id = any(%(ids)s::uuid[]) and status = 'due' group by aggregate_id"
    ),
    "jobs": sql.SQL(
        "select aggregate_id as id, min(run_after) as next from {}.jobs"
        " where aggregate_id = any(%(ids)s::uuid[]) and status in ('pending', 'started') group by aggregate_id"
    ),
}

CLAIM = """
    with due as (
        select w.aggregate_id, w.kind, h.schema_name
        from public.wakeups w join public.households h on h.id = w.household_id and h.status = 'open'
        where w.kind = %(kind)s and w.due_at <= clock_timestamp()
          and (w.lease_until is null or w.lease_until <= clock_timestamp())
        order by w.due_at, w.household_id limit %(limit)s
        for update of w skip locked
    )
    update public.wakeups w
    set lease_until = clock_timestamp() + make_interval(secs => %(lease)s),
        attempts = least(w.attempts + 1, 1000)
    from due where w.aggregate_id = due.aggregate_id and w.kind = due.kind
    returning w.aggregate_id::text, w.household_id::text, due.schema_name, w.due_at, w.attempts, w.kind,
        w.lease_until
"""

STILL_OURS = """
    select aggregate_id::text from public.wakeups
    where kind = %(kind)s
      and (aggregate_id, lease_until) in (select * from unnest(%(ids)s::uuid[], %(leases)s::timestamptz[]))
"""

HOLD_ALL = """
    select 1 from public.wakeups
    where kind = %(kind)s
      and (aggregate_id, lease_until) in (select * from unnest(%(ids)s::uuid[], %(leases)s::timestamptz[]))
    order by aggregate_id for update
"""

PASS_ALL_ON = """
    update public.wakeups w set lease_until = null, attempts = 0, due_at = queue.next
    from unnest(%(ids)s::uuid[], %(leases)s::timestamptz[]) as ours(id, lease), ({queue}) as queue
    where queue.id = ours.id and w.aggregate_id = ours.id and w.kind = %(kind)s and w.lease_until = ours.lease
"""

FORGET_THE_REST = """
    delete from public.wakeups w using unnest(%(ids)s::uuid[], %(leases)s::timestamptz[]) as ours(id, lease)
    where w.aggregate_id = ours.id and w.kind = %(kind)s and w.lease_until = ours.lease
"""

# Whoever looked while the lease ran sleeps until its end, and a due time that stays as it is tells nobody.
NUDGE = "select pg_notify('wakeups', %(kind)s)"

PUT_OFF = """
    update public.wakeups
    set lease_until = null,
        due_at = case when due_at <> %(due)s then due_at
            else clock_timestamp() + make_interval(secs => %(backoff)s) end
    where aggregate_id = %(id)s and kind = %(kind)s and lease_until = %(lease)s
"""

NEXT = """
    select min(at) as at, extract(epoch from min(at) - clock_timestamp())::float8 as seconds
    from (
        select greatest(w.due_at, w.lease_until) as at
        from public.wakeups w join public.households h on h.id = w.household_id and h.status = 'open'
        where w.kind = %(kind)s
    ) as waiting
"""

LEAST_PAUSE = 0.05
"""Seconds to sleep at least when nothing could be claimed: another runner may just be claiming it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A stream whose work is ours until ``lease_until``.

    ``attempts`` counts this claim and those just before it that failed or were lost.
    """

    aggregate_id: str
    household_id: str
    schema: str
    due_at: datetime
    attempts: int
    kind: Kind
    lease_until: datetime


class Wakeups:
    """The claiming of wake-ups, on two connections of its own that come back for ever when lost.

    One runner, one instance: only one task may ``wait`` at a time.
    """

    def __init__(self, conninfo: str) -> None:
        self._work = LastingConnection(conninfo, "wakeups", greeting=IMPATIENT)
        self._releasing = Together(self._release)
        self._ear = LastingConnection(conninfo, "wakeups listen", greeting="listen wakeups")

    async def claim(self, kind: Kind, limit: int, lease_seconds: float) -> list[Claim]:
        """Up to ``limit`` due streams, earliest first, committed as ours for ``lease_seconds``.

        A claim whose commit was not answered may be ours all the same: nobody else sees to it before its lease ends.
        """
        wanted = {"kind": kind, "limit": limit, "lease": lease_seconds}
        in_doubt: list[Claim] = []

        async def take(connection: psycopg.AsyncConnection) -> list[Claim]:
            ours = await _still_ours(connection, kind, in_doubt) if in_doubt else []
            cursor = await connection.execute(CLAIM, wanted)
            in_doubt[:] = ours + [Claim(*row) for row in await cursor.fetchall()]
            return sorted(in_doubt, key=lambda claim: claim.due_at)

        return await self._work.run(take)

    async def release(self, claim: Claim) -> None:
        """The work is done: wake again when the stream's queue says so, if ever.

        The queue is looked up while the row is locked, so that work which arrives at this moment is never forgotten.
        """
        await self._releasing((claim.household_id, claim.schema, claim.kind), claim)

    async def _release(self, lane: Lane, claims: Sequence[Claim]) -> Sequence[None]:
        household, schema, kind = lane
        terms = _terms(kind, claims)

        async def settle(connection: psycopg.AsyncConnection) -> None:
            async with connection.pipeline():
                await connection.execute(HOLD_ALL, terms)
                await connection.execute("select set_config('app.tenant_id', %s, true)", (household,))
                await connection.execute(_pass_on(kind, schema), terms)
                await connection.execute(FORGET_THE_REST, terms)
                await connection.execute(NUDGE, terms)

        await self._work.run(settle)
        return [None] * len(claims)

    async def fail(self, claim: Claim, backoff: float) -> None:
        """The work went wrong: the stream is due again in ``backoff`` seconds, its attempts stay counted."""
        terms = {
            "id": claim.aggregate_id,
            "kind": claim.kind,
            "lease": claim.lease_until,
            "due": claim.due_at,
            "backoff": backoff,
        }
        await self._work.run(lambda connection: connection.execute(PUT_OFF, terms))

    async def next_due(self, kind: Kind) -> datetime | None:
        """When the earliest stream is due (or its lease ends); None when none waits."""
        return (await self._next(kind))[0]

    async def wait(self, kind: Kind, timeout: float) -> None:
        """Sleep up to ``timeout`` seconds; a NOTIFY of this kind or a lost connection ends it early.

        The first call after a (re)connection returns at once: something may have been missed before it.
        """
        try:
            async with asyncio.timeout(10):
                connection, fresh = await self._ear.connect()
            if not fresh:
                await _hear(connection, kind, timeout)
        except LOST as error:
            log.warning(
                "database connection lost",
                extra={"connection": "wakeups listen", "error": type(error).__name__},
            )
            await self._ear.drop()

    async def sleep(self, kind: Kind, at_most: float) -> None:
        """Sleep until a stream is due (at most ``at_most`` seconds), woken early like ``wait``."""
        _, seconds = await self._next(kind)
        await self.wait(kind, at_most if seconds is None else min(max(seconds, LEAST_PAUSE), at_most))

    async def _next(self, kind: Kind) -> tuple[datetime | None, float | None]:
        async def ask(connection: psycopg.AsyncConnection) -> tuple[datetime | None, float | None]:
            row = await (await connection.execute(NEXT, {"kind": kind})).fetchone()
            return row or (None, None)

        return await self._work.run(ask)

    async def close(self) -> None:
        """Close both connections."""
        await self._work.drop()
        await self._ear.drop()


def _terms(kind: Kind, claims: Sequence[Claim]) -> dict[str, Any]:
    ids, leases = [claim.aggregate_id for claim in claims], [claim.lease_until for claim in claims]
    return {"kind": kind, "ids": ids, "leases": leases}


async def _still_ours(connection: psycopg.AsyncConnection, kind: Kind, claims: Sequence[Claim]) -> list[Claim]:
    """Those of these claims that are stored."""
    rows = await (await connection.execute(STILL_OURS, _terms(kind, claims))).fetchall()
    stored = {stream for (stream,) in rows}
    return [claim for claim in claims if claim.aggregate_id in stored]


async def _hear(connection: psycopg.AsyncConnection, kind: Kind, timeout: float) -> None:
    """Return at the first notification of ``kind``, with all that have piled up behind it taken off."""
    async with aclosing(connection.notifies(timeout=timeout)) as notices:
        async for notice in notices:
            if notice.payload == kind:
                break
        else:
            return
    async with aclosing(connection.notifies(timeout=0)) as rest:
        async for _ in rest:
            pass


@cache
def _pass_on(kind: Kind, schema: str) -> sql.Composed:
    """The statement by which streams of one household are due again when their queues say so."""
    return sql.SQL(PASS_ALL_ON).format(queue=NEXT_IN_QUEUES[kind].format(sql.Identifier(schema)))
