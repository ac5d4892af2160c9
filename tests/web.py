"""Real web processes and real sockets, for tests of what travels between them."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from channels_redis.pubsub import RedisPubSubChannelLayer
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from pecking.supervisor import SERVERS
from tests.platforms import new_id, paint

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 45.0


def a_layer() -> RedisPubSubChannelLayer:
    """The channel layer as one more process has it."""
    host = {"address": os.environ["REDIS_URL"], "socket_timeout": None}
    return RedisPubSubChannelLayer(hosts=[host], prefix="pecking")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def a_web_process(server: str, log: Path | None = None, more: Sequence[str] = ()) -> Iterator[str]:
    """Serve the site by this server; yields the address of its sockets. ``log`` gets all that it can say.

    ``more`` are arguments of the server beside those of the site.
    """
    port = free_port()
    arguments = [*(argument.format(port=port) for argument in SERVERS[server]), *more]
    command = [sys.executable, "-m", server, *arguments, "pecking.asgi:application"]
    if log is None:
        process = subprocess.Popen(command, cwd=ROOT)
    else:
        with log.open("wb") as file:
            talkative = {**os.environ, "LOG_LEVEL": "DEBUG"}
            process = subprocess.Popen(command, cwd=ROOT, stdout=file, stderr=subprocess.STDOUT, env=talkative)
    try:
        deadline = time.monotonic() + 30
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                assert process.poll() is None, f"{server} ended at once"
                assert time.monotonic() < deadline, f"{server} does not answer"
                time.sleep(0.05)
        yield f"ws://127.0.0.1:{port}"
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Visitor:
    """A browser's end of a socket: it paints what it is sent and keeps all frames."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.frames: list[dict[str, Any]] = []
        self.unread: list[dict[str, Any]] = []
        self.picture: dict[str, Any] = {}
        self.cursor = -1

    async def send(self, frame: dict[str, Any] | str | bytes) -> None:
        await self.connection.send(json.dumps(frame) if isinstance(frame, dict) else frame)

    async def hello(self, cursor: int | None = None, epoch: str | None = None) -> dict[str, Any]:
        """Say hello; the first frame back."""
        await self.send({"t": "hello", "cursor": cursor, "epoch": epoch})
        return await self.read("snapshot", "resumed")

    async def read(self, *kinds: str) -> dict[str, Any]:
        """The next frame of one of these kinds; others are painted on the way."""
        while True:
            if not self.unread:
                self.unread += json.loads(await asyncio.wait_for(self.connection.recv(), PATIENCE))
            frame = self.unread.pop(0)
            self.frames.append(frame)
            self.cursor = paint(self.picture, self.cursor, frame)
            if frame["t"] in kinds:
                return dict(frame)

    async def see(self, text: str) -> None:
        """Read until this is in the conversation."""
        while text not in [post["text"] for post in self.picture["view"]["posts"]]:
            await self.read("update", "snapshot")

    async def ask(self, name: str, command_id: str | None = None, **payload: Any) -> dict[str, Any]:
        """Send a command; its answer."""
        command_id = command_id or new_id()
        await self.send({"t": "command", "id": command_id, "type": name, "payload": payload})
        while True:
            frame = await self.read("answer", "error")
            if frame["t"] == "error" or frame["id"] == command_id:
                return frame

    async def closed(self) -> int | None:
        """The code with which the server closes, after all that it still sends."""
        try:
            while True:
                await self.read()
        except ConnectionClosed:
            return self.connection.close_code


@asynccontextmanager
async def visiting(
    address: str, key: tuple[str, str] | None = None, session: str = "", **options: Any
) -> AsyncIterator[Visitor]:
    """A socket to this address, with the key of a seat (``(game, key)``) or a session in its cookies."""
    cookies = [f"seat_{key[0][:8]}={key[1]}"] if key else []
    cookies += [f"sessionid={session}"] if session else []
    cookie = {"Cookie": "; ".join(cookies)} if cookies else {}
    async with connect(address, additional_headers=cookie, compression=None, **options) as connection:
        yield Visitor(connection)
