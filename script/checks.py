"""Runs everything that CI runs, part by part, each with its time and verdict, in one budget.

``script/test`` runs all parts; ``script/test types integration`` runs those; ``script/test unit -- -k vote`` hands
what follows the dashes to pytest. ``script/test --faults`` runs the fault tests alone, at their full numbers.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from pecking.stack import Stack  # noqa: E402  the script lies beside the packages

BIN = Path(sys.executable).parent
BUDGET = 18 * 60
IN_FULL, IN_FULL_BUDGET = "--faults", 90 * 60
"""The option, of pytest too, that tries the platform by faults at their full numbers."""
BESIDE = ("unit", "seasons")
"""Parts that start no services: they run beside the others, and what they print comes last."""
RUNNING: set[subprocess.Popen[str]] = set()
Show = Callable[[str], None]
COUNTED = ("passed", "failed", "skipped")


@dataclass(slots=True)
class Part:
    """One part: commands that run one after the other until one fails."""

    name: str
    commands: list[list[str]]
    seconds: float = 0.0
    verdict: str = ""
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether the part went wrong."""
        return self.verdict not in ("passed", "nothing to do")


def parts(scratch: Path, extra: Sequence[str]) -> list[Part]:
    """Return all parts, the quick ones first."""
    python = [sys.executable]
    manage = [*python, "manage.py"]
    scripts = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("tests/js/**/*.test.js"))
    node = [[_node(), "--test", "--test-reporter=spec", *scripts]] if scripts else []
    tsc = ROOT / "node_modules/.bin/tsc"
    typed = [[str(tsc), "--project", "jsconfig.json"]] if (ROOT / "jsconfig.json").exists() else []
    return [
        Part("style", [[str(BIN / "ruff"), "check", "."], [str(BIN / "ruff"), "format", "--check", "."]]),
        Part("types", [[str(BIN / "mypy")], *typed]),
        Part("layers", [[str(BIN / "lint-imports"), "--no-cache"]]),
        Part("migrations", [[*manage, "check"], [*manage, "makemigrations", "--check", "--dry-run"]]),
        Part("javascript", node),
        *(Part(folder.name, [_pytest(folder, scratch, extra)]) for folder in _folders()),
    ]


def main() -> int:
    """Run the parts named on the command line, or all; return the exit code."""
    wanted, extra, budget = asked(sys.argv[1:])
    with tempfile.TemporaryDirectory(prefix="pecking-test-") as folder:
        scratch = Path(folder)
        # Nothing here ever touches the services of the checkout.
        environment = os.environ | {"PECKING_STATE": str(scratch / "state"), "PYTHONUNBUFFERED": "1"}
        for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_OPERATOR_URL", "REDIS_URL", "TEMPORAL_ADDRESS"):
            environment.pop(name, None)
        known = parts(scratch, extra)
        if unknown := set(wanted) - {part.name for part in known}:
            print(f"There is no part {', '.join(unknown)}; there are {', '.join(part.name for part in known)}.")
            return 2
        chosen = [part for part in known if not wanted or part.name in wanted]
        began = time.monotonic()
        beside = [part for part in chosen if part.name in BESIDE]
        with ThreadPoolExecutor(1) as second:
            lines: list[str] = []
            done = second.submit(run_all, beside, environment, scratch, began + budget, lines.append)
            rest = [part for part in chosen if part not in beside]
            run_all(rest, environment, scratch, began + budget, lambda line: print(line, end="", flush=True))
            if not done.done():
                print(f"\nWaiting for {' and '.join(part.name for part in beside)}, which run beside", flush=True)
            done.result()
            print("".join(lines), end="", flush=True)
        if (scratch / "state").exists():
            Stack(scratch / "state").discard()
    return report(chosen, time.monotonic() - began, budget)


def asked(arguments: list[str]) -> tuple[list[str], list[str], int]:
    """Return the parts that were named, what is for pytest, and how many seconds all may take."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    wanted, extra = arguments[:end], arguments[end + 1 :]
    if IN_FULL in wanted:
        return [IN_FULL.lstrip("-")], [IN_FULL, *extra], IN_FULL_BUDGET
    return wanted, extra, BUDGET


def run_all(chosen: Sequence[Part], environment: dict[str, str], scratch: Path, until: float, show: Show) -> None:
    """Run these parts one after the other."""
    for part in chosen:
        run(part, environment, scratch, until, show)


def run(part: Part, environment: dict[str, str], scratch: Path, until: float, show: Show) -> None:
    """Run one part and note its time, verdict and counts."""
    show(f"\n=== {part.name}\n")
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
    part.seconds = time.monotonic() - began
    part.counts = _counts(part.name, scratch)
    show(f"--- {part.name}: {part.verdict}, {part.seconds:.1f} s\n")


def report(chosen: Sequence[Part], spent: float, budget: float) -> int:
    """Print the table and the closing line; return the exit code."""
    print(f"\n{'part':<12} {'seconds':>8}  verdict")
    for part in chosen:
        print(f"{part.name:<12} {part.seconds:>8.1f}  {part.verdict}")
    print(f"{'by the clock':<12} {spent:>8.1f}  of {budget} allowed\n")
    passed, failed, skipped = (
        sum(part.counts.get(key, 0) for part in chosen) for key in ("passed", "failed", "skipped")
    )
    broken = sum(part.failed and not part.counts.get("failed") for part in chosen)
    print(f"{passed} passed, {failed + broken} failed" + (f", {skipped} skipped" if skipped else ""), flush=True)
    return 1 if any(part.failed for part in chosen) else 0


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
        except KeyboardInterrupt:
            for each in tuple(RUNNING):
                os.killpg(each.pid, signal.SIGINT)
            child.wait(30)
            raise
        finally:
            timer.cancel()
            RUNNING.discard(child)
    return None if late else code


def _pytest(folder: Path, scratch: Path, extra: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "pytest", "-q", f"--junitxml={scratch / folder.name}.xml", str(folder), *extra]


def _folders() -> list[Path]:
    """Return the folders of tests, those that start the least first."""
    found = [folder for folder in (ROOT / "tests").iterdir() if any(folder.rglob("test_*.py"))]
    order = ("unit", "contracts", "integration", "journeys")
    return sorted(found, key=lambda folder: (order.index(folder.name) if folder.name in order else 9, folder.name))


def _node() -> str:
    return str(BIN / "node") if (BIN / "node").exists() else shutil.which("node") or "node"


def _counts(name: str, scratch: Path) -> dict[str, int]:
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


if __name__ == "__main__":
    sys.exit(main())
