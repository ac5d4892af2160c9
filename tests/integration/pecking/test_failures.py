"""What cannot be had is said in one sentence that names what to do, without a traceback."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pecking.embedded import failure, process, unprivileged, valkey
from pecking.embedded.failure import StackFailure
from pecking.embedded.state import State
from pecking.stack import Service, Stack
from tests.integration.pecking.users import User


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], Path]:
    """Make a shell script that stands in for a service's program."""

    def make(body: str) -> Path:
        path = tmp_path / "program"
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return make


@pytest.fixture
def services(folder: Path) -> Iterator[Stack]:
    """The services of an empty folder."""
    found = Stack(folder)
    yield found
    found.leave()


def test_an_ending_process_says_one_sentence(start: Callable[..., User], tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file where the folder should be", encoding="utf-8")
    said = start("valkey", taken).failure()
    assert said.count("\n") == 1
    assert "cannot be used" in said


def test_an_old_python(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(StackFailure, match=r"Python 3\.11 or newer is needed, this is 3\.10"):
        Stack(folder)


@pytest.mark.parametrize(
    ("service", "address"),
    [("postgres", "DATABASE_URL"), ("valkey", "REDIS_URL"), ("temporal", "TEMPORAL_ADDRESS")],
)
def test_a_missing_package(services: Stack, monkeypatch: pytest.MonkeyPatch, service: Service, address: str) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr("importlib.metadata.files", lambda name: None)
    with pytest.raises(StackFailure, match=f"run script/setup, or set {address}"):
        services.services[service].start()


def test_a_service_that_dies_shows_its_last_lines(
    services: Stack, monkeypatch: pytest.MonkeyPatch, program: Callable[[str], Path]
) -> None:
    monkeypatch.setattr(valkey, "_program", lambda: program("echo 'bad configuration, line 3'; exit 1"))
    with pytest.raises(StackFailure) as caught:
        services.join(["valkey"])
    assert "Valkey did not start" in str(caught.value)
    assert "    bad configuration, line 3" in str(caught.value)


def test_a_service_that_does_not_answer(folder: Path, program: Callable[[str], Path]) -> None:
    state = State(folder)
    log = state.log("slow")
    running = process.start(state, "slow", [str(program("exec sleep 60"))], log, folder)
    with pytest.raises(StackFailure, match="did not answer within 0 seconds"):
        process.wait_ready("Slow", running, lambda: False, log, 0)
    process.stop(state, "slow", running, ((15, 5.0),))


def test_a_full_disk(services: Stack, monkeypatch: pytest.MonkeyPatch, program: Callable[[str], Path]) -> None:
    body = "echo 'initdb: error: could not write: No space left on device'; exit 1"
    monkeypatch.setattr(valkey, "_program", lambda: program(body))
    with pytest.raises(StackFailure, match="is full: free some space"):
        services.join(["valkey"])


def test_a_full_disk_met_by_ourselves(tmp_path: Path) -> None:
    with pytest.raises(StackFailure, match=f"The disk that holds {tmp_path} is full"), failure.in_words(tmp_path):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_the_folder_of_another_user(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = os.geteuid()
    monkeypatch.setattr("os.geteuid", lambda: owner + 1)
    with pytest.raises(StackFailure, match=rf"belongs to another user \(number {owner}\)"):
        State(folder)


def test_a_copied_folder(services: Stack, new_folder: Callable[[], Path]) -> None:
    services.join(["valkey"])
    assert services.state.id
    copy = State(new_folder())
    copy.remember(id=services.state.id, path=str(services.state.root))
    with pytest.raises(StackFailure, match="is a copy of"):
        _ = copy.id


def test_a_moved_folder_stays_what_it_was(folder: Path) -> None:
    known = State(folder).id
    moved = folder.with_name(f"{folder.name}-moved")
    folder.rename(moved)
    try:
        assert State(moved).id == known
    finally:
        moved.rename(folder)


def test_a_socket_folder_that_somebody_else_laid(folder: Path) -> None:
    from pecking.embedded.state import private

    (folder / "open").mkdir()
    (folder / "open").chmod(0o777)
    with pytest.raises(StackFailure, match="is not ours alone"):
        private(folder / "open")


def test_no_system_user_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(StackFailure, match="start as an ordinary user"):
        unprivileged._create()


def test_an_initdb_that_was_cut_short_is_done_again(start: Callable[..., User], folder: Path) -> None:
    state = State(folder)
    home = unprivileged.home(state, unprivileged.account())
    (home / "data.new").mkdir()
    (home / "data.new" / "half").touch()
    start("postgres").addresses()
    assert not (home / "data" / "half").exists()


def test_data_of_another_postgres(start: Callable[..., User], folder: Path) -> None:
    user = start()
    user.addresses()
    user.end()
    (unprivileged.home_of(State(folder)) / "data" / "PG_VERSION").write_text("17\n", encoding="utf-8")
    assert "are PostgreSQL 17's, and this is PostgreSQL 18" in start().failure()
