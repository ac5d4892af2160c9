"""Trying mutants: the tests are collected once, and each mutant runs those that reach it in a fork of its own.

Nothing of the checkout is touched: all of it happens in a copy of the code and the tests. A first fork runs every
test on the right code and notes which functions each test calls and how long it takes. A mutant's fork then runs the
tests that call its function, those that killed a neighbour first, then the quickest, until one fails.
"""

from __future__ import annotations
import __future__

import builtins
import gc
import importlib
import inspect
import os
import pickle
import resource
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest

from tests.mutants.making import HITS, Mutant, module_name, mutated
from tests.mutants.memory import Memory, Reach

TESTS = ("tests/unit/games/domain", "tests/unit/games/adapters/test_golden.py")
"""The tests of the domain, and those of its stored games."""
MEMORY = 4 * 2**30
QUICK = 0.15
"""Seconds; a test that takes less and has killed a mutant of a file is tried first on the next."""

CONTROLLED = 8
"""Seconds of quick tests that the right code must live through, tried like a mutant."""

ENDLESS = 3
"""The exit code of a fork whose test took far more processor time than it takes on the right code."""
CONFUSED = 4
"""The exit code of a fork in which something else than a test went wrong; it writes what."""


@dataclass(slots=True)
class Verdict:
    """What became of a mutant: killed by a test (``by`` names it), or alive after ``tests`` tests."""

    mutant: Mutant
    by: str = ""
    tests: int = 0
    seconds: float = 0.0


