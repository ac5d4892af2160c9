"""The web process is asked to leave: everybody is told to come back, and nothing under way is lost."""

from __future__ import annotations

import time

import pytest

from tests.faults.crowd import Crowd, Guest
from tests.faults.rooms import guests_of, open_games
from tests.faults.scale import Scale
from tests.faults.talking import all_agree, tell
from tests.live_site import House, Site
from tests.slowness import allowed

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

ROOMS, PEOPLE, SOCKETS = 20, 5, 200
RESTART = 4012
LEAVES_IN = 5.0
STOPS_IN = 10.0
"""Then it would have been ended."""


def test_everybody_is_sent_away_politely(
    site: Site, house: House, scale: Scale, capsys: pytest.CaptureFixture[str]
) -> None:
    games = open_games(site, house, scale(ROOMS), PEOPLE)
    guests = guests_of(site, house, games, PEOPLE)
    guests += [
        Guest(site, house, games[number % len(games)], "", f"Onlooker {number}", site.url)
        for number in range(scale(SOCKETS) - len(guests) // 2)
    ]
    here = [guest for guest in guests if guest.at == site.url]
    assert len(here) >= scale(SOCKETS)
    with Crowd(guests) as crowd:
        crowd.calm()
        crowd.talks_on()
        crowd.storm(4)
        for guest in here:
            guest.codes.clear()
        began = time.monotonic()
        site.stop("web")
        span = time.monotonic() - began
        site.start("web")
        crowd.calm()
        site.stop("web_2")
        site.start("web_2")
        crowd.talks_on()
        crowd.falls_silent()
        assert [guest.codes for guest in here if guest.codes[:1] != [RESTART]] == []
        all_agree(guests)
    tell(
        capsys, f"web asked to leave: {len(here)} of {len(here)} sockets closed with {RESTART}, gone after {span:.1f} s"
    )
    assert span < min(allowed(LEAVES_IN), STOPS_IN)
