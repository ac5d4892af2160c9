"""``manage.py run_jobs`` as a process: it drains, it goes on, it stops when asked, and survives its services."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest

from games.ports import Job
from tests.owed import a_job, an_invitation, inside, owe, row_of
from tests.slowness import allowed
from tests.temporal_world import until

if TYPE_CHECKING:
    from tenants.models import Household
    from tests.temporal_world import Server

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("nothing_due")]

ROOT = Path(__file__).resolve().parents[4]
NOBODY = "127.0.0.1:9"


def a_game_to_record() -> Job:
    """What a game's lobby owes its household."""
    about = {
        "game": str(uuid.uuid4()),
        "title": "Sunday Coop",
        "status": "lobby",
        "mode": "pecking_order",
        "day": 0,
        "alive": 0,
        "winner": None,
    }
    return a_job(payload=about)


@contextmanager
def process(*flags: str, address: str = NOBODY, mail: Path | None = None) -> Iterator[subprocess.Popen[str]]:
    """A run_jobs of its own; killed at the end if it still runs."""
    environment = {**os.environ, "TEMPORAL_ADDRESS": address, "MAIL_FOLDER": str(mail or "/nonexistent")}
    command = [sys.executable, str(ROOT / "manage.py"), "run_jobs", *flags]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            yield running
        finally:
            running.kill()


def wait_for(condition: Any, what: str) -> None:
    asyncio.run(until(condition, what))


def test_once_carries_out_what_is_due_and_says_so_in_one_line(
    coop: Household, temporal: Server, tmp_path: Path
) -> None:
    game, letter = a_game_to_record(), an_invitation()
    owe(coop, game, letter)
    with process("--once", "--json", address=temporal.address, mail=tmp_path / "mail") as running:
        out, err = running.communicate(timeout=60)
    assert running.returncode == 0, err
    [line] = out.splitlines()
    report = json.loads(line)
    assert (report["reactions"], report["workflows"], report["parked"]) == (1, 1, 0)
    assert row_of(coop, game)["status"] == "done"
    assert row_of(coop, letter)["status"] == "done"
    assert len(list((tmp_path / "mail").iterdir())) == 1
    with inside(coop) as connection:
        told = connection.execute(f"select type from {coop.schema_name}.events where aggregate_id = %s", (coop.id,))
        assert "game.recorded" in {row["type"] for row in told}


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_within_five_seconds_when_asked(coop: Household, temporal: Server, sign: int) -> None:
    with process(address=temporal.address) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "Waiting for jobs.\n"
        game = a_game_to_record()
        owe(coop, game)
        wait_for(lambda: row_of(coop, game)["status"] == "done", "the reaction is done")
        asked = time.monotonic()
        running.send_signal(sign)
        _, err = running.communicate(timeout=60)
    assert time.monotonic() - asked < allowed(5)
    assert running.returncode == 0, err
    assert "Traceback" not in err


def test_it_goes_on_when_the_database_cuts_every_line(coop: Household) -> None:
    with process() as running:
        assert running.stdout is not None
        running.stdout.readline()
        with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where pid <> pg_backend_pid() and usename = current_user and application_name like 'pecking%'"
            )
        game = a_game_to_record()
        owe(coop, game)
        wait_for(lambda: row_of(coop, game)["status"] == "done", "the reaction is done")


def test_it_keeps_spare_schemas(coop: Household, migrated: dict[str, str]) -> None:
    def spares() -> int:
        with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
            row = connection.execute("select count(*) from public.spare_schemas").fetchone()
        return int(row[0]) if row else 0

    wanted = spares() + 2
    with process("--spares", str(wanted)):
        wait_for(lambda: spares() >= wanted, "the spares are there")
