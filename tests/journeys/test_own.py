"""What is one's own, on a phone: powers, the will, guesses; and the host's console beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.people import Person
from tests.journeys.tables import Table
from tests.live_site import House, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_powers_a_secret_and_a_will(site: Site, house: House, person: Callable[..., Person]) -> None:
    table = Table.laid(site, house, 6, "majority")
    guest = table.sits(person(still=True), 0)
    purse = guest.page.get_by_role("button", name="You have")
    purse.click()
    guest.page.get_by_role("button", name="A secret card").click()
    expect(guest.page.get_by_text("Fulfilled, it pays you as much gold")).to_be_visible()
    guest.page.get_by_role("button", name="The feather, 20 silver").click()
    expect(guest.page.get_by_text("you hold one")).to_be_visible()
    expect(guest.page.locator(".purses")).to_contain_text("30")
    expect(guest.page.locator(".purses")).to_contain_text("50")
    guest.page.get_by_role("button", name="The spy, 5 silver").click()
    guest.page.locator("dialog .perch").first.click()
    guest.page.get_by_role("button", name="Spy on").click()
    expect(guest.page.get_by_text("Nothing said in private lately.")).to_be_visible()
    guest.leaves_sheet()
    purse.click()
    guest.page.get_by_role("button", name="If you are away").click()
    name = guest.page.locator("dialog .perch .bird").first
    guest.page.locator("dialog .perch").first.click()
    expect(guest.page.locator(".ranked li")).to_have_count(1)
    guest.button("Keep this will").click()
    guest.page.get_by_role("button", name="1 day", exact=True).click()
    expect(guest.page.get_by_text("You are away until the end of day 1.")).to_be_visible()
    expect(name).to_be_visible()
    shown = table.view(0)["mine"]
    assert len(shown["will"]["ranked"]) == 1 and shown["away_until"] == 1


def test_the_console_of_the_host(site: Site, house: House, person: Callable[..., Person]) -> None:
    table = Table.laid(site, house, 5, "majority", scheduling="timed", tempo="speed_run")
    guest, host = table.sits(person(still=True), 0), person(still=True)
    cookie = table.host.cookie("sessionid")
    host.page.context.add_cookies([{"name": "sessionid", "value": str(cookie), "url": site.url}])
    host.page.goto(f"{site.url}{table.path}")

    def console(button: str) -> None:
        host.button("The host's console").click()
        host.page.get_by_role("button", name=button).click()

    console("Stop the clock")
    expect(host.page.get_by_text("Nothing opens, closes or is revealed")).to_be_visible()
    host.button("Stop the clock").click()
    expect(guest.card).to_contain_text("The clock stands still.")
    console("Let the clock go on")
    host.button("Go on").click()
    expect(guest.card).to_contain_text("The coop is open.")
    console("Call tonight's vote off")
    host.button("Call the vote off").click()
    expect(guest.card).to_contain_text("No vote tonight.")
    console("Give a seat to somebody else")
    host.page.locator("dialog .perch").first.click()
    host.page.get_by_label("Who takes it over").fill("Zoe")
    host.page.get_by_role("button", name="to them").click()
    link = host.page.get_by_label("The link").input_value()
    successor = person(still=True)
    successor.page.goto(link)
    expect(successor.page.get_by_role("button", name="You have")).to_be_visible()
    expect(guest.page.get_by_role("alert")).to_be_visible()
