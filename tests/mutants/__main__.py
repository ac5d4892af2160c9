"""``script/mutants votes silver view`` tries every mutant of these; ``rest --draw 600 --seed 1`` some of the rest.

Prints figures for each file and area and every mutant that lives, and fails while one lives that
``equivalent.toml`` does not explain. ``--again`` tries only what lived the last time.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.mutants.areas import AREAS, DOMAIN, ROOT, drawn, files
from tests.mutants.equivalents import Equivalents
from tests.mutants.making import Mutant, mutants_of, noting
from tests.mutants.memory import Memory
from tests.mutants.tables import mutants_of_tables
from tests.mutants.trying import Verdict, try_mutants

COPIED = ("games", "tests", "pecking", "tenants", "locale", "static", "templates", "pyproject.toml", "manage.py")
LAST = ROOT / ".mutants/lived.json"
REACHED = ROOT / ".mutants/reached.pickle"
ENOUGH = 85
"""Percent of the rest that must be killed; of the named areas all."""


def main() -> int:
    """Try what the command line asks for; return the exit code."""
    asked = arguments()
    os.chdir(ROOT)
    LAST.parent.mkdir(exist_ok=True)
    seed = secrets.randbelow(10**6) if asked.seed is None else asked.seed
    made = {area: [each for file in files(area) for each in mutants_of(ROOT, file)] for area in asked.areas}
    if "view" in made:
        made["view"] += mutants_of_tables()
    if asked.draw and "rest" in made:
        chosen = drawn([each.name for each in made["rest"]], asked.draw, seed)
        print(f"rest: {len(chosen)} of {len(made['rest'])} mutants, drawn by seed {seed}")
        made["rest"] = [each for each in made["rest"] if each.name in chosen]
    mutants = {
        each.name: each for area in made.values() for each in area if any(part in each.file for part in asked.file)
    }
    if asked.again:
        lived = set(json.loads(LAST.read_text(encoding="utf-8")))
        mutants = {name: each for name, each in mutants.items() if each.diff in lived}
    print(f"{len(mutants)} mutants at {commit()}", flush=True)
    equivalents = Equivalents.read()
    verdicts: dict[str, Verdict] = {}
    began = time.monotonic()

    def heard(verdict: Verdict) -> None:
        verdicts[verdict.mutant.name] = verdict
        if len(verdicts) % 100 == 0:
            print(f"{len(verdicts)} of {len(mutants)} after {time.monotonic() - began:.0f} s", flush=True)
        if asked.verbose or not verdict.by:
            known = equivalents.reason(verdict.mutant)
            word = f"killed by {verdict.by}" if verdict.by else "equivalent" if known else "ALIVE"
            print(f"{verdict.mutant.diff}\n  {word} ({verdict.tests} tests, {verdict.seconds:.1f} s)", flush=True)

    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy_to(Path(folder))
        broken = try_mutants(
            Path(folder), list(mutants.values()), heard, Memory.read(REACHED, ROOT, afresh=not asked.remember),
            workers=asked.workers, patience=asked.patience, tests=asked.tests,
        )  # fmt: skip
        os.chdir(ROOT)
    if broken:
        print(broken)
        return 2
    alive = [each.mutant for each in verdicts.values() if not each.by and not equivalents.reason(each.mutant)]
    LAST.write_text(json.dumps([each.diff for each in alive]), encoding="utf-8")
    whole = not (asked.again or any(asked.file) or asked.tests or asked.patience)
    wrong = equivalents.wrong(made, verdicts) if whole else []
    good = [report(area, made[area], verdicts, equivalents) for area in made]
    print(*wrong, f"{time.monotonic() - began:.0f} s", sep="\n")
    return 0 if all(good) and not wrong else 1


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="script/mutants", description=__doc__)
    parser.add_argument("areas", nargs="+", choices=[*AREAS, "rest"])
    parser.add_argument("--draw", type=int, default=0, help="how many of the rest to try; all unless said")
    parser.add_argument("--seed", type=int, help="the seed they are drawn by; a new one unless said")
    parser.add_argument("--workers", type=int, default=1, help="how many mutants to try at a time")
    parser.add_argument("--patience", type=float, default=0, help="seconds of tests for a mutant; all unless said")
    parser.add_argument("--remember", action="store_true", help="trust what was learnt of tests whose file is the same")
    parser.add_argument("--again", action="store_true", help="only what lived the last time")
    parser.add_argument("--file", nargs="+", default=("",), help="only files with one of these in their path")
    parser.add_argument("--tests", nargs="+", default=(), help="only these tests")
    parser.add_argument("--verbose", action="store_true", help="show what is killed, too")
    return parser.parse_args()


def copy_to(folder: Path) -> None:
    """Copy the code and the tests; the domain's functions note when they are called."""
    skipped = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=skipped, symlinks=True)
        else:
            shutil.copy(ROOT / name, folder / name)
    for path in (folder / DOMAIN).rglob("*.py"):
        noted = noting(path.read_text(encoding="utf-8"), str(path.relative_to(folder)))
        path.write_text(noted, encoding="utf-8")


def commit() -> str:
    """The commit that is tried, and whether it is changed."""
    done = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "an unknown commit"


def report(area: str, made: Sequence[Mutant], verdicts: dict[str, Verdict], equivalents: Equivalents) -> bool:
    """Print the figures of an area; return whether they are good enough."""
    tried = [verdicts[each.name] for each in made if each.name in verdicts]
    total, killed, excused = Counter[str](), Counter[str](), Counter[str]()
    for each in tried:
        total[each.mutant.file] += 1
        killed[each.mutant.file] += bool(each.by)
        excused[each.mutant.file] += not each.by and bool(equivalents.reason(each.mutant))
    print(f"\n{area:<50} {'mutants':>8} {'killed':>8} {'equal':>8} {'alive':>8}")
    for file in sorted(total):
        left = total[file] - killed[file] - excused[file]
        print(f"{file:<50} {total[file]:>8} {killed[file]:>8} {excused[file]:>8} {left:>8}")
    left = total.total() - killed.total() - excused.total()
    share = 100 * (total.total() - left) / max(1, total.total())
    summary = f"{total.total():>8} {killed.total():>8} {excused.total():>8} {left:>8}"
    print(f"{'in all':<50} {summary}  {share:.1f} %", flush=True)
    return share >= ENOUGH if area == "rest" else not left


if __name__ == "__main__":
    sys.exit(main())
