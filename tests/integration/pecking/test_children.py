"""Child processes: started again when they end, ended in order, gone with their parent."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from pecking.children import Child, stop_orphans
from pecking.embedded.process import ends_within
from pecking.embedded.state import State

WAITS = (
    "import signal, sys; signal.signal(signal.SIGTERM, lambda *_: sys.exit(0)); print('up', flush=True); signal.pause()"
)
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); signal.pause()"
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def child(folder: Path) -> Iterator[Callable[[str], Child]]:
    """Make a child that runs a piece of Python."""
    made: list[Child] = []

    def make(program: str) -> Child:
        made.append(Child("hen", ("-c", program), dict(os.environ), State(folder), folder))
        return made[-1]

    yield make
    for one in made:
        one.wait_stopped(0.0)


def until(condition: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait for a condition; fail when it does not come."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "what was waited for did not come"
        time.sleep(0.01)


def lines(child: Child) -> list[str]:
    """What the child has printed."""
    return child.log.read_text(encoding="utf-8").split() if child.log.exists() else []


def running(child: Child) -> psutil.Process:
    """The process of a child."""
    return psutil.Process(child.state.recall("child_hen")[0])


def test_one_that_ends_is_started_again(child: Callable[[str], Child], capsys: pytest.CaptureFixture[str]) -> None:
    hen = child(WAITS)
    hen.start()
    until(lambda: lines(hen) == ["up"])
    running(hen).kill()
    until(lambda: (hen.look(), lines(hen))[1] == ["up", "up"])
    assert "hen ended (SIGKILL); it starts again in 0.5 s" in capsys.readouterr().err


def test_one_that_keeps_ending_waits_longer_each_time(
    child: Callable[[str], Child], capsys: pytest.CaptureFixture[str]
) -> None:
    hen = child("raise SystemExit(3)")
    hen.start()
    until(lambda: (hen.look(), hen.ends)[1] == 3)
    said = capsys.readouterr().err
    assert [f"again in {wait} s" in said for wait in ("0.5", "1", "2")] == [True] * 3
    assert "ended (code 3)" in said


def test_stopping_asks_first(child: Callable[[str], Child], capsys: pytest.CaptureFixture[str]) -> None:
    hen = child(WAITS)
    hen.start()
    until(lambda: lines(hen))
    hen.ask_to_stop()
    hen.wait_stopped(time.monotonic() + 20)
    assert capsys.readouterr().err == ""


def test_one_that_does_not_stop_is_ended(child: Callable[[str], Child], capsys: pytest.CaptureFixture[str]) -> None:
    hen = child(STUBBORN)
    hen.start()
    until(lambda: lines(hen))
    process = running(hen)
    hen.ask_to_stop()
    hen.wait_stopped(time.monotonic() + 0.2)
    assert ends_within(process, 5)
    assert "did not stop in time" in capsys.readouterr().err


def test_children_end_with_a_killed_parent_or_at_the_next_start(folder: Path) -> None:
    program = f"""
import os, sys, time
from pathlib import Path
from pecking.children import Child
from pecking.embedded.state import State
state = State(Path({str(folder)!r}))
Child("hen", ("-c", {WAITS!r}), dict(os.environ), state, Path({str(folder)!r})).start()
print("started", flush=True)
sys.stdin.read()
"""
    parent = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True
    )
    assert parent.stdout
    assert parent.stdout.readline() == "started\n"
    state = State(folder)
    orphan = psutil.Process(state.recall("child_hen")[0])
    parent.kill()
    parent.communicate()
    stop_orphans(state, ["hen"])
    assert ends_within(orphan, 10)
