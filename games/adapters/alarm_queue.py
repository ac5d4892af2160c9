"""The alarm queues as a runner reads them: those of one household together, each stream's next one in due order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from psycopg import AsyncConnection, sql
from psycopg.rows import dict_row

from games.adapters.lasting_connection import LastingConnection
from games.adapters.together import Together
from games.adapters.wakeups import IMPATIENT, Claim
from games.domain.decider import Due

Household = tuple[str, str]
"""Its id and its schema."""

_NEXT = """
SELECT DISTINCT ON (aggregate_id) aggregate_id::text AS stream, id::text, task, day, due_at, revision, attempts,
  extract(epoch FROM clock_timestamp() - due_at)::float8 AS late
FROM {s}.alarms
WHERE aggregate_id = ANY(%s::uuid[]) AND status = 'due' AND due_at <= clock_timestamp()
ORDER BY aggregate_id, due_at, created_at, id
"""

_PUT_OFF = """
UPDATE {s}.alarms SET attempts = least(attempts + 1, 1000), status = %(status)s, last_error = %(error)s,
  due_at = greatest(due_at, clock_timestamp() + make_interval(secs => %(seconds)s))
WHERE id = %(id)s AND status = 'due' AND revision = %(revision)s
"""


@dataclass(frozen=True, slots=True)
class Ring:
    """A due row of a stream's queue, taken up ``late`` seconds after its time."""

    id: str
    due: Due
    attempts: int
    late: float


class AlarmQueue:
    """One runner's way to the queues, on a connection of its own."""

    def __init__(self, conninfo: str) -> None:
        self._line = LastingConnection(conninfo, "alarm queue", greeting=IMPATIENT)
        self._reading = Together(self._read)

    async def close(self) -> None:
        """Close the connection."""
        await self._line.drop()

    async def next(self, claim: Claim) -> Ring | None:
        """The stream's first alarm that is due by the database's clock."""
        return await self._reading((claim.household_id, claim.schema), claim.aggregate_id)

    async def put_off(self, claim: Claim, ring: Ring, status: str, error: str, seconds: float) -> bool:
        """Count a try that came to nothing; due again in so many seconds. False when the row has moved meanwhile."""
        terms = {
            "id": ring.id, "revision": ring.due.revision, "status": status, "error": error, "seconds": seconds
        }  # fmt: skip

        async def mark(connection: AsyncConnection[Any]) -> bool:
            await _enter(connection, claim.household_id)
            return (await connection.execute(_in(claim.schema, _PUT_OFF), terms)).rowcount > 0

        return await self._line.run(mark)

    async def _read(self, household: Household, streams: Sequence[str]) -> list[Ring | None]:
        tenant, schema = household

        async def read(connection: AsyncConnection[Any]) -> list[dict[str, Any]]:
            cursor = connection.cursor(row_factory=dict_row)
            async with connection.pipeline():
                await _enter(connection, tenant)
                await cursor.execute(_in(schema, _NEXT), (list(streams),))
                return await cursor.fetchall()

        found = {row["stream"]: _ring(row) for row in await self._line.run(read)}
        return [found.get(stream) for stream in streams]


def _ring(row: dict[str, Any]) -> Ring:
    return Ring(row["id"], Due(row["task"], row["day"], row["due_at"], row["revision"]), row["attempts"], row["late"])


async def _enter(connection: AsyncConnection[Any], tenant: str) -> None:
    await connection.execute("SELECT set_config('app.tenant_id', %s, true)", (tenant,))


@cache
def _in(schema: str, statement: str) -> sql.Composed:
    return sql.SQL(statement).format(s=sql.Identifier(schema))
