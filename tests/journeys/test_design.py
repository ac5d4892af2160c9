"""The living page of the design: drawn by the room's own views for staff, not there for anybody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from pecking.design_page import STILLS
from tests.journeys.people import Person
from tests.live_site import House, Site

pytestmark = pytest.mark.browser


def test_staff_see_every_part_by_day_and_by_night(site: Site, house: House, person: Callable[..., Person]) -> None:
    address = f"{site.url}/design/"
    host = person(still=True)
    page = host.page
    assert page.request.get(address).status == 404, "a stranger finds nothing"
    host.sign_in(house.sign_in, house.name)
    assert page.request.get(address).status == 404, "neither does a host"
    with site.operator() as database:
        database.execute(
            "UPDATE accounts SET is_staff = true FROM memberships WHERE account_id = accounts.id AND household_id = %s",
            [house.id],
        )
    page.goto(address)
    expect(page.locator("html[data-drawn]")).to_be_attached()
    parts = page.locator(".still > :first-child")
    expect(parts).to_have_count(2 * len(STILLS))
    assert all(box and box["height"] > 30 for box in (part.bounding_box() for part in parts.all()))
    inks = page.locator(".light").evaluate_all("all => all.map((each) => getComputedStyle(each).backgroundColor)")
    assert inks == ["rgb(247, 238, 221)", "rgb(16, 32, 31)"], "day and night stand side by side"
