"""A tournament on a phone: opened by its host, filled by one link, begun at once, watched live on its ladder."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.live_site import House, Site
from tests.visitor import Visitor

if TYPE_CHECKING:
    from tests.journeys.people import Person

pytestmark = pytest.mark.browser

NO_LONGER = 409
"""The status of an answer to a bell that nobody can ring any more."""


def open_cup(host: Person) -> str:
    """Fill in the form of a tournament of two heats with three seats each; return its code."""
    page = host.page
    page.get_by_role("link", name="New game").click()
    page.get_by_label("Its name").fill("Club Cup")
    expect(page.locator("[name=heats]")).to_be_hidden()
    page.get_by_text("Tournament", exact=True).click()
    page.locator("[name=heats]").fill("2")
    page.get_by_text("More settings").click()
    page.locator("[name=seats]").fill("3")
    page.get_by_text("The host", exact=True).click()
    host.button("Open the lobby").click()
    expect(page.get_by_role("heading", name="Club Cup")).to_be_visible()
    expect(page.locator(".heats .chip")).to_have_text(["0 of 3 are in"] * 2)
    return page.locator(".code").inner_text()


def ring_out(site: Site, host: Person, house: House, game: str) -> None:
    """Ring the bell of a heat until it is over, by the host's own browser."""
    config = json.loads(host.page.locator("#room-config").inner_text())
    for _ in range(40):
        answer = host.page.request.post(
            f"{site.url}/h/{house.slug}/g/{game}/advance",
            headers={"X-CSRFToken": config["csrf"], "Accept": "application/json", "Referer": host.page.url},
        )
        if answer.status == NO_LONGER:
            return
    raise AssertionError("the heat does not end")


def test_a_tournament_is_filled_begun_and_watched(site: Site, house: House, person: Callable[..., Person]) -> None:
    host = person()
    host.sign_in(house.sign_in, house.name)
    code = open_cup(host)
    page = host.page
    guests = [Visitor(site) for _ in range(3)]
    games = [guest.take_seat(house, code, f"Guest {n}").split("=")[0] for n, guest in enumerate(guests)]
    assert len(set(games)) == 2, "one link, two heats"
    expect(page.locator(".heats .chip")).to_have_text(["2 of 3 are in", "1 of 3 is in"])
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 390, "height": 844})
    host.button("Start all heats").click()
    expect(page.locator(".heats .chip.live")).to_have_count(2)
    expect(page.get_by_text("The best two of each heat go on.")).to_be_visible()
    for link in page.locator(".heats article a").all():
        found = re.search(r"/g/([0-9a-f-]{36})/", link.get_attribute("href") or "")
        assert found
        ring_out(site, host, house, found[1])
    expect(page.locator(".heats .chip")).to_have_text(["Over", "Over"])
    expect(page.locator(".rung-birds .onward")).to_have_count(4)
    page.locator(".heats article a").first.click()
    expect(page.get_by_role("link", name="Heat 1 of Club Cup")).to_be_visible()
    page.goto(f"{site.url}/h/{house.slug}/")
    expect(page.get_by_role("heading", name="Club Cup", exact=True)).to_be_visible()
