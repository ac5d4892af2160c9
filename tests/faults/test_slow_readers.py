"""Many who never read what they are sent: each is cut off in time, the memory stays, and nobody else waits."""

from __future__ import annotations

import json
import time
from collections import Counter
from contextlib import ExitStack

import psutil
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection

from tests.faults.crowd import Crowd
from tests.faults.rooms import guests_of, open_games
from tests.faults.scale import Scale
from tests.faults.talking import all_agree, at_most, tell
from tests.live_site import House, Site
from tests.player import line_to
from tests.slowness import allowed

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

DEAF, PEOPLE = 50, 5
LINES = 500
"""Said in the room: nearly twice of what a socket may leave unread."""

TOO_SLOW, CUT = 4013, 1006
GROWN = 25 * 1024 * 1024
"""Bytes of both web processes together: 256 kB for each who does not read, and what the room itself keeps."""

P99 = 1.0
CUT_OFF = 10.0
"""Seconds after which nobody who does not read is connected any longer."""


def test_who_never_reads_costs_nobody_anything(
    site: Site, house: House, scale: Scale, capsys: pytest.CaptureFixture[str]
) -> None:
    games = open_games(site, house, 1, PEOPLE)
    guests, doors = guests_of(site, house, games, PEOPLE), list(site.urls.values())
    with Crowd(guests) as crowd, ExitStack() as lines:
        crowd.calm()
        crowd.talks_on(2)
        deaf = [
            lines.enter_context(line_to(site, house, games[0], at=doors[number % 2])) for number in range(scale(DEAF))
        ]
        for line in deaf:
            line.send(json.dumps({"t": "hello", "cursor": None, "epoch": None}))
        before = most = memory(site)
        while len(guests[0].told) < LINES:
            crowd.storm(4)
            crowd.talks_on(10)
            most = max(most, memory(site))
        crowd.falls_silent()
        all_agree(guests)
        began = time.monotonic()
        codes = Counter(code_of(line) for line in deaf)
        took = time.monotonic() - began
    waits = [guest.answered_at[text] - guest.asked_at[text] for guest in guests for text in guest.answered_at]
    tell(
        capsys,
        f"{len(deaf)} who never read: closed with {dict(codes)}; memory grew by {(most - before) / 1024**2:.1f} MB;"
        f" the others were answered after {at_most(waits, 0.5):.2f} s (median), {at_most(waits, 0.99):.2f} s (99 %)",
    )
    assert set(codes) <= {TOO_SLOW, CUT}
    assert codes[TOO_SLOW] > 0
    assert took < allowed(CUT_OFF)
    assert most - before < GROWN
    assert at_most(waits, 0.99) < allowed(P99)


def code_of(line: ClientConnection) -> int:
    """With what the line was closed, after all that had been sent before."""
    until = time.monotonic() + 60
    try:
        while time.monotonic() < until:
            line.recv(timeout=60)
    except ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd is not None else CUT
    return 0


def memory(site: Site) -> int:
    """Bytes that the web processes hold."""
    return sum(psutil.Process(site.pid(name)).memory_info().rss for name in site.urls)
