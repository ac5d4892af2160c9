"""Many clients in a thread of their own, who keep as many commands in flight as they are asked for."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Sequence
from contextlib import suppress

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.live_site import LOOK_EVERY, PATIENCE, House, Site, eventually
from tests.notebook import Notebook
from tests.player import LOST

CALM_EVERY = 0.4
AGAIN_AFTER = 0.3
BURST = 30
"""What a socket may send at once after a rest is forty: the rest is for what is sent again."""


class Guest(Notebook):
    """One socket that comes back. ``cookie`` is its seat's, none for a spectator; ``at`` its web process."""

    def __init__(self, site: Site, house: House, game: str, cookie: str, called: str, at: str) -> None:
        super().__init__(called)
        self.site, self.house, self.game, self.cookie, self.at = site, house, game, cookie, at
        self.address = f"{at.replace('http', 'ws')}/h/{house.slug}/ws/{game}/"
        self.depth = 0
        self.left = 0
        self.line: ClientConnection | None = None
        self._outbox: asyncio.Queue[str] = asyncio.Queue()

    def __str__(self) -> str:
        state = "live" if self.is_live() else f"lost, then {self.codes[-1:]}"
        return f"{self.called} at {self.at} ({state}, {len(self.waiting)} waiting, {self.refused} refused)"

    def top_up(self) -> None:
        """Say something new until as much is in flight as is wanted."""
        while self.line is not None and self.left > 0 and len(self.waiting) < self.depth:
            self.left -= 1
            self._outbox.put_nowait(self.post())

    async def live(self) -> None:
        """Come back after every loss."""
        headers = {"Cookie": self.cookie} if self.cookie else None
        while True:
            try:
                async with connect(
                    self.address, additional_headers=headers, compression=None, proxy=None, ping_interval=None,
                    open_timeout=5, close_timeout=1, max_size=None,
                ) as line:  # fmt: skip
                    await self._play(line)
            except LOST:
                pass
            self.line = None
            self.lost()
            await asyncio.sleep(0.1)

    async def _play(self, line: ClientConnection) -> None:
        self._outbox = asyncio.Queue()
        self._outbox.put_nowait(self.hello())
        sending = asyncio.create_task(self._send(line))
        try:
            async for text in line:
                for frame in json.loads(text):
                    self._take(frame, line)
        except ConnectionClosed:
            self.closed(line.close_code)
            raise
        finally:
            sending.cancel()

    async def _send(self, line: ClientConnection) -> None:
        with suppress(ConnectionClosed):
            while True:
                await line.send(await self._outbox.get())

    def _take(self, frame: dict[str, object], line: ClientConnection) -> None:
        self.take(frame)
        if frame["t"] in ("snapshot", "resumed"):
            self.line = line
            for said in self.back():
                self._outbox.put_nowait(said)
        elif frame["t"] == "answer" and frame["id"] in self.waiting:
            asyncio.get_running_loop().call_later(AGAIN_AFTER, self._repeat, str(frame["id"]), line)
        if ack := self.ack():
            self._outbox.put_nowait(ack)
        self.top_up()

    def _repeat(self, wish: str, line: ClientConnection) -> None:
        if wish in self.waiting and line is self.line:
            self._outbox.put_nowait(self.said(wish))


class Crowd(threading.Thread):
    """Guests who talk. Calm: each says something now and then. A storm: ``depth`` commands of each are in flight."""

    def __init__(self, guests: Sequence[Guest]) -> None:
        super().__init__(daemon=True)
        self.guests = guests
        self._loop = asyncio.new_event_loop()
        self._depth, self._burst = 0, 0

    def __enter__(self) -> Crowd:
        self.start()
        eventually(self.is_live, "all guests are there")
        return self

    def __exit__(self, *failure: object) -> None:
        self._loop.call_soon_threadsafe(self._living.cancel)
        self.join(10)

    def run(self) -> None:
        """Live until cancelled."""
        with suppress(asyncio.CancelledError):
            self._loop.run_until_complete(self._live())
        self._loop.close()

    @property
    def in_flight(self) -> int:
        """How many commands have no answer."""
        return sum(len(guest.waiting) for guest in self.guests)

    def is_live(self) -> bool:
        """Whether every line is up."""
        return all(guest.is_live() for guest in self.guests)

    def calm(self) -> None:
        """Let everybody say something now and then, one thing at a time."""
        self._wish(1, 1)

    def storm(self, depth: int, burst: int = BURST) -> None:
        """Keep so many commands of each guest in flight, until each has said ``burst`` things more."""
        self._wish(depth, burst)

    def falls_silent(self) -> None:
        """Say nothing new, and wait until everything is answered."""
        self._wish(0, 0)
        eventually(lambda: self.is_live() and not self.in_flight, "everything is answered")

    def talks_on(self, posts: int = 1) -> None:
        """Wait until everybody is there, and all who have a seat have had some more yeses."""
        wanted = {guest: len(guest.answers) + posts for guest in self.guests if guest.cookie}
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            behind = [g for g in self.guests if not g.is_live() or len(g.answers) < wanted.get(g, 0)]
            if not behind:
                return
            time.sleep(LOOK_EVERY)
        raise AssertionError(f"After {PATIENCE:g} s these are not back and talking: {', '.join(map(str, behind))}")

    def _wish(self, depth: int, burst: int) -> None:
        self._loop.call_soon_threadsafe(self._ask, depth, burst)

    def _ask(self, depth: int, burst: int) -> None:
        self._depth, self._burst = depth, burst
        for guest in self.guests:
            if guest.cookie:
                guest.depth, guest.left = depth, burst
                guest.top_up()

    async def _live(self) -> None:
        self._living = asyncio.current_task()
        async with asyncio.TaskGroup() as group:
            for guest in self.guests:
                group.create_task(guest.live())
            while True:
                await asyncio.sleep(CALM_EVERY)
                if self._depth == 1:
                    self._ask(1, 1)
