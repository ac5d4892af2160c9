"""One connection to Postgres for a long-running process: lost ones are replaced, for ever.

For work that bears repetition: a transaction whose commit was lost on the way is run again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import psycopg

log = logging.getLogger(__name__)

T = TypeVar("T")

LOST = (psycopg.OperationalError, psycopg.errors.ReadOnlySqlTransaction, TimeoutError)
"""What a database says that is away, starting, stopping or just promoted; also lock timeouts, deadlocks."""

KEEPALIVE = {
    "connect_timeout": 5,
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}


class LastingConnection:
    """A connection that comes back. ``greeting`` is a statement to run on each new one, such as a LISTEN."""

    def __init__(self, conninfo: str, name: str, greeting: str = "", patience: float = 30.0) -> None:
        """:param patience: seconds that one transaction may take before the connection counts as lost."""
        self._conninfo = conninfo
        self._name = name
        self._greeting = greeting
        self._patience = patience
        self._connection: psycopg.AsyncConnection | None = None
        self._turn = asyncio.Lock()

    async def run(self, work: Callable[[psycopg.AsyncConnection], Awaitable[T]]) -> T:
        """The result of ``work`` in one committed transaction, tried until the database lets it through."""
        pause = 0.1
        while True:
            try:
                async with self._turn, asyncio.timeout(self._patience):
                    connection, _ = await self.connect()
                    async with connection.transaction():
                        return await work(connection)
            except LOST as error:
                log.warning(
                    "database connection lost",
                    extra={"connection": self._name, "error": type(error).__name__, "again_in": pause},
                )
                await self.drop()
            await asyncio.sleep(pause)
            pause = min(pause * 2, 5.0)

    async def connect(self) -> tuple[psycopg.AsyncConnection, bool]:
        """The open connection, and whether it is new. Raises one of LOST when there is none to be had."""
        held = self._connection
        if held is not None and not held.closed:
            return held, False
        fresh = await psycopg.AsyncConnection.connect(
            self._conninfo, autocommit=True, application_name=f"pecking {self._name}", **KEEPALIVE
        )
        try:
            if self._greeting:
                await fresh.execute(self._greeting)
        except BaseException:
            await fresh.close()
            raise
        self._connection = fresh
        return fresh, True

    async def drop(self) -> None:
        """Close the connection; the next use opens another."""
        held, self._connection = self._connection, None
        if held is not None:
            await held.close()
