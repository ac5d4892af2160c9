"""The alarm queues rebuilt from the events: what comes next always follows from the state's timeline."""

from __future__ import annotations

import logging
from typing import Any

from psycopg import AsyncConnection, sql
from psycopg.types.json import Jsonb
from pydantic import ValidationError

from games.adapters.clock import DatabaseClock
from games.adapters.households import open_households, streams_of
from games.adapters.postgres_store import PostgresStore
from games.domain.streams import decider_of
from games.ports import StoreError, Unavailable
from games.rooms.deciding import alarm_id
from games.rooms.heads import fold

log = logging.getLogger(__name__)

CLEAR = """
DELETE FROM {s}.alarms WHERE aggregate_id = %(id)s AND status IN ('due', 'parked') AND id <> ALL(%(ids)s::uuid[])
"""
REBUILD = """
WITH kept AS (
  INSERT INTO {s}.alarms (id, tenant_id, aggregate_id, task, day, due_at, revision, status, attempts, last_error,
    created_at)
  SELECT a.id, %(tenant)s, %(id)s, a.task, a.day, a.at, a.revision, 'due', 0, '', clock_timestamp()
  FROM jsonb_to_recordset(%(alarms)s) AS a(id uuid, task text, day smallint, at timestamptz, revision int)
  ON CONFLICT (id) DO UPDATE SET status = 'due', due_at = excluded.due_at, attempts = 0)
INSERT INTO public.wakeups (aggregate_id, kind, household_id, due_at, attempts)
SELECT %(id)s, 'alarms', %(tenant)s, %(next)s, 0 WHERE %(next)s::timestamptz IS NOT NULL
ON CONFLICT (aggregate_id, kind) DO UPDATE SET due_at = excluded.due_at, attempts = 0, lease_until = NULL
"""


async def reconcile(conninfo: str) -> int:
    """Make the queue of every game and tournament what its events say; how many that were."""
    store = PostgresStore(conninfo, DatabaseClock(), decider_of)
    await store.open()
    count = 0
    try:
        async with await AsyncConnection.connect(conninfo, autocommit=True) as connection:
            for tenant, schema, _ in await open_households(connection):
                for game in await streams_of(connection, tenant, schema):
                    if game != tenant:
                        count += await _rebuilt(connection, store, tenant, schema, game)
    finally:
        await store.close()
    return count


async def _rebuilt(connection: AsyncConnection[Any], store: PostgresStore, tenant: str, schema: str, game: str) -> bool:
    """Whether it could be done: a game that cannot be read keeps no other waiting."""
    try:
        await _rebuild(connection, store, tenant, schema, game)
    except Unavailable:
        raise
    except (StoreError, ValidationError, LookupError) as error:
        log.error("the queue of %s cannot be rebuilt: %s; check_game says more", game, type(error).__name__)
        return False
    return True


async def _rebuild(connection: AsyncConnection[Any], store: PostgresStore, tenant: str, schema: str, game: str) -> None:
    decider = decider_of(tenant, game)
    upcoming = decider.upcoming(fold(decider, await store.load(tenant, game)).state)
    rows = [
        {
            "id": alarm_id(game, due),
            "task": due.task,
            "day": due.day,
            "at": due.at.isoformat(),
            "revision": due.revision,
        }
        for due in upcoming
    ]
    async with connection.transaction():
        await connection.execute("SELECT set_config('app.tenant_id', %s, true)", (tenant,))
        terms = {
            "id": game,
            "tenant": tenant,
            "ids": [row["id"] for row in rows],
            "alarms": Jsonb(rows),
            "next": upcoming[0].at if upcoming else None,
        }
        for statement in (CLEAR, REBUILD):
            await connection.execute(sql.SQL(statement).format(s=sql.Identifier(schema)), terms)
