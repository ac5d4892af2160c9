"""One transaction over many statements in one round trip: they are sent back to back, and end with one commit.

Beside psycopg's own pipeline, which asks the loop about every statement and looks at every text anew: here a text is
prepared once, and the loop is asked when the socket is full or empty. The statements run in the implicit
transaction of the extended protocol: all of them, or none.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Sequence

from psycopg import OperationalError, errors
from psycopg.pq import ConnStatus, ExecStatus
from psycopg.pq.abc import PGconn, PGresult

from games.domain.records import record

KEPT = 5000
"""Prepared statements: a few for each household that one process writes to."""


@record(frozen=True, slots=True)
class Statement:
    """A text with ``$1`` and so on, and the parameters as text; its first row is what is read of its result."""

    text: bytes
    values: tuple[bytes | None, ...]


Row = tuple[bytes | None, ...]


class Pipeline:
    """The pipeline of one open connection, which does nothing else meanwhile."""

    def __init__(self, connection: PGconn) -> None:
        self._connection = connection
        self._prepared: OrderedDict[bytes, bytes] = OrderedDict()
        self._made = 0

    async def transact(self, statements: Sequence[Statement]) -> list[Row]:
        """Run them in one transaction; the first row of each, when all of it is durable.

        :raises psycopg.Error: of the first that failed; nothing is stored, unless the connection has been lost.
        """
        connection = self._connection
        connection.enter_pipeline_mode()
        fresh = self._send(statements)
        connection.pipeline_sync()
        await self._flush()
        results = await self._results()
        connection.exit_pipeline_mode()
        for result in results:
            if result.status == ExecStatus.FATAL_ERROR:
                raise errors.error_from_result(result)
        self._prepared.update(fresh)
        answered = [result for result in results if result.status == ExecStatus.TUPLES_OK]
        return [tuple(result.get_value(0, column) for column in range(result.nfields)) for result in answered]

    def _send(self, statements: Sequence[Statement]) -> dict[bytes, bytes]:
        """Queue all of them; the names that texts get which the server has not seen."""
        connection, fresh = self._connection, dict[bytes, bytes]()
        while len(self._prepared) > KEPT:
            connection.send_close_prepared(self._prepared.popitem(last=False)[1])
        for statement in statements:
            name = self._prepared.get(statement.text) or fresh.get(statement.text)
            if name is None:
                self._made += 1
                name = fresh[statement.text] = b"p%d" % self._made
                connection.send_prepare(name, statement.text)
            elif statement.text in self._prepared:
                self._prepared.move_to_end(statement.text)
            connection.send_query_prepared(name, list(statement.values))
        return fresh

    async def _flush(self) -> None:
        """Send what libpq kept back because the socket was full; what comes meanwhile makes room at the other end."""
        while self._connection.flush():
            await self._socket(writing=True)
            self._connection.consume_input()

    async def _results(self) -> list[PGresult]:
        """All results up to the end of the transaction."""
        connection, found = self._connection, list[PGresult]()
        while True:
            while connection.is_busy():
                await self._socket()
                connection.consume_input()
            result = connection.get_result()
            if result is None:  # the end of one statement's, or of all
                if connection.status != ConnStatus.OK:
                    raise OperationalError("The connection was lost.")
                continue
            if result.status == ExecStatus.PIPELINE_SYNC:
                return found
            found.append(result)

    async def _socket(self, writing: bool = False) -> None:
        """Wait until there is something to read, or (``writing``) room for more."""
        loop, ready = asyncio.get_running_loop(), asyncio.Event()
        file = self._connection.socket
        loop.add_reader(file, ready.set)
        if writing:
            loop.add_writer(file, ready.set)
        try:
            await ready.wait()
        finally:
            loop.remove_reader(file)
            if writing:
                loop.remove_writer(file)
