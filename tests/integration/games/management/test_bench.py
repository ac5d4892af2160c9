"""``manage.py bench`` drives real web processes and leaves nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[4]
ROOMS = ("--rooms", "2", "--seats", "3", "--seconds", "1")
pytestmark = pytest.mark.usefixtures("django_db_setup")


def bench(*options: str) -> dict[str, Any]:
    """What the command prints on its one line."""
    command = [
        sys.executable,
        "manage.py",
        "bench",
        *options,
        "--rooms",
        "2",
        "--seats",
        "3",
        "--seconds",
        "1",
        "--json",
    ]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"]) as database:
        left = database.execute("SELECT count(*) FROM households WHERE slug LIKE 'bench-%'").fetchone()
    assert left == (0,)
    return dict(json.loads(line))


def test_every_command_is_answered_and_shown_to_the_whole_room() -> None:
    options = ("--over", "2", "--mix", "week", "--server", "uvicorn", "--webs", "2", "--spread")
    figures = bench(*options, *ROOMS)["closed_loop"]
    assert figures["commands_per_s"] > 0 and figures["deliveries_per_s"] > figures["commands_per_s"]
    assert 0 < figures["p50_ms"] <= figures["p95_ms"] <= figures["p99_ms"]
    assert (figures["refused"], figures["closed"]) == ({}, {})
    assert figures["floor_per_s"] > 0 and figures["postgres"].startswith("fsync on")


@pytest.mark.usefixtures("nothing_due")
def test_every_alarm_rings_once_and_none_early() -> None:
    figures = bench("--alarms", "--cold-games", "20", "--over", "2")["alarms"]
    assert (figures["rung"], figures["opened"], figures["early"]) == (20, 20, 0)
    assert 0 <= figures["p50_s"] <= figures["p99_s"] <= figures["most_s"]


def test_a_herd_comes_back_from_everything_and_is_sent_off_politely() -> None:
    figures = bench("--herd", "--sockets", "6", "--seats", "3", "--no-count")["herd"]
    assert all(figures[each]["all_ms"] > 0 for each in ("came", "dropped", "restarted"))
    assert figures["goodbye"]["codes"] == {"4012": 6}


def test_who_comes_back_is_sent_less_the_sooner_they_do() -> None:
    figures = bench("--resume", "--missed", "300", "--seats", "3")["resume"]
    assert figures["short"]["bytes"] < figures["long"]["bytes"] == figures["newcomer"]["bytes"]


def test_a_household_has_a_price() -> None:
    rows = bench("--households", "--up-to", "2")["households"]["at"]
    assert [row["households"] for row in rows] == [1, 2] and all(row["ms"] > 0 for row in rows)
