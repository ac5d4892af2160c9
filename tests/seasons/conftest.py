"""Which seasons this run plays, and what came of them, told at its end even when all went well."""

from __future__ import annotations

from secrets import randbelow

import pytest

from tests.seasons.record import RECORD


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each season: fresh seeds, unless ``--season-seed`` names the first."""
    if "season_seed" not in metafunc.fixturenames:
        return
    config = metafunc.config
    first = config.getoption("--season-seed")
    if first is None:
        first = config.stash.setdefault(FIRST, randbelow(10**9))
    count = config.getoption("--seasons")
    RECORD.first, RECORD.count = first, count
    metafunc.parametrize("season_seed", range(first, first + count))


FIRST = pytest.StashKey[int]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The seeds and the figures."""
    if RECORD.count:
        terminalreporter.section("seasons")
        for line in RECORD.lines():
            terminalreporter.write_line(line)
