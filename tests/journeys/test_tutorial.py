"""A newcomer's first minutes: from an invitation through the tutorial to its crown, and back to the invitation."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.people import Person
from tests.live_site import House, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TOLD_ON = """told => document.querySelector("dialog.ceremony[open]")
    || document.querySelector(".coach")?.innerText !== told"""


def test_from_an_invitation_through_the_tutorial(site: Site, house: House, person: Callable[..., Person]) -> None:
    made = site.manage("create_game", house.slug)
    pupil = person(still=True)
    page = pupil.page
    page.goto(f"{site.url}/j/{made['code']}/")
    pupil.button(re.compile("Try it first")).click()
    page.locator(".persona").nth(1).click()
    coach = page.get_by_role("complementary", name="The Rooster's hints")

    expect(coach).to_contain_text("Say good morning")
    pupil.say("Good morning, all of you.")
    expect(coach).to_contain_text("Somebody wants a word alone")
    page.get_by_role("button", name=re.compile("^Private . new")).click()
    page.get_by_role("article", name="Invitation").get_by_role("button", name="Accept").first.click()
    page.get_by_role("button", name="All private conversations").click()
    page.get_by_role("button", name="Back").click()
    expect(coach).to_contain_text("Silver makes friends")
    page.get_by_role("navigation", name="The cast").locator("[data-pointed]").click()
    pupil.button("Give silver").click()
    page.get_by_role("button", name=re.compile("^Give . silver to")).click()
    expect(coach).to_contain_text("Enough charm")

    goes_on(pupil, "Ring for the vote")
    expect(coach).to_contain_text("Tap the button, then a face")
    pupil.vote()
    goes_on(pupil, "Ring for the reveal")
    with pupil.past_ceremonies():
        until_the_crown(pupil)
        expect(coach).to_contain_text("That was a season")
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    coach.get_by_role("link", name="To your invitation").click()
    expect(pupil.button("Deal me three birds")).to_be_visible()
    page.goto(f"{site.url}/h/{house.slug}/")
    expect(page.get_by_text("Tutorial")).to_have_count(0)


def goes_on(pupil: Person, bell: str) -> None:
    """Ring the bell as soon as the others are ready."""
    pupil.button(bell).click()


def until_the_crown(pupil: Person) -> None:
    """Go through ceremonies, leave out what can be left out, ring on; until there is nothing left to ring."""
    page = pupil.page
    over = page.get_by_role("heading", name="The end")
    bell = page.locator(".coach .button.yolk:enabled")
    skip = page.get_by_role("button", name="Skip", exact=True)
    onward = over.or_(bell).or_(skip).first
    for _ in range(60):
        expect(onward).to_be_visible()
        told = page.locator(".coach").inner_text()
        if over.count():
            return
        onward.click()
        page.wait_for_function(TOLD_ON, arg=told)
    raise AssertionError("the tutorial does not end")
