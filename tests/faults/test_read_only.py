"""The database takes no more writing: whoever looks on is shown the game, and what was asked is done once it can be."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.crowd import Crowd
from tests.faults.rooms import guests_of, open_games
from tests.faults.scale import Scale
from tests.faults.talking import all_agree, tell
from tests.live_site import House, Site, eventually
from tests.player import greet, line_to

pytestmark = [pytest.mark.slow, pytest.mark.timeout(480)]

ROOMS, PEOPLE = 20, 5
SECONDS = 20


@contextmanager
def read_only(site: Site) -> Iterator[None]:
    """Let the database refuse all writing."""
    running = site.stack.services["postgres"].find()
    assert running is not None
    settings = Path(running.cwd()) / "postgresql.auto.conf"
    before = settings.read_text(encoding="utf-8")

    def set_to(text: str, wanted: str) -> None:
        settings.write_text(text, encoding="utf-8")
        running.send_signal(signal.SIGHUP)
        eventually(lambda: _says(site) == wanted, f"the database is set to {wanted}")

    set_to(f"{before}default_transaction_read_only = on\n", "on")
    try:
        yield
    finally:
        set_to(before, "off")


def _says(site: Site) -> str:
    with site.operator() as database:
        row = database.execute("SHOW default_transaction_read_only").fetchone()
    return str(row and row["default_transaction_read_only"])


def test_what_cannot_be_written_waits(
    site: Site, house: House, scale: Scale, capsys: pytest.CaptureFixture[str]
) -> None:
    guests = guests_of(site, house, open_games(site, house, scale(ROOMS), PEOPLE), PEOPLE)
    with Crowd(guests) as crowd:
        crowd.calm()
        crowd.talks_on()
        with read_only(site):
            time.sleep(scale(SECONDS))
            with line_to(site, house, guests[0].game) as line:
                assert greet(line)["t"] == "snapshot"
        crowd.talks_on(2)
        crowd.falls_silent()
        all_agree(guests)
    refused = sum(sum(guest.refused.values()) for guest in guests)
    tell(capsys, f"database reads only: {refused} refusals, all done later")
    assert refused
