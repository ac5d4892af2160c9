"""One open socket as a room sees it: a bounded queue of frames, and a way to be sent off.

Not every server tells when a client stops reading, so the client says how far it has read: whoever is too far behind
is cut off, comes back and starts from a fresh view.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from games.domain.holding import Holder
from games.protocol import RESTART, TOO_SLOW

log = logging.getLogger(__name__)

QUEUED_FRAMES = 256
QUEUED_BYTES = 256 * 1024
UNREAD_EVENTS = 256
UNREAD_BYTES = 256 * 1024
"""How much may be on its way to a client that has not said it has read it."""

Send = Callable[[dict[str, Any]], Awaitable[None]]


class Socket:
    """A Member of a room. Frames are queued at once and sent by ``drain``; whoever reads too slowly is cut off."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._frames: list[bytes] = []
        self._bytes = 0
        self._greeted = True
        self._cursor = self._read = 0
        self._unread: deque[tuple[int, int]] = deque()
        self._unread_bytes = 0
        self._more = asyncio.Event()
        self._code: int | None = None
        self.seat: str | None = None
        self.holder = Holder()
        self.who: str | None = None

    @property
    def closed(self) -> bool:
        return self._code is not None

    def stands_at(self, cursor: int) -> None:
        """The client's view is at this cursor once it has read the frame that is pushed next, however large that is."""
        self._greeted = False
        self._cursor = self._read = cursor
        self._unread.clear()
        self._unread_bytes = 0

    def read_to(self, cursor: int) -> None:
        """The client says that it has read so far."""
        self._read = max(self._read, min(cursor, self._cursor))
        while self._unread and self._unread[0][0] <= cursor:
            self._unread_bytes -= self._unread.popleft()[1]

    def push(self, frame: bytes, counted: int = 0) -> None:
        if self._code is not None:
            return
        size = len(frame)
        self._frames.append(frame)
        self._bytes += size if self._greeted else 0
        self._greeted = True
        self._more.set()
        if counted:
            self._cursor += counted
            self._unread.append((self._cursor, size))
            self._unread_bytes += size
        if self._is_behind():
            self._frames.clear()
            self.close(TOO_SLOW)

    def _is_behind(self) -> bool:
        """A single frame is never too much, however large."""
        unsent = len(self._frames) > QUEUED_FRAMES or (self._bytes > QUEUED_BYTES and len(self._frames) > 1)
        events = self._cursor - self._read
        unread = events > UNREAD_EVENTS or (self._unread_bytes > UNREAD_BYTES and len(self._unread) > 1)
        return unsent or unread

    def close(self, code: int) -> None:
        """Send what is queued, then close with this code."""
        if self._code is None:
            self._code = code
            self._more.set()

    async def drain(self) -> None:
        """Send until closed. What cannot be sent ends the connection: nobody is left waiting for it."""
        try:
            await self._drain()
        except Exception as error:  # each server has errors of its own for a line that is gone
            log.warning("a frame could not be sent", extra={"error": type(error).__name__})
            self._code = RESTART
            with contextlib.suppress(Exception):
                await self._send({"type": "websocket.close", "code": RESTART})

    async def _drain(self) -> None:
        while True:
            await self._more.wait()
            self._more.clear()
            if self._frames:
                message = b"[" + b",".join(self._frames) + b"]"
                self._frames.clear()
                self._bytes = 0
                await self._send({"type": "websocket.send", "text": message.decode()})
            if self._code is not None:
                await self._send({"type": "websocket.close", "code": self._code})
                return
