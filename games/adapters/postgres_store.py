"""Streams of events in Postgres: EventStorePort over one writing connection and a few reading ones."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import orjson
import psycopg
from psycopg import AsyncConnection, sql
from psycopg.rows import dict_row
from psycopg.types.json import set_json_loads
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from games.adapters.codec import decode, encode, hash_by_now
from games.adapters.directory import Directory
from games.adapters.postgres_writer import KEEPALIVE, PostgresWriter
from games.adapters.rights import Observer
from games.adapters.stream_sql import Found, read_streams
from games.adapters.together import Together
from games.domain.decider import Decider
from games.ports import Answer, Append, Snapshot, Stream, Unavailable

READ_OPTIONS = "-c statement_timeout=10s -c default_transaction_read_only=on -c enable_seqscan=off"
LOADED_AT_ONCE = 50
"""Streams of one household that are read by the same statements."""
RECONNECT_SECONDS = 1.0
"""Then the pool gives up, and whoever asks next has it begin anew: its own pauses double for as long as it tries."""


class PostgresStore:
    """``decider_of`` tells the decider of a stream by its household and its id."""

    def __init__(
        self, conninfo: str, clock: Observer, decider_of: Callable[[str, str], Decider[Any]], readers: int = 4
    ) -> None:
        looking_up = Together(self._schemas_of)
        self.directory = Directory(lambda tenant: looking_up(None, tenant))
        self._decider_of = decider_of
        self._clock = clock
        self._writer = PostgresWriter(conninfo, clock)
        self._reading = Together(self._read, LOADED_AT_ONCE)
        self._heading = Together(self._heads)
        self._pool = AsyncConnectionPool(
            conninfo,
            min_size=1,
            max_size=readers,
            open=False,
            configure=_configure,
            timeout=3,
            max_lifetime=600,
            reconnect_timeout=RECONNECT_SECONDS,
            kwargs={"autocommit": True, "row_factory": dict_row, "options": READ_OPTIONS, **KEEPALIVE},
        )

    async def open(self) -> None:
        await self._pool.open()

    async def close(self) -> None:
        await self._writer.close()
        await self._pool.close()

    async def own(self, aggregate_id: str) -> bool:
        return await self._writer.own(aggregate_id)

    def owns(self, aggregate_id: str) -> bool:
        return self._writer.owns(aggregate_id)

    async def disown(self, aggregate_id: str) -> None:
        await self._writer.disown(aggregate_id)

    async def ready(self) -> None:
        await self._writer.ready()

    async def append(self, append: Append) -> None:
        schema = await self.directory.schema(append.tenant)
        await self._writer.append(append, schema)

    async def load(self, tenant: str, aggregate_id: str, after: int = 0) -> Stream:
        decider = self._decider_of(tenant, aggregate_id)
        found = await self._reading(tenant, (aggregate_id, after, decider.state_version))
        self._writer.sealed_by(aggregate_id, found.digest)
        return found.stream(decider, tenant)

    async def _read(self, tenant: str, wanted: Sequence[tuple[str, int, int]]) -> list[Found]:
        async with self.inside(tenant) as (connection, schema):
            return await read_streams(connection, schema, wanted)

    async def answers(self, tenant: str, aggregate_id: str, ids: Sequence[str]) -> Mapping[str, tuple[Answer, bytes]]:
        async with self.inside(tenant) as (connection, schema):
            cursor = await connection.execute(
                sql.SQL(
                    "SELECT id::text, aggregate_id::text AS stream, type, payload, actor, body_hash, answer"
                    " FROM {}.commands WHERE id = ANY(%s::uuid[])"
                ).format(schema),
                (list(ids),),
            )
            rows = await cursor.fetchall()
        return {
            row["id"]: (
                decode(Answer, row["answer"]),
                hash_by_now(self._decider_of(tenant, row["stream"]), row["stream"], row),
            )
            for row in rows
        }

    async def commands_since(self, tenant: str, aggregate_id: str, since: datetime) -> Mapping[str, int]:
        async with self.inside(tenant) as (connection, schema):
            cursor = await connection.execute(
                sql.SQL(
                    "SELECT actor, count(*) FROM {}.commands"
                    " WHERE aggregate_id = %s AND created_at >= %s GROUP BY actor"
                ).format(schema),
                (aggregate_id, since),
            )
            return {row["actor"]: row["count"] for row in await cursor.fetchall()}

    async def save_snapshot(self, tenant: str, aggregate_id: str, snapshot: Snapshot) -> None:
        body = {
            "state": snapshot.state,
            "public": snapshot.public,
            "private": dict(snapshot.private),
            "time": snapshot.time,
        }
        async with self.inside(tenant, writing=True) as (connection, schema):
            await connection.execute(
                sql.SQL(
                    "UPDATE {}.aggregates SET snapshot = %(body)s::jsonb, snapshot_version = %(version)s,"
                    " state_version = %(state)s WHERE id = %(id)s AND version >= %(version)s"
                    " AND (snapshot_version < %(version)s OR state_version <> %(state)s)"
                ).format(schema),
                {
                    "id": aggregate_id,
                    "body": encode(body).decode(),
                    "version": snapshot.version,
                    "state": self._decider_of(tenant, aggregate_id).state_version,
                },
            )

    async def heads(self, tenant: str, ids: Sequence[str]) -> Mapping[str, int]:
        return await self._heading(None, (tenant, await self.directory.schema(tenant), ids))

    async def _heads(self, _: None, asked: Sequence[tuple[str, str, Sequence[str]]]) -> list[dict[str, int]]:
        return await self._writer.heads(asked)

    async def is_seated(self, tenant: str, account: str) -> bool:
        """Whether this account holds a seat in a game that is not over."""
        async with self.inside(tenant) as (connection, schema):
            cursor = await connection.execute(
                sql.SQL(
                    "SELECT 1 FROM {s}.seats JOIN {s}.aggregates ON aggregates.id = seats.aggregate_id"
                    " WHERE account_id = %s AND aggregates.summary->>'status' IN ('lobby', 'running') LIMIT 1"
                ).format(s=schema),
                (account,),
            )
            return await cursor.fetchone() is not None

    async def epoch(self) -> str:
        """The installation's epoch: cursors of another one do not count."""
        async with self._reader() as connection:
            cursor = await connection.execute(
                "SELECT epoch::text, clock_timestamp() AS now FROM public.installation WHERE id = 1"
            )
            row = await cursor.fetchone()
        if row is None:
            raise Unavailable("The installation is not set up. Run manage.py migrate.")
        self._clock.observe(row["now"])
        return str(row["epoch"])

    async def _schemas_of(self, _: None, tenants: Sequence[str]) -> list[str | None]:
        """The schemas of these households; None for one that is closed, or not there."""
        async with self._reader() as connection:
            cursor = await connection.execute(
                "SELECT id::text, schema_name FROM public.households WHERE id = ANY(%s::uuid[]) AND status = 'open'",
                (list(tenants),),
            )
            found = {row["id"]: row["schema_name"] for row in await cursor.fetchall()}
        return [found.get(tenant) for tenant in tenants]

    @asynccontextmanager
    async def inside(
        self, tenant: str, writing: bool = False
    ) -> AsyncIterator[tuple[AsyncConnection[Any], sql.Identifier]]:
        """A transaction inside the household's tables: the async side of the door."""
        schema = sql.Identifier(await self.directory.schema(tenant))
        async with self._reader() as connection, _writing(connection) if writing else connection.transaction():
            await connection.execute("SELECT set_config('app.tenant_id', %s, true)", (tenant,))
            yield connection, schema

    @asynccontextmanager
    async def _reader(self) -> AsyncIterator[AsyncConnection[Any]]:
        try:
            connection = await self._living()
            try:
                yield connection
            finally:
                await self._pool.putconn(connection)
        except (psycopg.OperationalError, PoolTimeout) as error:
            raise Unavailable("The database cannot be reached.") from error

    async def _living(self) -> AsyncConnection[Any]:
        """A connection that has not been closed at the other end, as all are when a database has died."""
        while True:
            connection = await self._pool.getconn()
            if _lives(connection):
                return connection
            await self._pool.putconn(connection)


@asynccontextmanager
async def _writing(connection: AsyncConnection[Any]) -> AsyncIterator[None]:
    """A transaction that waits for the database only where it reads, and once at its end: a room may wait for it."""
    try:
        async with connection.pipeline():
            await connection.execute("BEGIN READ WRITE")
            yield
            await connection.execute("COMMIT")
    except BaseException:
        await connection.rollback()
        raise


def _lives(connection: AsyncConnection[Any]) -> bool:
    """Whether the other end has not said good-bye. Asks nobody: what has come in by now is looked at."""
    try:
        connection.pgconn.consume_input()  # the words that say why
        connection.pgconn.consume_input()  # the end
    except psycopg.OperationalError:
        return False
    return True


async def _configure(connection: AsyncConnection[Any]) -> None:
    set_json_loads(orjson.loads, connection)
