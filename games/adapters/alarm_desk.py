"""What an operator may do about alarms that were tried too often and parked: have them rung again, or drop them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any

from psycopg import AsyncConnection, sql

Inside = Callable[..., AbstractAsyncContextManager[tuple[AsyncConnection[Any], sql.Identifier]]]
"""The async side of the door (PostgresStore.inside)."""

_RING_AGAIN = """
WITH back AS (
  UPDATE {s}.alarms SET status = 'due', attempts = 0, due_at = least(due_at, clock_timestamp())
  WHERE id = ANY(%(ids)s::uuid[]) AND status = 'parked' RETURNING aggregate_id),
woken AS (
  INSERT INTO public.wakeups (aggregate_id, kind, household_id, due_at, attempts)
  SELECT DISTINCT aggregate_id, 'alarms', %(tenant)s::uuid, clock_timestamp(), 0 FROM back
  ON CONFLICT (aggregate_id, kind) DO UPDATE SET due_at = least(wakeups.due_at, excluded.due_at), attempts = 0)
SELECT count(*) AS count FROM back
"""

_DROP = """
WITH dropped AS (
  UPDATE {s}.alarms SET status = 'cancelled' WHERE id = ANY(%(ids)s::uuid[]) AND status = 'parked' RETURNING id)
SELECT count(*) AS count FROM dropped
"""


class AlarmDesk:
    """The parked alarms of any household."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    async def ring_again(self, tenant: str, ids: Sequence[str]) -> int:
        """Have these rung as soon as a runner is free, with all their tries; how many of them were parked."""
        return await self._do(_RING_AGAIN, tenant, ids)

    async def drop(self, tenant: str, ids: Sequence[str]) -> int:
        """Never ring these; how many of them were parked."""
        return await self._do(_DROP, tenant, ids)

    async def _do(self, statement: str, tenant: str, ids: Sequence[str]) -> int:
        async with self._inside(tenant, writing=True) as (connection, schema):
            cursor = await connection.execute(sql.SQL(statement).format(s=schema), {"ids": list(ids), "tenant": tenant})
            row = await cursor.fetchone()
            return int(row["count"]) if row else 0
