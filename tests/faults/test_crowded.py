"""Two hundred commands at once in one room, before many who look on."""

from __future__ import annotations

from math import ceil

import pytest

from tests.faults.crowd import BURST, Crowd, Guest
from tests.faults.rooms import guests_of, open_games
from tests.faults.scale import Scale
from tests.faults.talking import all_agree, at_most, tell
from tests.live_site import House, Site, eventually
from tests.slowness import allowed

pytestmark = [pytest.mark.slow, pytest.mark.timeout(480)]

AT_ONCE, PEOPLE, ONLOOKERS = 200, 8, 500
P99 = 1.0


def test_a_room_takes_what_comes_at_once_in_order(
    site: Site, house: House, scale: Scale, capsys: pytest.CaptureFixture[str]
) -> None:
    [game] = open_games(site, house, 1, PEOPLE)
    people = guests_of(site, house, [game], PEOPLE)
    doors = list(site.urls.values())
    onlookers = [
        Guest(site, house, game, "", f"Onlooker {number}", doors[number % 2]) for number in range(scale(ONLOOKERS))
    ]
    each = ceil(scale(AT_ONCE) / PEOPLE)
    assert each <= BURST
    with Crowd([*people, *onlookers]) as crowd:
        crowd.calm()
        crowd.talks_on()
        crowd.falls_silent()
        before = {text for guest in people for text in guest.texts.values()}
        crowd.storm(each, each)
        eventually(lambda: sum(len(guest.texts) for guest in people) >= len(before) + each * PEOPLE, "all is asked")
        crowd.falls_silent()
        all_agree([*people, *onlookers[:10]])
        texts = {text for guest in people for text in guest.texts.values()} - before
        eventually(lambda: all(texts <= guest.heard_at.keys() for guest in onlookers), "all onlookers have heard it")
    waits = [guest.answered_at[text] - guest.asked_at[text] for guest in people for text in guest.texts.values()]
    seen = max(guest.heard_at[text] for guest in onlookers for text in texts) - min(
        guest.asked_at[text] for guest in people for text in guest.texts.values() if text in texts
    )
    tell(
        capsys,
        f"{len(texts)} commands at once in one room over two processes: answered after {at_most(waits, 0.5):.2f} s"
        f" (median), {at_most(waits, 0.99):.2f} s (99 %); {len(onlookers)} onlookers had seen all after {seen:.2f} s",
    )
    assert at_most(waits, 0.99) < allowed(P99)