@dataclass
class Trial:
    """A pytest plugin that, instead of running what was collected, tries mutants on it."""

    root: Path
    mutants: Sequence[Mutant]
    workers: int
    heard: Callable[[Verdict], None]
    patience: float
    memory: Memory
    broken: str = ""
    seconds: dict[str, float] = field(default_factory=dict)
    reached: dict[str, list[str]] = field(default_factory=dict)
    early: set[str] = field(default_factory=set)
    killers: dict[str, list[str]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    def pytest_configure(self) -> None:
        """A failure is enough to know: nothing is gained by looking for the simplest one."""
        from hypothesis import Phase, settings

        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutants", phases=phases, database=None, derandomize=True, deadline=None)
        settings.load_profile("mutants")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a failure, in whichever phase of a test."""
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the right code once, then every mutant."""
        if session.testsfailed:
            self.broken = "The tests could not be collected."
            return True
        domain = importlib.import_module("games.domain").__file__ or ""
        assert Path(domain).is_relative_to(self.root), "the tests run on the copy"
        items = {item.nodeid: item for item in session.items}
        self.early = set(getattr(builtins, HITS))
        self._learn(items)
        gc.freeze()
        if not self.broken and self.memory.afresh and (killer := self._control(items)):
            self.broken = f"The right code does not live, where it is tried like a mutant: {killer}"
        if not self.broken:
            self._try_all(items)
        return True

    def _control(self, items: dict[str, pytest.Item]) -> str:
        """Try the right code like a mutant, on the quick tests in their order; say what kills it."""
        names = sorted(items, key=self.seconds.__getitem__)
        spent = accumulate(self.seconds[name] for name in names)
        quick = [items[name] for name, seconds in zip(names, spent, strict=True) if seconds < CONTROLLED]
        process, pipe = _fork(lambda out: self._try(None, quick, out))
        killer = os.read(pipe, 4096).decode()
        os.close(pipe)
        return killer or ("it ended" if os.waitpid(process, 0)[1] else "")

    def _learn(self, items: dict[str, pytest.Item]) -> None:
        """Run what is not remembered on the right code, in a fork, so that mutants start from where it started."""
        fresh = [item for name, item in items.items() if self.memory.of(name) is None]
        process, pipe = _fork(lambda out: self._watch(fresh, out))
        learnt = b""
        while chunk := os.read(pipe, 1 << 20):
            learnt += chunk
        os.close(pipe)
        if os.waitpid(process, 0)[1]:
            self.broken = learnt.decode()
            return
        failed, found = pickle.loads(learnt)
        if failed:
            words = "These fail without any mutant: " + ", ".join(failed)
            if self.memory.afresh:
                self.broken = words
                return
            print(f"\n{words}; they are left aside.", flush=True)
        for name in failed:
            found.pop(name, None)
            items.pop(name, None)
        self.memory.keep(found)
        for name in items:
            reach = self.memory.of(name)
            assert reach is not None, name
            self.seconds[name] = reach.seconds
            for function in reach.functions:
                self.reached.setdefault(function, []).append(name)

    def _watch(self, items: list[pytest.Item], out: int) -> int:
        hits: set[str] = getattr(builtins, HITS)
        found: dict[str, Reach] = {}
        for item, following in _pairs(items):
            hits.clear()
            began = time.process_time()
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            found[item.nodeid] = Reach(time.process_time() - began, tuple(sorted(hits)))
        with os.fdopen(out, "wb", closefd=False) as stream:
            pickle.dump((self.failed, found), stream)
        return 0

    def _try_all(self, items: dict[str, pytest.Item]) -> None:
        waiting, running = list(self.mutants)[::-1], {}
        while waiting or running:
            while waiting and len(running) < self.workers:
                mutant = waiting.pop()
                chosen = [items[name] for name in self._chosen(mutant)]
                process, pipe = _fork(lambda out, m=mutant, c=chosen: self._try(m, c, out))
                running[pipe] = (process, mutant, len(chosen), time.monotonic())
            for pipe in select.select(list(running), [], [])[0]:
                process, mutant, count, began = running.pop(pipe)
                killer = os.read(pipe, 4096).decode()
                os.close(pipe)
                _, status = os.waitpid(process, 0)
                code = os.waitstatus_to_exitcode(status)
                verdict = Verdict(mutant, killer if code else "", count, time.monotonic() - began)
                if code == CONFUSED:
                    self.broken = f"{mutant.diff}\n{killer}"
                    return
                if code and not killer:
                    verdict.by = f"(ended with {code})"
                early = f"{mutant.file} {mutant.function}" in self.early and not mutant.table
                if not code and early and not self.patience:
                    verdict = self._try_from_the_start(verdict)
                if self.seconds.get(verdict.by, QUICK) < QUICK:
                    for where in (mutant.function, mutant.file):
                        known = self.killers.setdefault(where, [])
                        known[:] = [verdict.by, *(each for each in known if each != verdict.by)][:4]
                self.heard(verdict)

    def _chosen(self, mutant: Mutant) -> list[str]:
        names = self.reached.get(f"{mutant.file} {mutant.function}", [])
        known = [*self.killers.get(mutant.function, ()), *self.killers.get(mutant.file, ())]
        place = {name: number for number, name in reversed(list(enumerate(known)))}

        def rank(name: str) -> tuple[int, bool, int, float]:
            seconds = self.seconds[name]
            return place.get(name, len(known)), seconds >= QUICK, _far(mutant, name), seconds

        names = sorted(names, key=rank)
        spent = accumulate(self.seconds[name] for name in names)
        limit = self.patience or float("inf")
        return [name for name, seconds in zip(names, spent, strict=True) if seconds < limit]

    def _try(self, mutant: Mutant | None, chosen: list[pytest.Item], out: int) -> int:
        gc.disable()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        if mutant:
            put_in_place(mutant)
        for item, following in _pairs(chosen):
            limit = 5 + 10 * self.seconds[item.nodeid]
            signal.signal(signal.SIGPROF, lambda *_: os._exit(ENDLESS))
            signal.setitimer(signal.ITIMER_PROF, limit)
            try:
                item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            except BaseException:
                self.failed.append(item.nodeid)
            if self.failed:
                os.write(out, item.nodeid.encode()[:4000])
                return 1
        return 0

    def _try_from_the_start(self, verdict: Verdict) -> Verdict:
        """Try what is called while modules are imported once more, in a process that imports it changed."""
        path = self.root / verdict.mutant.file
        kept = path.read_text(encoding="utf-8")
        began = time.monotonic()
        path.write_text(mutated(kept, verdict.mutant), encoding="utf-8")
        try:
            start = f"import builtins, sys, pytest; builtins.{HITS} = set(); sys.exit(pytest.main(sys.argv[1:]))"
            command = [sys.executable, "-B", "-c", start, *ARGUMENTS, *TESTS]
            done = subprocess.run(command, cwd=self.root, capture_output=True, text=True, timeout=1200, check=False)
        finally:
            path.write_text(kept, encoding="utf-8")
        by = "(from the start) " + done.stdout.strip().rpartition("\n")[2] if done.returncode else ""
        return Verdict(verdict.mutant, by, verdict.tests, verdict.seconds + time.monotonic() - began)


ARGUMENTS = ["-x", "-q", "--no-header", "--assert=plain", "--tb=native", "-p", "no:cacheprovider", "-o", "timeout=0"]


def put_in_place(mutant: Mutant) -> None:
    """Let the function of this process do what the mutant does; tables that hold it hold the mutant then."""
    module = importlib.import_module(module_name(mutant.file))
    if mutant.table:
        tables = importlib.import_module("games.domain.sights")
        exec(mutant.code, vars(module), {"everybody": tables.everybody, "nobody": tables.nobody})
        return
    owner, _, name = mutant.function.rpartition(".")
    target = vars(getattr(module, owner) if owner else module)[name]
    target = inspect.unwrap(getattr(target, "__func__", target))
    assert isinstance(target, FunctionType), mutant.name
    names: dict[str, Any] = dict(vars(module))
    exec(compile(mutant.code, mutant.file, "exec", __future__.annotations.compiler_flag, True), names)
    changed = getattr(names[name], "__func__", names[name])
    target.__code__ = changed.__code__
    target.__defaults__, target.__kwdefaults__ = changed.__defaults__, changed.__kwdefaults__


def _far(mutant: Mutant, test: str) -> int:
    """How far a test is from a mutant: 0 in the file that mirrors its file, 1 of the same subject or folder, else 2."""
    file, tests = Path(mutant.file), Path(test.partition("::")[0])
    return (tests.stem != f"test_{file.stem}") + (tests.parent.name != file.parent.name)


def _pairs(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    return zip(items, [*items[1:], None], strict=False)


def _fork(work: Callable[[int], int]) -> tuple[int, int]:
    """Run ``work`` in a fork, silently; give its process and the pipe it writes to."""
    pipe, out = os.pipe()
    process = os.fork()
    if process:
        os.close(out)
        return process, pipe
    code = CONFUSED
    try:
        os.close(pipe)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        code = work(out)
    except BaseException:
        os.write(out, traceback.format_exc().encode()[-4000:])
    finally:
        os._exit(code)


def try_mutants(
    root: Path,
    mutants: Sequence[Mutant],
    heard: Callable[[Verdict], None],
    memory: Memory,
    *,
    workers: int = 1,
    patience: float = 0,
    tests: Iterable[str] = (),
) -> str:
    """Try all of them on the copy at ``root``; return in words what went wrong, or nothing.

    A mutant gets only ``patience`` seconds of tests where that is said, so that it may seem to live and does not.
    """
    setattr(builtins, HITS, set())
    os.chdir(root)
    sys.path.insert(0, str(root))
    sys.dont_write_bytecode = True
    trial = Trial(root, mutants, workers, heard, patience, memory)
    wanted = list(tests or TESTS)
    code = pytest.main([*ARGUMENTS, "--capture=no", *wanted], plugins=[trial])
    return trial.broken or ("" if code == 0 else f"pytest ended with {code}")
