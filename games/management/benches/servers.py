"""The processes that are measured: as many web processes as asked for, and the one that listens."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings

from games.management.benches.figures import Unmeasured

PATIENCE = 30.0
STOPS_IN = 10.0
ARGUMENTS = {
    "daphne": ("-b", "127.0.0.1", "-p", "{port}", "--no-server-name", "--websocket-max-message-size", "4194304"),
    "uvicorn": ("--host", "127.0.0.1", "--port", "{port}", "--no-access-log", "--lifespan", "off",
                "--ws-max-size", "524288", "--log-level", "warning"),
}  # fmt: skip
"""By the name of the ASGI server; as script/server runs them."""


@contextmanager
def running(command: Sequence[str], log: Path | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """One process of the platform, stopped afterwards. ``command`` follows the Python interpreter."""
    with ExitStack() as stack:
        output: Any = stack.enter_context(log.open("ab")) if log else subprocess.DEVNULL
        environment = os.environ | {"SOCKET_RATE": "unlimited", "LOG_LEVEL": "WARNING"}
        process = subprocess.Popen(
            [sys.executable, *command], cwd=settings.BASE_DIR, env=environment, stdin=subprocess.DEVNULL,
            stdout=output, stderr=output,
        )  # fmt: skip
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(STOPS_IN)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def web(server: str, port: int | None = None, log: Path | None = None) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """One web process that answers, and the address of its sockets."""
    port = port or free_port()
    arguments = [argument.format(port=port) for argument in ARGUMENTS[server]]
    with TemporaryDirectory() as folder:
        log = log or Path(folder, "web.log")
        with running(["-m", server, *arguments, "pecking.asgi:application"], log) as process:
            yield process, _answering(process, port, log)


@contextmanager
def serving(server: str, webs: int = 1, log: Path | None = None) -> Iterator[list[str]]:
    """So many web processes and a listener; the addresses of their sockets."""
    with ExitStack() as stack:
        stack.enter_context(running(["manage.py", "run_listener"], log))
        yield [stack.enter_context(web(server, log=log))[1] for _ in range(webs)]


def _answering(process: subprocess.Popen[bytes], port: int, log: Path) -> str:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return f"ws://127.0.0.1:{port}"
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise Unmeasured(f"A web process did not start. {last_words(log)}") from None
            time.sleep(0.05)


def last_words(log: Path) -> str:
    """What a process said before it ended, for whoever is told that it did."""
    return f"Its last words:\n{log.read_text(errors='replace').strip()[-1000:] or 'none'}"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
