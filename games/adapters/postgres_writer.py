"""The one connection that writes: it holds the right to each stream it writes, and commits in groups.

The right is a session advisory lock on this very connection, so that losing the connection loses the right:
no lease and no clock. All appends that wait are committed in one transaction, each stream all or nothing; when
that fails they are run again one by one, so that one bad row or one locked household harms nobody else.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
import psycopg
from psycopg import AsyncConnection, errors
from psycopg.rows import dict_row

from games.adapters.append_sql import Share, announcement, append_statements, heads_statement, share_of
from games.adapters.codec import event_row
from games.adapters.pipeline import Pipeline, Row, Statement
from games.adapters.rights import Observer, Rights
from games.adapters.together import Together
from games.ports import Append, CommandSeen, InDoubt, RightLost, StoreError, Unavailable, VersionConflict

log = logging.getLogger(__name__)

BATCH = 200
PATIENCE_SECONDS = 20.0
BUSY = (
    errors.LockNotAvailable, errors.DeadlockDetected, errors.QueryCanceled,
    errors.DiskFull, errors.OutOfMemory, errors.ReadOnlySqlTransaction,
)  # fmt: skip
"""What passes, or somebody sees to it: the batch is tried again a little later."""
OPTIONS = (
    "-c plan_cache_mode=force_generic_plan -c lock_timeout=200ms -c statement_timeout=10s"
    " -c idle_in_transaction_session_timeout=15s -c app.announces=on -c enable_seqscan=off -c enable_hashjoin=off"
)
"""A plan of its own for each set of parameters would take longer than to carry it out.

