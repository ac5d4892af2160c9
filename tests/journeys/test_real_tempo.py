"""A blitz with bots at the tempo at which people play it, from an invitation to the crown. Only with ``--full``."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.people import Person
from tests.live_site import House, Site
from tests.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(2400)]

A_DAY = 8 * 60 * 1000
"""Milliseconds in which something happens that a player sees: more than a day and a night."""


def test_a_blitz_from_an_invitation_to_the_crown(site: Site, house: House, person: Callable[..., Person]) -> None:
    made = site.manage("create_game", house.slug, "--mode", "blitz", "--seats", "3", "--votes", "majority")
    guest, host = person(still=True), Visitor(site)
    guest.take_seat(f"{site.url}/j/{made['code']}/", "Came for the gold.", "Gesine")
    host.sign_in(house)
    room = f"/h/{house.slug}/g/{made['game']}/"
    for button, fields in (("bots", {"count": "2"}), ("start", {})):
        assert host.post(room + button, page=f"/h/{house.slug}/new", script=True, **fields).data["ok"]
    expect(guest.page.get_by_role("heading", name="Day 1")).to_be_visible()
    guest.say("Six minutes, then.")
    over = guest.page.get_by_role("heading", name="The end")
    owed = guest.card.get_by_role("button", name=re.compile("^Vote"))
    with guest.past_ceremonies():
        for _ in range(20):
            expect(over.or_(owed).first).to_be_visible(timeout=A_DAY)
            if over.count():
                break
            guest.vote()
    guest.button("The season").click()
    expect(guest.page.get_by_text("was Gesine")).to_be_visible()
    assert site.manage("check_game", made["game"])["clean"]
