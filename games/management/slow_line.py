"""A slow phone's line to a site: everything that goes through here takes its time, sockets and workers included.

What a browser slows down by itself leaves out its service workers, and sockets in part; a line leaves out nothing.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

WAY = 0.075
"""Seconds from one end to the other; there and back is twice that, and so is the greeting of a connection."""
DOWN, UP = 1_600_000, 750_000
"""Bits a second, of all connections together."""
PIECE = 1_400


class Lane:
    """One direction of the line: pieces follow each other as fast as its rate allows, each after its way."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.free = 0.0

    async def carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        """Bring everything from one end to the other, then the end itself."""
        loop = asyncio.get_running_loop()
        arrives = loop.time()
        while piece := await source.read(PIECE):
            self.free = max(self.free, loop.time()) + len(piece) * 8 / self.rate
            arrives = self.free + WAY
            loop.call_at(arrives, _arrive, target, piece)
        await asyncio.sleep(arrives - loop.time())
        if not target.is_closing():
            target.close()


@contextmanager
def slow_line(host: str, port: int) -> Iterator[int]:
    """Open a slow line to a site; yields the port at which it begins on this machine."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    down, up = Lane(DOWN), Lane(UP)
    opening = asyncio.start_server(partial(_connect, host, port, down, up), "127.0.0.1", 0)
    server = asyncio.run_coroutine_threadsafe(opening, loop).result()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        asyncio.run_coroutine_threadsafe(_hang_up(server), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _connect(
    host: str, port: int, down: Lane, up: Lane, near_in: asyncio.StreamReader, near_out: asyncio.StreamWriter
) -> None:
    await asyncio.sleep(2 * WAY)
    far_in, far_out = await asyncio.open_connection(host, port)
    ways = (up.carry(near_in, far_out), down.carry(far_in, near_out))
    await asyncio.gather(*ways, return_exceptions=True)


async def _hang_up(server: asyncio.Server) -> None:
    server.close()
    talking = asyncio.all_tasks() - {asyncio.current_task()}
    for each in talking:
        each.cancel()
    await asyncio.gather(*talking, return_exceptions=True)


def _arrive(target: asyncio.StreamWriter, piece: bytes) -> None:
    if not target.is_closing():
        target.write(piece)
