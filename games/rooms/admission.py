"""The door of a process: a herd that comes back is greeted a few at a time, between which handshakes are served.

A server gives up on handshakes after a few seconds, and whoever is given up on comes back and makes the queue longer.
So a socket is accepted at once and waits inside; where too many wait already, the next are sent off to come again.
"""

from __future__ import annotations

import asyncio

AT_ONCE = 32
"""Greetings between two looks at the network: some 50 ms of work."""
WAITING = 4_000


class Admission:
    """``waiting`` sockets at most may wait for their turn; ``at_once`` get it in each round of the loop."""

    def __init__(self, at_once: int = AT_ONCE, waiting: int = WAITING) -> None:
        self._turns = asyncio.Semaphore(at_once)
        self._most = waiting
        self._waiting = 0

    @property
    def full(self) -> bool:
        """Whether one more would wait too long: better it comes back in a moment."""
        return self._waiting >= self._most

    async def turn(self) -> None:
        """Wait for one's turn, in the order of arrival. What follows holds up nobody's turn, only this round."""
        self._waiting += 1
        try:
            async with self._turns:
                await asyncio.sleep(0)
        finally:
            self._waiting -= 1
