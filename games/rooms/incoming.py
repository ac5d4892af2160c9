"""What comes in on a socket, one message after the other.

Not every server stops reading when nobody takes what it has read: then it heaps up in memory for as long as the reader
waits for something else. So the reader goes on taking while it waits, and keeps a little.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

EARLY_MESSAGES = 64
EARLY_BYTES = 64 * 1024
"""What may come before the reader has time for it. A client of ours says hello, and waits to be greeted."""

Message = dict[str, Any]
T = TypeVar("T")


class Incoming:
    """The messages of one socket. ``flooded`` is told once if too much comes early; from then on it is dropped."""

    def __init__(self, receive: Callable[[], Coroutine[Any, Any, Message]], flooded: Callable[[], None]) -> None:
        self._receive = receive
        self._flooded = flooded
        self._early: deque[Message] = deque()
        self._next: asyncio.Task[Message] | None = None
        self._over = False
        self._ended = False

    async def next(self) -> Message:
        """The next message: one that came early, or the next that comes."""
        if self._early:
            return self._early.popleft()
        if self._next is not None:
            coming, self._next = self._next, None
            return await coming
        return await self._receive()

    async def during(self, work: Awaitable[T]) -> T:
        """What comes of something that takes its time; what is sent meanwhile is kept."""
        task = asyncio.ensure_future(work)
        try:
            while not task.done() and not self._ended:
                self._next = self._next or asyncio.create_task(self._receive())
                await asyncio.wait((task, self._next), return_when=asyncio.FIRST_COMPLETED)
                if self._next.done():
                    self._keep(self._next.result())
                    self._next = None
            return await task
        except BaseException:
            task.cancel()
            raise

    def close(self) -> None:
        """Nobody waits for another message."""
        if self._next is not None:
            self._next.cancel()

    def _keep(self, message: Message) -> None:
        if message["type"] == "websocket.disconnect":
            self._ended = True
            self._early.append(message)
        elif not self._over:
            self._early.append(message)
            if len(self._early) > EARLY_MESSAGES or sum(map(_size, self._early)) > EARLY_BYTES:
                self._over = True
                self._early.clear()
                self._flooded()


def _size(message: Message) -> int:
    return len(message.get("text") or message.get("bytes") or b"")
