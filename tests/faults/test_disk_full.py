"""No table can grow any more: whoever looks on is shown the game, and what was asked is done once there is room.

The kernel refuses to let the files of Postgres grow (``RLIMIT_FSIZE``), which works for root and for anybody else, and
on any disk. Its own files need no more than the limit; a household's table of commands is made larger than that.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import psycopg
import pytest
from psycopg import sql

from tests.faults.crowd import Crowd
from tests.faults.rooms import guests_of, open_games
from tests.faults.scale import Scale
from tests.faults.talking import all_agree, tell
from tests.live_site import House, Site, eventually
from tests.player import greet, line_to

pytestmark = [pytest.mark.slow, pytest.mark.timeout(480)]

ROOMS, PEOPLE = 20, 5
SECONDS = 20
LIMIT = 16 * 1024 * 1024
"""Bytes: what a file of the write-ahead log has."""

SWELL = """
INSERT INTO {s}.commands (id, tenant_id, aggregate_id, actor, type, body_hash, status, payload, answer)
SELECT gen_random_uuid(), %s, gen_random_uuid(), 'nobody', 'nothing', '', 'done',
  '{{}}', '{{}}' FROM generate_series(1, 150000)
"""
"""Rows smaller than any real one, so that no page has room for one of those."""


@contextmanager
def full_disk(site: Site, house: House) -> Iterator[None]:
    """Let no file of the database grow beyond the limit, which the table of commands is at already."""
    with psycopg.connect(site.addresses["DATABASE_URL"]) as database:
        database.execute("SELECT set_config('app.tenant_id', %s, true)", [house.id])
        database.execute(sql.SQL(SWELL).format(s=sql.Identifier(house.schema)), [house.id])
        row = database.execute("SELECT pg_relation_size(%s)", [f"{house.schema}.commands"]).fetchone()
        assert row is not None and row[0] > LIMIT
    with site.operator() as database:
        backends = database.execute("SELECT pid FROM pg_stat_activity WHERE usename = 'pecking_app'").fetchall()
    server = site.stack.services["postgres"].find()
    assert server is not None
    pids = [server.pid, *(row["pid"] for row in backends)]
    limit_files(server, pids, str(LIMIT))
    try:
        yield
    finally:
        limit_files(server, pids, "unlimited")


def limit_files(server: psutil.Process, pids: list[int], size: str) -> None:
    """Let these processes write no file beyond this size. Their own user may say so, root perhaps not."""
    (user, *_), (group, *_) = server.uids(), server.gids()
    theirs = {} if user == os.geteuid() else {"user": user, "group": group, "extra_groups": []}
    for pid in filter(psutil.pid_exists, pids):
        subprocess.run(["prlimit", f"--pid={pid}", f"--fsize={size}:unlimited"], check=True, cwd="/", **theirs)


def test_what_has_no_room_waits(site: Site, house: House, scale: Scale, capsys: pytest.CaptureFixture[str]) -> None:
    guests = guests_of(site, house, open_games(site, house, scale(ROOMS), PEOPLE), PEOPLE)
    with Crowd(guests) as crowd:
        crowd.calm()
        crowd.talks_on()
        with full_disk(site, house):
            eventually(lambda: any(guest.refused for guest in guests), "somebody is refused")
            time.sleep(scale(SECONDS))
            with line_to(site, house, guests[0].game) as line:
                assert greet(line)["t"] == "snapshot"
        crowd.talks_on(2)
        crowd.falls_silent()
        all_agree(guests)
    refused = sum(sum(guest.refused.values()) for guest in guests)
    assert [guest.gaps for guest in guests if guest.gaps] == [], "somebody lost the line"
    tell(capsys, f"disk full: {refused} refusals, all done later")
