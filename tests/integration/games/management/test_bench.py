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
    return dict(json.loads(line))


@pytest.mark.parametrize(
    ("options", "mode"),
    [
        (("--households", "2", "--mix", "week"), "closed_loop"),
        (("--open-loop", "--rate", "30", "--server", "uvicorn", "--webs", "2", "--spread"), "open_loop"),
    ],
)
def test_every_command_is_answered_and_shown_to_the_whole_room(options: tuple[str, ...], mode: str) -> None:
    figures = bench(*options)[mode]
    assert figures["commands_per_s"] > 0 and figures["deliveries_per_s"] > figures["commands_per_s"]
    assert 0 < figures["p50_ms"] <= figures["p95_ms"] <= figures["p99_ms"]
    assert (figures["refused"], figures["closed"]) == ({}, {})
    assert figures["floor_per_s"] > 0 and figures["postgres"].startswith("fsync on")
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"]) as database:
        left = database.execute("SELECT count(*) FROM households WHERE slug LIKE 'bench-%'").fetchone()
    assert left == (0,)
