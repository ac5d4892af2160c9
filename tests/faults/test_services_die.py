"""The database or the channel layer goes away under load: what was answered is kept, once, and everybody talks on."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from functools import partial
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
import redis

from games.adapters.notify_listener import LISTENER_LOCK
from tests.faults.crowd import Crowd
from tests.faults.rooms import guests_of, open_games
from tests.faults.scale import Scale
from tests.faults.talking import all_agree, at_most, tell
from tests.live_site import House, Site, eventually
from tests.slowness import allowed

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

ROOMS, PEOPLE = 20, 5
FROZEN, AWAY, PAUSED = 20, 30, 20
"""Seconds."""
STALE = 10.0
ANSWERED = 3.0
LISTENS = 5.0
SAYS_SO = 2.0
Happening = Callable[[Site, Scale], None]


@pytest.fixture
def crowd(site: Site, house: House, scale: Scale) -> Iterator[Crowd]:
    """Everybody of some games over both web processes, talking; in the end all of it agrees."""
    guests = guests_of(site, house, open_games(site, house, scale(ROOMS), PEOPLE), PEOPLE)
    with Crowd(guests) as talking:
        talking.calm()
        talking.talks_on()
        yield talking
        talking.falls_silent()
        all_agree(guests)


def frozen(site: Site, scale: Scale) -> None:
    """The database stands still and goes on."""
    running = site.stack.services["postgres"].find()
    assert running is not None
    everybody = (running, *running.children(recursive=True))
    for each in everybody:
        each.send_signal(signal.SIGSTOP)
    for url in site.urls.values():
        with pytest.raises(HTTPError, match="503"):
            urlopen(f"{url}/readyz", timeout=allowed(SAYS_SO))
    time.sleep(scale(FROZEN))
    for each in everybody:
        each.send_signal(signal.SIGCONT)


def restarted_at_once(site: Site, scale: Scale) -> None:
    """The database is shut down without a word to anybody, and started again."""
    running = site.stack.services["postgres"].find()
    assert running is not None
    running.send_signal(signal.SIGQUIT)
    running.wait(10)
    site.stack.revive()


def layer(site: Site) -> redis.Redis:
    """A line to the channel layer's server."""
    return redis.Redis(unix_socket_path=site.addresses["REDIS_URL"].removeprefix("unix://").partition("?")[0])


def away(site: Site, scale: Scale) -> None:
    """The channel layer is gone for a while, and comes back empty."""
    site.kill_service("valkey")
    time.sleep(scale(AWAY))
    site.stack.revive()


def emptied(site: Site, scale: Scale) -> None:
    """All that the channel layer knows is gone."""
    with layer(site) as line:
        line.flushall()


def paused(site: Site, scale: Scale) -> None:
    """The channel layer answers nobody for a while."""
    with layer(site) as line:
        line.client_pause(scale(PAUSED) * 1000)
    time.sleep(scale(PAUSED))


def full(site: Site, scale: Scale) -> None:
    """The channel layer has no memory left."""
    with layer(site) as line:
        line.config_set("maxmemory", 1)
        time.sleep(scale(PAUSED))
        line.config_set("maxmemory", 0)


def listens(site: Site) -> bool:
    """Whether some process holds the right to listen."""
    held = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND (classid, objid) = (0, %s) AND granted"
    with site.operator() as database:
        return database.execute(held, [LISTENER_LOCK]).fetchone() is not None


@pytest.mark.parametrize("happens", [frozen, restarted_at_once])
def test_the_database_goes_away(
    site: Site, scale: Scale, crowd: Crowd, happens: Happening, capsys: pytest.CaptureFixture[str]
) -> None:
    for guest in crowd.guests:
        guest.waited = 0.0
    crowd.storm(4)
    happens(site, scale)
    began = time.monotonic()
    crowd.calm()
    eventually(partial(listens, site), "the listener listens again")
    heard = time.monotonic() - began
    crowd.talks_on(2)
    served, waited = time.monotonic() - began, max(guest.waited for guest in crowd.guests)
    tell(
        capsys,
        f"database {happens.__name__}: everybody is served again {served:.1f} s later, the listener listens after"
        f" {heard:.1f} s; nobody waited for more than {waited:.1f} s to be told to try again",
    )
    assert heard < allowed(LISTENS)
    assert waited < allowed(ANSWERED)
    assert [guest.gaps for guest in crowd.guests if guest.gaps] == [], "somebody lost the line"


@pytest.mark.parametrize("happens", [away, emptied, paused, full])
def test_the_channel_layer_goes_away(
    site: Site, scale: Scale, crowd: Crowd, happens: Happening, capsys: pytest.CaptureFixture[str]
) -> None:
    down = time.monotonic()
    happens(site, scale)
    up = time.monotonic()
    crowd.talks_on(2)
    served = time.monotonic() - up
    crowd.falls_silent()
    behind = [
        other.heard_at.get(text, time.monotonic()) - at
        for guest in crowd.guests
        for text, at in guest.answered_at.items()
        for other in crowd.guests
        if other.game == guest.game and down < at < up
    ]
    assert [guest.gaps for guest in crowd.guests if guest.gaps] == [], "somebody lost the line"
    late = f"; what was answered meanwhile was seen after {max(behind):.1f} s at most" if behind else ""
    tell(capsys, f"channel layer {happens.__name__}: everybody is served again {served:.1f} s later{late}")
    assert at_most(behind or [0.0], 1.0) < allowed(STALE)
