"""The processes of the platform as children of one: started, started again when they end, stopped in order."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from pecking.embedded import process
from pecking.embedded.failure import last_lines, say
from pecking.embedded.state import State

FIRST_WAIT = 0.5
LONGEST_WAIT = 30.0
STEADY = 60.0  # whoever ran for that long starts again without waiting
DIES_WITH_PARENT = 1  # Linux: PR_SET_PDEATHSIG


@dataclass(slots=True)
class Child:
    """One process of the platform. ``command`` follows the Python interpreter."""

    name: str
    command: Sequence[str]
    environment: dict[str, str]
    state: State
    folder: Path
    ends: int = 0
    _process: subprocess.Popen[bytes] | None = None
    _began: float = 0.0
    _wait: float = 0.0
    _again_at: float = field(default=0.0)

    @property
    def log(self) -> Path:
        """The file that takes all its output."""
        return self.state.log(self.name)

    def start(self) -> None:
        """Start it in a session of its own, so that Ctrl-C reaches only the one that stops all in order."""
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, *self.command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=self.folder,
                env=self.environment | {"PYTHONFAULTHANDLER": "1"},
                start_new_session=True,
                preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # no threads here
            )
        self._began = time.monotonic()
        pid = self._process.pid
        self.state.remember(**{f"child_{self.name}": [pid, psutil.Process(pid).create_time()]})

    def look(self) -> None:
        """Start it again if it ended, the later the more often it did."""
        now = time.monotonic()
        if self._process is not None and (code := self._process.poll()) is not None:
            self._process = None
            self.ends += 1
            steady = now - self._began > STEADY
            self._wait = 0.0 if steady else min(LONGEST_WAIT, max(FIRST_WAIT, self._wait * 2))
            self._again_at = now + self._wait
            say(f"{self.name} ended ({_how(code)}); it starts again in {self._wait:g} s. Its log: {self.log}")
        if self._process is None and now >= self._again_at:
            self.start()

    def ask_to_stop(self) -> None:
        """Send SIGTERM."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()

    def wait_stopped(self, until: float) -> None:
        """Wait for its end; past the time (monotonic) it is ended, and its log says where it was."""
        if self._process is not None and not self._ends(max(0.0, until - time.monotonic())):
            say(f"{self.name} did not stop in time and was ended; its log: {self.log}")
            self._process.send_signal(signal.SIGABRT)  # Python's fault handler writes where each thread is
            if not self._ends(1.0):
                self._process.kill()
                self._process.wait()
        self.state.remember(**{f"child_{self.name}": None})

    def _ends(self, seconds: float) -> bool:
        assert self._process is not None
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def last_words(self) -> str:
        """Return the end of its log."""
        return last_lines(self.log)


def stop_orphans(state: State, names: Sequence[str]) -> None:
    """End children that a killed parent left behind."""
    for name in names:
        known = state.recall(f"child_{name}")
        orphan = process.alive(*known) if known else None
        if orphan is not None:
            say(f"Stopping {name}, which was left over")
            process.stop(state, name, orphan, ((signal.SIGTERM, 8.0),))


def _how(code: int) -> str:
    return f"code {code}" if code >= 0 else signal.Signals(-code).name


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(DIES_WITH_PARENT, signal.SIGTERM)
    if os.getppid() == 1:
        os.kill(os.getpid(), signal.SIGTERM)
