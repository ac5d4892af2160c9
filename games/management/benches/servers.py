"""The processes that are measured: as many web processes as asked for, and the one that listens."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

PATIENCE = 30.0
STOPS_IN = 10.0
ARGUMENTS = {
    "daphne": ("-b", "127.0.0.1", "-p", "{port}", "--no-server-name", "--websocket-max-message-size", "524288"),
    "uvicorn": ("--host", "127.0.0.1", "--port", "{port}", "--no-access-log", "--lifespan", "off",
                "--ws-max-size", "524288", "--log-level", "warning"),
}  # fmt: skip
"""By the name of the ASGI server; as script/server runs them."""


@contextmanager
def serving(server: str, webs: int = 1, log: Path | None = None) -> Iterator[list[str]]:
    """Run so many web processes and a listener; yield the addresses of their sockets."""
    output = log.open("ab") if log else subprocess.DEVNULL
    running = [_begin(["manage.py", "run_listener"], output)]
    addresses = []
    try:
        for _ in range(webs):
            port = free_port()
            arguments = [argument.format(port=port) for argument in ARGUMENTS[server]]
            running.append(_begin(["-m", server, *arguments, "pecking.asgi:application"], output))
            addresses.append(_answering(running[-1], port))
        yield addresses
    finally:
        for process in reversed(running):
            process.terminate()
        for process in running:
            try:
                process.wait(STOPS_IN)
            except subprocess.TimeoutExpired:
                process.kill()


def _begin(command: Sequence[str], output: int | object) -> subprocess.Popen[bytes]:
    environment = os.environ | {"SOCKET_RATE": "unlimited", "LOG_LEVEL": "WARNING"}
    return subprocess.Popen(
        [sys.executable, *command], cwd=settings.BASE_DIR, env=environment, stdin=subprocess.DEVNULL,
        stdout=output, stderr=output,
    )  # fmt: skip


def _answering(process: subprocess.Popen[bytes], port: int) -> str:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return f"ws://127.0.0.1:{port}"
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("A web process did not start. Look at its log.") from None
            time.sleep(0.05)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