That one plan takes rows by their keys, whether or not a household's tables were empty when it was made.
Who sets ``app.announces`` tells of new heads itself, once a transaction; for all others the events' trigger does.
"""
FOR_HOUSEHOLD = b"SELECT set_config('app.tenant_id', $1, true)"
KEEPALIVE: dict[str, Any] = {
    "keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 15000,
    "connect_timeout": 5,
}  # fmt: skip


@dataclass(slots=True)
class Waiting:
    """An append on its way, and who waits for it."""

    append: Append
    schema: str
    share: Share
    done: asyncio.Future[None]


class PostgresWriter:
    def __init__(self, conninfo: str, clock: Observer) -> None:
        self._conninfo = conninfo
        self._clock = clock
        self._connection: AsyncConnection[Any] | None = None
        self._pipeline: Pipeline | None = None
        self._rights = Rights(clock)
        self._taking = Together(self._take)
        self._giving = Together(self._give)
        self._digests: dict[str, str] = {}
        self._waiting: list[Waiting] = []
        self._known: list[tuple[Waiting, StoreError | None]] = []
        self._turn = asyncio.Lock()
        self._wake = asyncio.Event()
        self._free = asyncio.Event()
        self._free.set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._task: asyncio.Task[None] | None = None

    def owns(self, aggregate_id: str) -> bool:
        return aggregate_id in self._rights.held

    async def own(self, aggregate_id: str) -> bool:
        """Take the stream's lock. Raises Unavailable when the database cannot be reached."""
        self._rights.wanted.add(aggregate_id)
        return await self._taking(None, aggregate_id)

    async def disown(self, aggregate_id: str) -> None:
        """Give the stream's lock back, also one that is only on its way."""
        self._digests.pop(aggregate_id, None)
        if self._rights.give_up(aggregate_id):
            await self._giving(None, aggregate_id)

    async def _take(self, _: None, streams: Sequence[str]) -> list[bool]:
        """Take these locks; which are held. A connection that turns out to be dead is replaced once."""
        async with self._turn:
            try:
                await self._rights.take(await self._connected(), streams)
            except psycopg.OperationalError:
                await self._lost()
                await self._take_anew(streams)
        return [self.owns(stream) for stream in streams]

    async def _take_anew(self, streams: Sequence[str]) -> None:
        try:
            await self._rights.take(await self._connected(), streams)
        except psycopg.OperationalError as error:
            await self._lost()
            raise Unavailable("The database did not answer.") from error

    async def _give(self, _: None, streams: Sequence[str]) -> list[None]:
        async with self._turn:
            if self._connection is not None:
                try:
                    await self._rights.give(self._connection, streams)
                except psycopg.OperationalError:
                    await self._lost()
        return [None] * len(streams)

    async def ready(self) -> None:
        """Wait for the end of the commit under way, if there is one."""
        await self._free.wait()

    def sealed_by(self, aggregate_id: str, digest: str) -> None:
        """The digest of the stream's last event, from which the next ones go on."""
        self._digests[aggregate_id] = digest

    async def append(self, append: Append, schema: str) -> None:
        """Wait until this append is durable; see EventStorePort.append for what is raised."""
        digest = self._digests.get(append.aggregate_id, "")
        rows = []
        for event in append.events:
            row = event_row(event)
            row.digest = digest = row.seal(digest)
            rows.append(row)
        waiting = Waiting(append, schema, share_of(append, rows), asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        self._idle.clear()
        self._wake.set()
        if self._task is None:
            self._task = asyncio.create_task(self._run(), name="writer")
        await waiting.done
        self._digests[append.aggregate_id] = digest

    async def heads(self, asked: Sequence[tuple[str, str, Sequence[str]]]) -> list[dict[str, int]]:
        """The versions of the streams of each ``(household, schema, ids)``, in one transaction between two batches.

        Asked on the connection that holds the rights, so that whoever asks notices when they are lost with it.

        :raises Unavailable: the database cannot be reached.
        :raises StoreError: one of the households could not be read.
        """
        statements: list[Statement] = []
        for tenant, schema, ids in asked:
            statements += Statement(FOR_HOUSEHOLD, (tenant.encode(),)), heads_statement(schema, ids)
        async with self._turn:
            connected = self._connection is not None
            try:
                rows = await self._read(statements)
            except Unavailable:
                if not connected:
                    raise
                rows = await self._read(statements)  # a connection that turns out to be dead is replaced once
        return [orjson.loads(row[0] or b"{}") for row in rows[1::2]]

    async def _read(self, statements: Sequence[Statement]) -> list[Row]:
        connection = await self._connected()
        assert self._pipeline is not None, "what is connected has a pipeline"
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await self._pipeline.transact(statements)
        except (TimeoutError, psycopg.Error) as error:
            if isinstance(error, TimeoutError) or connection.closed or connection.broken:
                await self._lost()
                raise Unavailable("The database did not answer.") from error
            raise StoreError(f"The database refused to be read ({type(error).__name__}).") from error

    async def close(self) -> None:
        """Finish what waits, then let every stream go."""
        await self._idle.wait()
        async with self._turn:
            if self._task is not None:
                self._task.cancel()
                self._task = None
            self._tell()
            await self._lost()

    async def _run(self) -> None:
        """Batch after batch. What is durable is told when the next batch is on its way: the database need not wait."""
        while True:
            if not self._waiting or self._turn.locked():
                self._tell()
            if not self._waiting:
                self._idle.set()
                await self._wake.wait()
            self._wake.clear()
            batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
            batch.sort(key=lambda waiting: waiting.append.aggregate_id)
            self._free.clear()
            async with self._turn:
                writing = asyncio.create_task(self._commit(batch))
                await asyncio.sleep(0)  # now it is on its way
                self._tell()
                await writing
            self._free.set()
            await asyncio.sleep(0)  # who waited for this decides now, and comes along

    def _tell(self) -> None:
        """Tell those who wait how it went, as far as that is known."""
        known, self._known = self._known, []
        for waiting, error in known:
            if waiting.done.done():
                continue
            if error is None:
                waiting.done.set_result(None)
            else:
                waiting.done.set_exception(error)

    async def _commit(self, batch: list[Waiting]) -> None:
        try:
            error = await self._attempt(batch)
        except Exception as bug:
            log.exception("a batch could not be written")
            error = StoreError(str(type(bug).__name__))
        if error is None or len(batch) == 1 or isinstance(error, InDoubt) or self._connection is None:
            self._known += [(waiting, error) for waiting in batch]
        else:
            for waiting in batch:
                await self._commit([waiting])

    async def _attempt(self, batch: list[Waiting]) -> StoreError | None:
        """One transaction over the batch; None when it is durable, else why nothing of it is (InDoubt: unknown)."""
        if any(not self.owns(waiting.append.aggregate_id) for waiting in batch):
            return RightLost("The right to write was lost.")
        connection, pipeline = self._connection, self._pipeline
        if connection is None or pipeline is None:
            return Unavailable("The database is not connected.")
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._transaction(pipeline, batch)
        except TimeoutError:
            await self._lost()
            return InDoubt("The database did not answer a commit.")
        except errors.UniqueViolation as error:
            constraint = error.diag.constraint_name or ""
            seen = constraint in ("commands_pkey", "events_pkey")  # an event's id derives from its command's
            return CommandSeen(constraint) if seen else VersionConflict(constraint)
        except errors.DivisionByZero:
            return VersionConflict("A stream is not at the expected version.")
        except psycopg.Error as error:
            if connection.closed or connection.broken:
                await self._lost()
                return InDoubt("The connection was lost during a commit.")
            log.warning("a batch of %d was refused: %s", len(batch), type(error).__name__)
            if isinstance(error, BUSY):
                return Unavailable("The rows are held by somebody else, or the database has no room for more.")
            return StoreError(f"The database refused the batch ({type(error).__name__}).")
        return None

    async def _transaction(self, pipeline: Pipeline, batch: list[Waiting]) -> None:
        rows = await pipeline.transact(list(_statements(batch)))
        now = rows[-1][0]
        assert now is not None, "an append tells the time"
        self._clock.observe(datetime.fromisoformat(now.decode()).replace(tzinfo=UTC))

    async def _connected(self) -> AsyncConnection[Any]:
        if self._connection is not None and not self._connection.closed:
            return self._connection
        self._rights.forget()
        try:
            connection = await AsyncConnection.connect(
                self._conninfo, autocommit=True, row_factory=dict_row, options=OPTIONS, **KEEPALIVE
            )
        except psycopg.OperationalError as error:
            raise Unavailable("The database cannot be reached.") from error
        self._connection, self._pipeline = connection, Pipeline(connection.pgconn)
        return connection

    async def _lost(self) -> None:
        self._rights.forget()
        self._digests.clear()
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()


def _statements(batch: list[Waiting]) -> Iterator[Statement]:
    """What a batch asks of the database: each household's part after its name, and one announcement of all heads."""
    talk: dict[str, list[Share]] = {}
    for each in batch:
        if each.share.is_talk:
            talk.setdefault(each.schema, []).append(each.share)
        else:
            yield from _of_household(each.schema, [each.share])
    for schema, shares in talk.items():
        yield from _of_household(schema, shares)
    announced = announcement([each.append for each in batch])
    if announced is not None:
        yield announced


def _of_household(schema: str, shares: list[Share]) -> Iterator[Statement]:
    yield Statement(FOR_HOUSEHOLD, (shares[0].append.tenant.encode(),))
    yield from append_statements(schema, shares)
