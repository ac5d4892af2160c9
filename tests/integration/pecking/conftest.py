"""Folders whose services are gone after the test, whatever happened in it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from pecking.stack import Stack
from tests.integration.pecking.users import User


@pytest.fixture(scope="module")
def new_folder() -> Iterator[Callable[[], Path]]:
    """Make an empty folder for the private files of one checkout; all are removed with the module."""
    made: list[Path] = []

    def make() -> Path:
        made.append(Path(tempfile.mkdtemp(prefix="pecking-folder-")))
        return made[-1]

    yield make
    for path in made:
        if (path / "remembered.json").exists():
            Stack(path).discard()
        shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def folder(new_folder: Callable[[], Path]) -> Path:
    """One such folder."""
    return new_folder()


@pytest.fixture
def start(folder: Path) -> Iterator[Callable[..., User]]:
    """Start a using process in the test's folder, or in another one."""
    users: list[User] = []

    def begin(services: str = "postgres", place: Path = folder, **environment: str) -> User:
        users.append(User(place, services, **environment))
        return users[-1]

    yield begin
    for user in users:
        user.kill()


@pytest.fixture
def server() -> Callable[..., psutil.Process]:
    """Find the running service of a folder: ``server(folder, "postgres")``; fails if there is none."""

    def find(place: Path, name: str = "postgres") -> psutil.Process:
        found = Stack(place).services[name].find()
        assert found is not None, f"{name} does not run"
        return found

    return find
