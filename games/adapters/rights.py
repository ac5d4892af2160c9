"""The rights of one process to write streams: session advisory locks of its one writing connection.

A right is held exactly as long as somebody here wants it: one that was given up while it was on its way is given
back on arrival, and one that is wanted again before it was given back is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from psycopg import AsyncConnection

LOCK = """
SELECT pg_try_advisory_lock(key) AS held, clock_timestamp() AS now
FROM unnest(%s::bigint[]) WITH ORDINALITY AS wanted(key, number) ORDER BY number
"""
UNLOCK = LOCK.replace("pg_try_advisory_lock", "pg_advisory_unlock")


class Observer(Protocol):
    def observe(self, database_now: Any) -> None: ...


def lock_key(aggregate_id: str) -> int:
    """The advisory lock of a stream: the first 64 bits of its id, signed."""
    return int.from_bytes(bytes.fromhex(aggregate_id.replace("-", "")[:16]), "big", signed=True)


class Rights:
    """What is ``wanted``, what is ``held``, and what is ``leaving``: locked still, and for nobody."""

    def __init__(self, clock: Observer) -> None:
        self._clock = clock
        self.wanted: set[str] = set()
        self.held: set[str] = set()
        self.leaving: set[str] = set()

    def forget(self) -> None:
        """The connection is gone, and every lock with it."""
        self.held.clear()
        self.leaving.clear()

    def give_up(self, stream: str) -> bool:
        """Nobody here wants this stream any more; whether its lock is to be given back."""
        self.wanted.discard(stream)
        if stream not in self.held:
            return False
        self.held.discard(stream)
        self.leaving.add(stream)
        return True

    async def take(self, connection: AsyncConnection[Any], streams: Sequence[str]) -> None:
        """Take the locks of these streams, as far as nobody else has them."""
        kept = self.leaving.intersection(streams)
        self.leaving -= kept
        self.held |= kept
        # session locks count: twice taken would want to be given back twice
        free = [stream for stream in dict.fromkeys(streams) if stream not in self.held]
        if free:
            cursor = await connection.execute(LOCK, (_keys(free),))
            rows = await cursor.fetchall()
            self._clock.observe(rows[-1]["now"])
            self.held.update(stream for stream, row in zip(free, rows, strict=True) if row["held"])
        unwanted = self.held.intersection(streams) - self.wanted
        self.held -= unwanted
        self.leaving |= unwanted
        await self.give(connection, tuple(unwanted))

    async def give(self, connection: AsyncConnection[Any], streams: Sequence[str]) -> None:
        """Give these locks back, unless they are gone, or wanted again by now."""
        leaving = self.leaving.intersection(streams)
        self.leaving -= leaving
        if leaving:
            await connection.execute(UNLOCK, (_keys(leaving),))


def _keys(streams: Iterable[str]) -> list[int]:
    return [lock_key(stream) for stream in streams]
