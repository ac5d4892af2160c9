"""What stands between a phone and the site: it passes on what it is sent, until it forgets the line."""

from __future__ import annotations

import asyncio
from contextlib import suppress


class Middlebox:
    """A TCP proxy in this process. ``address`` is where it listens, once entered as a context."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._awake = asyncio.Event()
        self._awake.set()
        self._carrying: set[asyncio.Task[None]] = set()
        self._ends: list[asyncio.StreamWriter] = []
        self.address = ""

    async def __aenter__(self) -> Middlebox:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        self.address = f"ws://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *failure: object) -> None:
        for task in list(self._carrying):
            task.cancel()
        for end in self._ends:
            end.transport.abort()
        self._server.close()
        await self._server.wait_closed()

    def forget(self) -> None:
        """Pass on nothing more, and tell neither end."""
        self._awake.clear()

    async def _carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        far, there = await asyncio.open_connection("127.0.0.1", self._port)
        self._ends += (back, there)
        for source, target in ((near, there), (far, back)):
            task = asyncio.create_task(self._pass_on(source, target))
            self._carrying.add(task)
            task.add_done_callback(self._carrying.discard)

    async def _pass_on(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await source.read(65536):
                await self._awake.wait()
                target.write(data)
                await target.drain()
            target.close()
