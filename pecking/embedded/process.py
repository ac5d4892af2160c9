"""Processes that outlive the one that started them, and how they are found again."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from pecking.embedded.failure import StackFailure, died, in_words, say
from pecking.embedded.state import State

GONE = (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD)
_started: list[subprocess.Popen[bytes]] = []  # ours to bury once they have ended


@dataclass(frozen=True, slots=True)
class Account:
    """The system user that a service runs as."""

    name: str
    uid: int
    gid: int


def find(state: State, name: str) -> psutil.Process | None:
    """Return the service that an earlier start left running in this folder, or None."""
    known = state.recall(f"{name}_process")
    return alive(*known) if known else None


def alive(pid: int, created: float) -> psutil.Process | None:
    """Return the process, unless it is gone or its number belongs to another one by now."""
    try:
        process = psutil.Process(pid)
        same = abs(process.create_time() - created) < 0.05
        return process if same and process.status() not in GONE else None
    except psutil.Error:
        return None


def start(
    state: State, name: str, command: Sequence[str], log: Path, folder: Path, account: Account | None = None
) -> psutil.Process:
    """Start a service in a session of its own, so that neither Ctrl-C nor the end of this process reaches it."""
    with in_words(log), log.open("ab") as output:
        child = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=folder,
            env=plain_environment(folder),
            start_new_session=True,
            **as_account(account),
        )
    _started.append(child)
    process = psutil.Process(child.pid)
    state.remember(**{f"{name}_process": [child.pid, process.create_time()]})
    return process


def plain_environment(folder: Path) -> dict[str, str]:
    """Return the little that a service needs to know; it never sees our secrets."""
    kept = {key: os.environ[key] for key in ("PATH", "TMPDIR", "TZ", "LANG") if key in os.environ}
    return {"PATH": os.defpath, "HOME": str(folder), "LC_ALL": "C", **kept}


def as_account(account: Account | None) -> dict[str, Any]:
    """Return the arguments that make a child process run as that user."""
    return {"user": account.uid, "group": account.gid, "extra_groups": []} if account else {}


def wait_ready(name: str, process: psutil.Process, ready: Callable[[], bool], log: Path, seconds: int) -> None:
    """Wait until a service answers. Raises StackFailure when it ends first or takes too long."""
    begun = told = time.monotonic()
    while not ready():
        if has_ended(process):
            raise died(name, log, log.parent)
        now = time.monotonic()
        if now - begun > seconds:
            raise StackFailure(f"{name} did not answer within {seconds} seconds; its log is {log}.")
        if now - told > 5:
            told = now
            say(f"  still waiting for {name} ({int(now - begun)} s)")
        time.sleep(0.03)


def has_ended(process: psutil.Process) -> bool:
    """Whether the process is over, even if the one that started it has not taken note."""
    for child in [child for child in _started if child.poll() is not None]:
        _started.remove(child)
    try:
        return not process.is_running() or process.status() in GONE
    except psutil.NoSuchProcess:
        return True


def ends_within(process: psutil.Process, seconds: float) -> bool:
    """Wait for the end of a process; return whether it came in time."""
    until = time.monotonic() + seconds
    while not has_ended(process):
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


def stop(state: State, name: str, process: psutil.Process, signals: Sequence[tuple[int, float]]) -> None:
    """End a service: each signal with the seconds that it gets, then the hard way."""
    try:
        for signal, seconds in signals:
            process.send_signal(signal)
            if ends_within(process, seconds):
                break
        else:
            process.kill()
            ends_within(process, 10)
    except psutil.NoSuchProcess:
        pass
    state.remember(**{f"{name}_process": None})
