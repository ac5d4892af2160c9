"""A bench that cannot measure says in words what is missing and what to do; nobody has to read a traceback."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from games.management.benches import BENCHES, load, ready
from games.management.benches.figures import Unmeasured
from games.management.benches.servers import web

NOWHERE = "postgresql://nobody:secret@127.0.0.1:1/none"
DRIVEN = ("--closed-loop", "--open-loop", "--herd", "--resume")


def words(*options: str) -> str:
    """What a person reads instead of figures."""
    with pytest.raises(CommandError) as refused:
        call_command("bench", *options, stdout=StringIO(), stderr=StringIO())
    return str(refused.value)


@pytest.mark.parametrize("mode", DRIVEN)
def test_without_the_browsers_packages(mode: str, tmp_path: Path, settings: Any) -> None:
    settings.BASE_DIR = tmp_path
    assert words(mode).endswith("the package ws, which is not in node_modules. Run script/setup tests.")


def test_without_node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert words() == "The load program needs Node 18 or newer and there is none. Run script/setup tests."


@pytest.mark.parametrize("mode", ["--alarms", "--households"])
def test_without_an_answer_from_postgres(mode: str, settings: Any) -> None:
    settings.DATABASE_URLS = dict.fromkeys(ready.ROLES, NOWHERE)
    said = words(mode)
    assert said.startswith("Postgres does not answer at the address in DATABASE_URL. Start it")
    assert "secret" not in said


def test_without_an_address(settings: Any) -> None:
    settings.DATABASE_URLS = dict.fromkeys(ready.ROLES, "")
    assert words("--households").startswith("DATABASE_URL is not set. Set it, or")


def test_without_an_answer_from_valkey(settings: Any) -> None:
    settings.REDIS_URL = "redis://:secret@127.0.0.1:1"
    with pytest.raises(Unmeasured) as refused:
        ready.look(["valkey"])
    assert str(refused.value).startswith("Valkey does not answer at the address in REDIS_URL. Start it")


def test_a_mode_without_services_asks_for_none() -> None:
    assert BENCHES["domain"].needs == ()
    assert {key for key, bench in BENCHES.items() if "node" in bench.needs} == {
        option.removeprefix("--").replace("-", "_") for option in DRIVEN
    }


@pytest.mark.parametrize("options", [("--rooms", "0"), ("--seats", "-1"), ("--seconds", "0"), ("--rate", "much")])
def test_an_option_that_cannot_be(options: tuple[str, str]) -> None:
    assert "instead of" in words(*options)


def test_a_load_program_that_ends_early_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "node"
    program.write_text("#!/bin/sh\necho 'out of sockets' >&2\nexit 1\n")
    program.chmod(0o700)
    monkeypatch.setattr(load, "node", lambda: str(program))
    with pytest.raises(Unmeasured, match=r"ended early\. Its last words:\nout of sockets"):
        load.drive([], [], seconds=1)


def test_a_web_process_that_ends_early_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "no.such.settings")
    with pytest.raises(Unmeasured, match=r"did not start\. Its last words:[^$]*No module named 'no'"), web("daphne"):
        pass
