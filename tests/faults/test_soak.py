"""Ten minutes of talk in many rooms: no process grows, no descriptor is left open, the channel layer keeps nothing."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import linear_regression

import psutil
import pytest

from tests.faults.crowd import Crowd
from tests.faults.rooms import guests_of, open_games
from tests.faults.talking import all_agree, at_most, tell
from tests.faults.test_services_die import layer
from tests.live_site import House, Site
from tests.slowness import allowed

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1500)]

ROOMS, PEOPLE = 20, 5
SECONDS, WARM, LOOK_EVERY = 600, 180, 10
"""What is kept for a while, such as the last thousand answers of a room, is full when the warm-up ends."""

MB = 1024 * 1024
SLOPE = 1.0
"""Megabytes a minute, of each process."""

DESCRIPTORS, KEYS = 5, 5
P99 = 0.25


@dataclass(frozen=True, slots=True)
class Look:
    """What was held at one time (in minutes): bytes and descriptors by process, keys of the channel layer."""

    minute: float
    memory: Mapping[str, int]
    descriptors: Mapping[str, int]
    keys: int


def look(site: Site, began: float) -> Look:
    """See what is held now."""
    running = {name: psutil.Process(site.pid(name)) for name in site.children}
    with layer(site) as line:
        keys = int(line.dbsize())
    return Look(
        (time.monotonic() - began) / 60,
        {name: each.memory_info().rss for name, each in running.items()},
        {name: each.num_fds() for name, each in running.items()},
        keys,
    )


def test_ten_minutes_leave_nothing_behind(site: Site, house: House, capsys: pytest.CaptureFixture[str]) -> None:
    guests = guests_of(site, house, open_games(site, house, ROOMS, PEOPLE), PEOPLE)
    looks, began = [], time.monotonic()
    with Crowd(guests) as crowd:
        crowd.calm()
        while time.monotonic() - began < SECONDS:
            time.sleep(LOOK_EVERY)
            if time.monotonic() - began > WARM:
                looks.append(look(site, began))
        crowd.talks_on()
        crowd.falls_silent()
        all_agree(guests)
    first, last = looks[0], looks[-1]
    minutes = [each.minute for each in looks]
    slopes = {
        name: linear_regression(minutes, [each.memory[name] / MB for each in looks]).slope for name in first.memory
    }
    waits = [guest.answered_at[text] - guest.asked_at[text] for guest in guests for text in guest.answered_at]
    grown = ", ".join(f"{name} {slope:+.2f}" for name, slope in slopes.items())
    tell(
        capsys,
        f"{len(waits)} commands of {len(guests)} people in {SECONDS} s: memory in MB a minute: {grown}; keys of the"
        f" layer {first.keys} then {last.keys}; answered after {at_most(waits, 0.99) * 1000:.0f} ms (99 %)",
    )
    assert {name: slope for name, slope in slopes.items() if slope >= SLOPE} == {}
    left_open = {name: last.descriptors[name] - first.descriptors[name] for name in first.descriptors}
    assert {name: count for name, count in left_open.items() if count > DESCRIPTORS} == {}
    assert last.keys - first.keys <= KEYS
    assert at_most(waits, 0.99) < allowed(P99)
