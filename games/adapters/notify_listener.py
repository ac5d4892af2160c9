"""The one LISTEN connection of a cluster: every NOTIFY becomes one layer message.

Only one process listens at a time (a session advisory lock); a second one stands by. The connection is checked
on every silence, and a lost one is replaced: what was missed meanwhile, rooms find by comparing heads.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

import psycopg
from psycopg import AsyncConnection

from games.adapters.postgres_writer import KEEPALIVE
from games.ports import EventPublisherPort

log = logging.getLogger(__name__)

LISTENER_LOCK = 0x70656B4C
SILENCE_SECONDS = 5.0
STANDBY_SECONDS = 1.0


def parse(payload: str) -> dict[str, int] | None:
    """``"<stream>:<version>,..."`` as heads; None when it is not of ours. The trigger puts a household before it."""
    try:
        heads = dict(pair.split(":") for pair in payload.rpartition(" ")[2].split(","))
        return {stream: int(version) for stream, version in heads.items()}
    except ValueError:
        return None


class NotifyListener:
    def __init__(self, conninfo: str, publisher: EventPublisherPort) -> None:
        self._conninfo = conninfo
        self._publisher = publisher

    async def run(self, on_state: Callable[[str], Awaitable[None] | None] = lambda _: None) -> None:
        """Listen for ever. ``on_state`` hears "standby" and "listening"."""
        pause = 0.1
        while True:
            try:
                connection = await AsyncConnection.connect(self._conninfo, autocommit=True, **KEEPALIVE)
                async with connection:
                    await self._wait_for_turn(connection, on_state)
                    pause = 0.1
                    await self._listen(connection)
            except psycopg.OperationalError as error:
                log.warning("the listener lost its connection: %s", type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 3.0)

    async def _wait_for_turn(
        self, connection: AsyncConnection, on_state: Callable[[str], Awaitable[None] | None]
    ) -> None:
        while True:
            cursor = await connection.execute("SELECT pg_try_advisory_lock(%s)", (LISTENER_LOCK,))
            row = await cursor.fetchone()
            if row and row[0]:
                break
            on_state("standby")
            await asyncio.sleep(STANDBY_SECONDS)
        await connection.execute("LISTEN events")
        on_state("listening")

    async def _listen(self, connection: AsyncConnection) -> None:
        while True:
            async for notify in connection.notifies(timeout=SILENCE_SECONDS):
                await self._pass_on(notify.payload)
            await connection.execute("SELECT 1")

    async def _pass_on(self, payload: str) -> None:
        heads = parse(payload)
        if heads is None:
            log.warning("a notification was not understood (%d bytes)", len(payload))
            return
        try:
            await self._publisher.publish(heads)
        except Exception as error:
            log.warning("the channel layer did not take a nudge: %s", type(error).__name__)
