"""What people ask is counted for all web processes together; while Valkey is away each counts by itself."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import redis
from django.core.cache.backends.redis import RedisCacheClient
from django.test import Client

from games.adapters.absence import Absence
from pecking import counts
from pecking.counts import Counts

ROOT = Path(__file__).resolve().parents[3]
OTHER_PROCESS = """
import sys
from django.conf import settings
settings.configure()
from pecking.counts import Counts
cache = Counts(sys.argv[1], {"KEY_PREFIX": "test"})
for _ in range(50):
    cache.add(sys.argv[2], 0, 60)
    cache.incr(sys.argv[2])
"""


@pytest.fixture(autouse=True)
def nobody_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Valkey is asked anew each time, whatever became of the last question."""
    monkeypatch.setattr(counts, "ABSENCE", Absence(0.0, 0.0))


@pytest.fixture
def cut(tmp_path: Path, services: dict[str, str]) -> Iterator[tuple[Callable[[], None], Callable[[], None], str]]:
    """A line to Valkey that can be cut and mended: how, and its address."""
    real, line = Path(services["REDIS_URL"].removeprefix("unix://").partition("?")[0]), tmp_path / "valkey"

    def mend() -> None:
        line.symlink_to(real)

    def cut() -> None:
        line.unlink()
        counts._line_to(address).get_client(write=True).connection_pool.disconnect()

    address = f"unix://{line}?db=0"
    mend()
    yield cut, mend, address
    counts._line_to.cache_clear()


def count(address: str, name: str) -> int:
    """Ask once more, as a page does."""
    cache = Counts(address, {"KEY_PREFIX": "test"})
    cache.add(name, 0, 60)
    return int(cache.incr(name))


def test_processes_count_together(services: dict[str, str]) -> None:
    # Given three other processes
    name = uuid4().hex
    command = [sys.executable, "-c", OTHER_PROCESS, services["REDIS_URL"], name]
    others = [subprocess.Popen(command, cwd=ROOT) for _ in range(3)]
    # When each is asked fifty times
    assert [other.wait() for other in others] == [0, 0, 0]
    # Then the next question is the hundred and fifty-first
    assert count(services["REDIS_URL"], name) == 151


def test_without_valkey_a_process_counts_by_itself_and_then_together_again(cut: Any) -> None:
    stop, mend, address = cut
    name = uuid4().hex
    assert [count(address, name) for _ in range(3)] == [1, 2, 3]
    stop()
    assert [count(address, name) for _ in range(2)] == [1, 2]
    mend()
    assert count(address, name) == 4


def test_valkey_is_left_alone_for_a_while_once_it_has_not_answered(
    cut: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stop, mend, address = cut
    monkeypatch.setattr(counts, "ABSENCE", Absence(3600.0, 3600.0))
    name = uuid4().hex
    stop()
    assert count(address, name) == 1
    mend()
    assert count(address, name) == 2
    assert [record.getMessage() for record in caplog.records] == ["Valkey is away, each process counts by itself"]


def test_clearing_takes_out_nothing_but_what_was_counted(services: dict[str, str]) -> None:
    line = redis.Redis.from_url(services["REDIS_URL"])
    name = uuid4().hex
    line.set(f"other:{name}", "kept")
    cache = Counts(services["REDIS_URL"], {"KEY_PREFIX": "test"})
    cache.set(name, ["counted"], 60)
    assert cache.get(name) == ["counted"] and cache.has_key(name) and cache.touch(name, 90)
    cache.clear()
    assert cache.get(name) is None and not cache.delete(name)
    assert line.getdel(f"other:{name}") == b"kept"


@pytest.mark.django_db
def test_people_sign_in_and_are_counted_while_valkey_is_away(
    monkeypatch: pytest.MonkeyPatch, mailoutbox: list[Any], caplog: pytest.LogCaptureFixture
) -> None:
    # Given a Valkey that nobody reaches
    def nobody(*asked: Any, **named: Any) -> None:
        raise redis.ConnectionError("Connection refused")

    monkeypatch.setattr(RedisCacheClient, "get_client", nobody)
    # When one address asks for four letters
    address = f"{uuid4()}@example.org"
    answers = [Client().post("/sign-in/", {"email": address}).status_code for _ in range(4)]
    # Then three come, and the fourth is refused in words
    assert answers == [302, 302, 302, 400] and len(mailoutbox) == 3
    assert "Valkey is away, each process counts by itself" in caplog.messages
