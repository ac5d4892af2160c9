"""One part of the checks: its commands, what they printed, and the verdict."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FEW = 2
"""Unsteady tests that a part may have: more, and the machine is no excuse."""
RUNNING: set[subprocess.Popen[str]] = set()
Show = Callable[[str], None]
COUNTED = ("passed", "failed", "skipped")


@dataclass(slots=True)
class Part:
    """One part: commands that run one after the other until one fails.

    ``again`` runs what failed a second time, where tests watch real processes on a real clock: if few failed and all
    of them pass then, the part has passed, and these tests are named as ``unsteady``.
    """

    name: str
    commands: list[list[str]]
    again: list[str] = field(default_factory=list)
    seconds: float = 0.0
    verdict: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    unsteady: list[str] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        """Whether the part went wrong."""
        return self.verdict not in ("passed", "nothing to do")


def run(part: Part, environment: dict[str, str], scratch: Path, until: float, show: Show) -> None:
    """Run one part and note its time, verdict and counts."""
    show("begins\n")
    began = time.monotonic()
    part.verdict = "passed" if part.commands else "nothing to do"
    for command in part.commands:
        code = _call(command, environment, scratch / f"{part.name}.txt", until, show)
        if code is None:
            part.verdict = "out of time"
        elif code:
            part.verdict = f"failed (code {code})"
        if part.failed:
            break
    part.counts = _counts(scratch, part.name)
    part.failures = _failures(scratch / f"{part.name}.txt")
    if part.failed and part.again and 0 < len(_names(part.failures)) <= FEW:
        _try_again(part, environment, scratch, until, show)
    part.seconds = time.monotonic() - began
    show(f"{part.verdict}, {part.seconds:.1f} s\n")


def _try_again(part: Part, environment: dict[str, str], scratch: Path, until: float, show: Show) -> None:
    """Run what failed once more, by itself."""
    failed = _names(part.failures)
    show(f"a second try of {', '.join(sorted(failed))}\n")
    code = _call(part.again, environment, scratch / f"{part.name}-again.txt", until, show)
    counts = _counts(scratch, f"{part.name}-again")
    if code == 0 and counts.get("passed") == len(failed):
        part.verdict, part.unsteady, part.failures = "passed", sorted(failed), []
        part.counts = {**part.counts, "failed": 0, "passed": part.counts["passed"] + len(failed)}


def _call(command: list[str], environment: dict[str, str], copy: Path, until: float, show: Show) -> int | None:
    """Run a command, showing and keeping what it prints; None when the budget ran out."""
    with copy.open("a", encoding="utf-8") as kept:
        child = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True,
        )  # fmt: skip
        late = False

        def end() -> None:
            nonlocal late
            late = True
            os.killpg(child.pid, signal.SIGKILL)

        timer = threading.Timer(max(0.1, until - time.monotonic()), end)
        timer.daemon = True
        timer.start()
        RUNNING.add(child)
        try:
            for line in child.stdout or ():
                show(line)
                kept.write(line)
            code = child.wait()
        finally:
            timer.cancel()
            RUNNING.discard(child)
    return None if late else code


def _failures(printed: Path) -> list[str]:
    """The lines in which pytest names what failed."""
    text = printed.read_text(encoding="utf-8") if printed.exists() else ""
    return [line for line in text.splitlines(keepends=True) if line.startswith(("FAILED tests/", "ERROR tests/"))]


def _names(failures: Sequence[str]) -> set[str]:
    """The tests of these lines; one that also fails at its end has two lines."""
    return {line.split()[1] for line in failures}


def _counts(scratch: Path, name: str) -> dict[str, int]:
    report_file = scratch / f"{name}.xml"
    if report_file.exists():
        suites = list(ElementTree.parse(report_file).getroot().iter("testsuite"))
        total, *bad, skipped = (
            sum(int(suite.get(key, 0)) for suite in suites) for key in ("tests", "failures", "errors", "skipped")
        )
        return {"passed": max(0, total - sum(bad) - skipped), "failed": sum(bad), "skipped": skipped}
    printed = scratch / f"{name}.txt"
    text = printed.read_text(encoding="utf-8") if printed.exists() else ""
    words = dict(zip(COUNTED, ("pass", "fail", "skipped"), strict=True))
    found_counts = {key: re.findall(rf"^\S*\s*{word} (\d+)$", text, re.MULTILINE) for key, word in words.items()}
    return {key: int(numbers[-1]) for key, numbers in found_counts.items() if numbers}
