"""Runs everything that CI runs, two parts at a time, each with its time and verdict, in one budget.

``script/test`` runs all parts; ``script/test types integration`` runs those; ``script/test unit -- -k vote`` hands
what follows the dashes to pytest. ``script/test --faults`` runs the fault tests alone, at their full numbers;
``script/test --full`` the journeys alone, among them a blitz at its real tempo.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from parts import ROOT, RUNNING, Part, run

sys.path.insert(0, str(ROOT))

from pecking.stack import Stack

BIN = Path(sys.executable).parent
BUDGET = 30 * 60
IN_FULL, IN_FULL_BUDGET = {"--faults": "faults", "--full": "journeys"}, 90 * 60
"""Options, of pytest too, that run one part alone and in full: which part, and in how many seconds."""
LANES = 2
"""Parts that run side by side: each waits much of its time for what it has started."""
ORDER = ("contracts", "integration", "journeys", "faults", "unit", "seasons")
"""The long ones first, so that the lanes end together."""
ON_A_CLOCK = {"journeys", "faults"}
"""Parts whose few failed tests have a second try: a full machine can be too slow for a browser or a killed process."""


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
        *(_tests(folder, scratch, extra) for folder in _folders()),
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
        run_all(chosen, environment, scratch, began + budget)
        if (scratch / "state").exists():
            Stack(scratch / "state").discard()
    return report(chosen, time.monotonic() - began, budget)


def asked(arguments: list[str]) -> tuple[list[str], list[str], int]:
    """Return the parts that were named, what is for pytest, and how many seconds all may take."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    wanted, extra = arguments[:end], arguments[end + 1 :]
    for option in IN_FULL.keys() & set(wanted):
        return [IN_FULL[option]], [option, *extra], IN_FULL_BUDGET
    return wanted, extra, BUDGET


def run_all(chosen: Sequence[Part], environment: dict[str, str], scratch: Path, until: float) -> None:
    """Run these parts in their order, as many at a time as there are lanes; every line bears its part's name."""
    rest, width, turn = iter(chosen), max(len(part.name) for part in chosen), threading.Lock()

    def lane() -> None:
        for part in rest:  # each lane takes the next one
            name = f"{part.name:<{width}} | "

            def show(line: str, name: str = name) -> None:
                with turn:
                    print(name + line.rstrip("\n"), flush=True)

            run(part, environment, scratch, until, show)

    with ThreadPoolExecutor(LANES) as lanes:
        working = [lanes.submit(lane) for _ in range(LANES)]
        try:
            for each in working:
                each.result()
        except KeyboardInterrupt:
            list(rest)
            for child in tuple(RUNNING):
                os.killpg(child.pid, signal.SIGINT)
            raise


def report(chosen: Sequence[Part], spent: float, budget: float) -> int:
    """Print the table, what failed, and the closing line; return the exit code."""
    print(f"\n{'part':<12} {'seconds':>8}  verdict")
    for part in chosen:
        print(f"{part.name:<12} {part.seconds:>8.1f}  {part.verdict}")
    print(f"{'by the clock':<12} {spent:>8.1f}  of {budget} allowed\n")
    print("".join(line for part in chosen for line in part.failures), end="")
    print("".join(f"UNSTEADY {name} passed at its second try\n" for part in chosen for name in part.unsteady), end="")
    passed, failed, skipped = (
        sum(part.counts.get(key, 0) for part in chosen) for key in ("passed", "failed", "skipped")
    )
    broken = sum(part.failed and not part.counts.get("failed") for part in chosen)
    print(f"{passed} passed, {failed + broken} failed" + (f", {skipped} skipped" if skipped else ""), flush=True)
    return 1 if any(part.failed for part in chosen) else 0


def _tests(folder: Path, scratch: Path, extra: Sequence[str]) -> Part:
    """The part that runs a folder of tests."""
    name = folder.name

    def command(report_name: str, *more: str) -> list[str]:
        cache = f"cache_dir={scratch / f'cache-{name}'}"
        report_file = f"--junitxml={scratch / report_name}.xml"
        return [sys.executable, "-m", "pytest", "-q", "-o", cache, report_file, *more, str(folder), *extra]

    if name not in ON_A_CLOCK or IN_FULL.keys() & set(extra):
        return Part(name, [command(name)])
    return Part(name, [command(name)], command(f"{name}-again", "--last-failed", "--last-failed-no-failures=none"))


def _folders() -> list[Path]:
    """Return the folders of tests."""
    found = [folder for folder in (ROOT / "tests").iterdir() if any(folder.rglob("test_*.py"))]
    return sorted(found, key=lambda folder: (ORDER.index(folder.name) if folder.name in ORDER else 0, folder.name))


def _node() -> str:
    return str(BIN / "node") if (BIN / "node").exists() else shutil.which("node") or "node"


if __name__ == "__main__":
    sys.exit(main())
