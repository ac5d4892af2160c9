"""One open socket as a room sees it: a bounded queue of frames, and a way to be sent off."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from games.protocol import RESTART, TOO_SLOW

log = logging.getLogger(__name__)

QUEUED_FRAMES = 256
QUEUED_BYTES = 256 * 1024

Send = Callable[[dict[str, Any]], Awaitable[None]]


class Socket:
    """A Member of a room. Frames are queued at once and sent by ``drain``; whoever reads too slowly is cut off."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._frames: deque[bytes] = deque()
        self._bytes = 0
        self._more = asyncio.Event()
        self._code: int | None = None
        self.seat: str | None = None
        self.credential: str | None = None
        self.who: str | None = None

    @property
    def closed(self) -> bool:
        return self._code is not None

    def push(self, frame: bytes) -> None:
        if self.closed:
            return
        self._frames.append(frame)
        self._bytes += len(frame)
        self._more.set()
        backlog = len(self._frames) > QUEUED_FRAMES or self._bytes > QUEUED_BYTES
        if backlog and len(self._frames) > 1:
            self._frames.clear()
            self.close(TOO_SLOW)

    def close(self, code: int) -> None:
        """Send what is queued, then close with this code."""
        if self._code is None:
            self._code = code
            self._more.set()

    async def drain(self) -> None:
        """Send until closed. What cannot be sent ends the connection: nobody is left waiting for it."""
        try:
            await self._drain()
        except Exception:
            log.exception("a frame could not be sent")
            self._code = RESTART
            await self._send({"type": "websocket.close", "code": RESTART})

    async def _drain(self) -> None:
        while True:
            await self._more.wait()
            self._more.clear()
            while self._frames:
                frame = self._frames.popleft()
                self._bytes -= len(frame)
                await self._send({"type": "websocket.send", "text": frame.decode()})
            if self._code is not None:
                await self._send({"type": "websocket.close", "code": self._code})
                return
