"""How the web process leaves: no new sockets, every open one told to come back, what was begun is finished.

Daphne itself cuts its sockets on SIGTERM, so under Daphne the signal comes here first. uvicorn tells its sockets.
"""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Any

log = logging.getLogger(__name__)

Application = Callable[[dict[str, Any], Any, Any], Awaitable[None]]
RESTART = 4012
SPREAD_SECONDS = 1.5  # not all in the same moment, or all come back in the same moment
LEAVE_SECONDS = 1.0
FINISH_SECONDS = 2.0


class Drain:
    """The sockets of this process, and the way to end them."""

    def __init__(self) -> None:
        self.draining = False
        self._open: set[Any] = set()
        self._loop: asyncio.AbstractEventLoop | None = None

    def over(self, sockets: Application) -> Application:
        """Return the application for sockets with a list kept of those that are open."""

        async def watched(scope: dict[str, Any], receive: Any, send: Any) -> None:
            if self.draining:
                await receive()
                await send({"type": "websocket.accept"})
                await send({"type": "websocket.close", "code": RESTART})
                return
            self._open.add(send)
            try:
                await sockets(scope, receive, send)
            finally:
                self._open.discard(send)

        return watched

    def install(self, finish: Callable[[], Awaitable[None]]) -> None:
        """Take over the signals of a running Daphne, once; ``finish`` runs when the sockets are gone."""
        loop = asyncio.get_running_loop()
        if self._loop is loop:
            return
        self._loop = loop
        if _reactor() is not None:
            for wanted in (signal.SIGTERM, signal.SIGINT):
                loop.add_signal_handler(wanted, self._begin, finish)

    async def leave(self, finish: Callable[[], Awaitable[None]]) -> None:
        """Refuse new sockets, close the open ones one after the other, wait for their ends, then finish."""
        self.draining = True
        told = list(self._open)
        log.info("leaving, with %d sockets open", len(told))
        clock = asyncio.get_running_loop().time
        begun, each = clock(), SPREAD_SECONDS / max(len(told), 10)
        for number, send in enumerate(told, start=1):
            await self._close(send)
            await asyncio.sleep(max(0, begun + number * each - clock()))
        until = clock() + LEAVE_SECONDS
        while self._open and clock() < until:  # noqa: ASYNC110  each ends in its own task
            await asyncio.sleep(0.02)
        try:
            await asyncio.wait_for(finish(), FINISH_SECONDS)
        except Exception as error:
            log.warning("could not finish in time: %s", type(error).__name__)

    def _begin(self, finish: Callable[[], Awaitable[None]]) -> None:
        if not self.draining:
            self.draining = True
            self._leaving = asyncio.ensure_future(self.leave(finish))
            self._leaving.add_done_callback(lambda _: _stop())

    async def _close(self, send: Any) -> None:
        try:
            await send({"type": "websocket.close", "code": RESTART})
        except Exception as error:  # a socket that ended by itself meanwhile
            log.debug("a socket was gone already: %s", type(error).__name__)


def _reactor() -> Any:
    """Return Twisted's running reactor, or None under another server."""
    found = sys.modules.get("twisted.internet.reactor")
    return found if found is not None and found.running else None  # type: ignore[attr-defined]


def _stop() -> None:
    reactor = _reactor()
    if reactor is not None:
        reactor.stop()


drain = Drain()
