"""Players without a browser who come back by themselves, keep a log, and check every frame against the protocol."""

from __future__ import annotations

import json
import threading
import time
import uuid
from typing import Any

from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.sync.client import ClientConnection, connect

from tests.live_site import House, Site, eventually
from tests.notebook import Notebook

AT_ONCE = 3
LOST = (OSError, WebSocketException, TimeoutError)


def line_to(site: Site, house: House, game: str = "", cookie: str = "", at: str = "") -> ClientConnection:
    """Open a socket into the room of a game, or of the household; ``at`` names another web process."""
    address = f"{(at or site.url).replace('http', 'ws')}/h/{house.slug}/ws/" + (f"{game}/" if game else "")
    headers = {"Cookie": cookie} if cookie else None
    return connect(
        address,
        additional_headers=headers,
        proxy=None,
        open_timeout=10,
        close_timeout=1,
        ping_interval=None,
        max_size=None,
    )


def greet(line: ClientConnection, cursor: int | None = None, epoch: str | None = None) -> dict[str, Any]:
    """Say hello; return the first frame."""
    line.send(json.dumps({"t": "hello", "cursor": cursor, "epoch": epoch}))
    return dict(json.loads(line.recv(timeout=30))[0])


def ask(line: ClientConnection, kind: str, **payload: Any) -> dict[str, Any]:
    """Send a command and wait for its answer."""
    wish = str(uuid.uuid4())
    line.send(json.dumps({"t": "command", "id": wish, "type": kind, "payload": payload}))
    while True:
        for frame in json.loads(line.recv(timeout=30)):
            if frame.get("id") == wish:
                return dict(frame)


class Player(Notebook, threading.Thread):
    """Says three things at once, every so many seconds, until stopped."""

    def __init__(
        self, site: Site, house: House, game: str, cookie: str, name: str, every: float = 0.2, at: str = ""
    ) -> None:
        threading.Thread.__init__(self, daemon=True)
        Notebook.__init__(self, name)
        self.site, self.house, self.game, self.cookie = site, house, game, cookie
        self.every = every
        self.at = at
        self.talking = threading.Event()
        self.enough = threading.Event()
        self._next = 0.0

    def run(self) -> None:
        """Play, and come back after every loss."""
        while not self.enough.is_set():
            try:
                with line_to(self.site, self.house, self.game, self.cookie, self.at) as line:
                    self._play(line)
            except LOST:
                self.lost()
                time.sleep(0.1)

    def falls_silent(self) -> None:
        """Stop talking, and wait until everything is answered."""
        self.talking.clear()
        eventually(lambda: self.is_live() and not self.waiting, f"{self.called} has all answers")

    def hang_up(self) -> None:
        """Leave the room."""
        self.enough.set()
        self.join(10)

    def _play(self, line: ClientConnection) -> None:
        line.send(self.hello())
        greeted = False
        while not self.enough.is_set():
            if greeted and self.talking.is_set() and time.monotonic() >= self._next:
                self._next = time.monotonic() + self.every
                for _ in range(AT_ONCE):
                    line.send(self.post())
            try:
                frames = json.loads(line.recv(timeout=0.02))
            except TimeoutError:
                continue
            except ConnectionClosed as end:
                self.closed(end.rcvd.code if end.rcvd is not None else None)
                raise
            for frame in frames:
                self._take(frame, line)
                if frame["t"] in ("snapshot", "resumed"):
                    greeted = True
                    for said in self.back():
                        line.send(said)

    def _take(self, frame: dict[str, Any], line: ClientConnection) -> None:
        self.take(frame)
        if frame["t"] == "answer" and frame["id"] in self.waiting:
            line.send(self.said(frame["id"]))
        if ack := self.ack():
            line.send(ack)
