"""The embedded services: found or started, shared by their users, stopped by the last one."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import psycopg
import pytest

from pecking import links, stack
from pecking.embedded.process import ends_within
from pecking.embedded.state import State
from pecking.stack import Stack
from tests.integration.pecking.users import User

Start = Callable[..., User]
Server = Callable[..., psutil.Process]


def gone(service: psutil.Process) -> bool:
    """Whether a service ends."""
    return ends_within(service, 20)


def test_it_works(start: Start) -> None:
    found = start("postgres,valkey").addresses()
    with psycopg.connect(found["DATABASE_URL"]) as database:
        assert database.execute("SELECT current_user, current_database()").fetchone() == ("pecking_app", "pecking")
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(found["REDIS_URL"].removeprefix("unix://").removesuffix("?db=0"))
        line.sendall(b"PING\r\n")
        assert line.recv(16) == b"+PONG\r\n"


def test_what_is_answered_is_on_the_disk(start: Start) -> None:
    with psycopg.connect(start().addresses()["DATABASE_URL"]) as database:
        for setting in ("fsync", "full_page_writes", "synchronous_commit", "data_checksums"):
            assert database.execute("SELECT current_setting(%s)", [setting]).fetchone() == ("on",), setting


def test_each_role_may_do_what_it_is_for_and_no_more(start: Start) -> None:
    found = start().addresses()
    with psycopg.connect(found["DATABASE_OWNER_URL"]) as owner:
        owner.execute("CREATE TABLE kept (name text)")
        owner.execute("INSERT INTO kept VALUES ('egg')")
        owner.execute("ALTER TABLE kept ENABLE ROW LEVEL SECURITY")
    with psycopg.connect(found["DATABASE_URL"]) as app:
        assert app.execute("SELECT * FROM kept").fetchall() == []
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("CREATE TABLE mine ()")
    with psycopg.connect(found["DATABASE_OPERATOR_URL"]) as operator:
        assert operator.execute("SELECT * FROM kept").fetchall() == [("egg",)]


def test_nobody_gets_in_without_the_password_or_over_the_network(start: Start, folder: Path) -> None:
    address = start().addresses()["DATABASE_URL"]
    secret = Stack(folder).state.secrets["pecking_app"]
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address.replace(secret, "wrong"))
    postgres = Stack(folder).services["postgres"].find()
    assert postgres is not None
    assert [line for line in postgres.net_connections("inet") if line.status == "LISTEN"] == []


def test_the_folder_and_its_secrets_are_private(start: Start, folder: Path) -> None:
    start("valkey").addresses()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "secrets.json").stat().st_mode & 0o777 == 0o600


def test_a_second_user_finds_what_runs(start: Start, folder: Path, server: Server) -> None:
    first = start().addresses()
    running = server(folder)
    assert start().addresses() == first
    assert server(folder) == running


def test_two_starts_at_the_same_time_start_one_server(start: Start, folder: Path, server: Server) -> None:
    users = [start(), start(), start()]
    assert len({user.addresses()["DATABASE_URL"] for user in users}) == 1
    told = [user.end() for user in users]
    assert sum("Starting PostgreSQL" in text for text in told) == 1


def test_the_last_user_stops_the_services(start: Start, folder: Path, server: Server) -> None:
    first, second = start("postgres,valkey"), start("postgres,valkey")
    first.addresses(), second.addresses()
    running = [server(folder, "postgres"), server(folder, "valkey")]
    assert "Stopped" not in first.end()
    assert all(process.is_running() for process in running)
    assert "Stopped the embedded services" in second.end()
    assert all(gone(process) for process in running)


def test_a_killed_user_leaves_the_services_to_the_next(start: Start, folder: Path, server: Server) -> None:
    user = start()
    user.addresses()
    running = server(folder)
    user.kill()
    following = start()
    following.addresses()
    assert server(folder) == running
    following.end()
    assert gone(running)


def test_data_outlive_a_server_that_was_killed(start: Start, folder: Path, server: Server) -> None:
    first = start()
    with psycopg.connect(first.addresses()["DATABASE_OWNER_URL"]) as database:
        database.execute("CREATE TABLE kept AS SELECT 1 AS egg")
    killed = server(folder)
    killed.kill()
    assert gone(killed)
    with psycopg.connect(start().addresses()["DATABASE_URL"]) as database:
        assert database.execute("SELECT egg FROM kept").fetchone() == (1,)


def test_two_checkouts_stand_side_by_side(start: Start, folder: Path, new_folder: Callable[[], Path]) -> None:
    here = start("postgres,valkey,temporal").addresses()
    there = start("postgres,valkey,temporal", new_folder()).addresses()
    for name in ("DATABASE_URL", "REDIS_URL", "TEMPORAL_ADDRESS", "SECRET_KEY"):
        assert here[name] != there[name]
    with psycopg.connect(here["DATABASE_OWNER_URL"]) as database:
        database.execute("CREATE TABLE only_here ()")
    with psycopg.connect(there["DATABASE_URL"]) as database:
        assert database.execute("SELECT to_regclass('only_here')").fetchone() == (None,)


def test_temporal_keeps_its_port_unless_somebody_took_it(start: Start) -> None:
    first = start("temporal")
    address = first.addresses()["TEMPORAL_ADDRESS"]
    first.end()
    second = start("temporal")
    assert second.addresses()["TEMPORAL_ADDRESS"] == address
    second.end()
    with socket.create_server(("127.0.0.1", int(address.rpartition(":")[2]))):
        assert start("temporal").addresses()["TEMPORAL_ADDRESS"] != address


def test_what_the_environment_names_is_not_started(start: Start, folder: Path) -> None:
    user = start("postgres,valkey", DATABASE_URL="postgresql://somewhere/else")
    found = user.addresses()
    assert found["DATABASE_URL"] == "postgresql://somewhere/else"
    assert found["DATABASE_OWNER_URL"] is None
    assert found["REDIS_URL"].startswith("unix:")
    assert Stack(folder).services["postgres"].find() is None


def test_links_lead_to_where_the_site_was_served_last(start: Start, folder: Path) -> None:
    first = start("valkey")
    assert first.addresses()["PUBLIC_URL"] is None, "nothing has been served here yet"
    State(folder).remember(server_port=8123)
    assert start("valkey").addresses()["PUBLIC_URL"] == links.site(8123)
    given = start("valkey", PUBLIC_URL="https://example.org")
    assert given.addresses()["PUBLIC_URL"] == "https://example.org"


def test_a_long_path_is_no_obstacle(start: Start, folder: Path) -> None:
    deep = folder / ("deep" * 20) / ("deeper" * 10)
    found = start("postgres,valkey", deep).addresses()
    psycopg.connect(found["DATABASE_URL"]).close()
    Stack(deep).discard()


def test_a_service_that_ends_is_started_again(folder: Path) -> None:
    services = Stack(folder)
    services.join(["valkey"])
    ended = services.services["valkey"].find()
    assert ended is not None
    ended.kill()
    assert gone(ended)
    services.revive()
    assert services.services["valkey"].find() not in (None, ended)
    assert services.leave()


def test_a_throwaway_stack_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "REDIS_URL"):
        monkeypatch.delenv(name, raising=False)
    with stack.throwaway() as services:
        root, data = services.state.root, Path(services.state.recall("postgres_data"))
        psycopg.connect(stack.database_url("owner", "postgres")).close()
    assert not root.exists()
    assert not data.exists()
    assert "DATABASE_URL" not in os.environ


def test_leftovers_of_a_killed_run_are_removed(start: Start, new_folder: Callable[[], Path], server: Server) -> None:
    left = new_folder().with_name(f"{stack.THROWAWAY}left-{os.getpid()}")
    user = start("valkey", left)
    user.addresses()
    running = server(left, "valkey")
    user.kill()
    with stack.throwaway(()):
        assert gone(running)
        assert not left.exists()


def test_leaving_waits_for_a_start_that_is_under_way(folder: Path) -> None:
    services = Stack(folder)
    services.join(["valkey"])
    with services.state.lock():
        leaving = threading.Thread(target=services.leave)
        leaving.start()
        leaving.join(0.2)
        assert leaving.is_alive()
    leaving.join(20)
    assert services.services["valkey"].find() is None
