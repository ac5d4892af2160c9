"""Phones that lose their network, close, and come back: nothing that was said is lost, doubled, or said by others."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.coops import Coop, Onlooker
from tests.journeys.kept import keeps_words
from tests.journeys.people import Person
from tests.live_site import House, Site, eventually

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AN_HOUR_AGO = """() => {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith("looked:"))) {
        const looked = JSON.parse(localStorage.getItem(key));
        localStorage.setItem(key, JSON.stringify({ ...looked, at: looked.at - 3_600_000 }));
    }
}"""


def write(page: Page, words: str) -> None:
    box = page.get_by_role("textbox", name=re.compile("^Say something as"))
    box.fill(words)
    box.press("Enter")


def says_offline(one: Onlooker, words: str) -> None:
    """Somebody in a tunnel writes, reads that it waits, and closes the tab."""
    page = one.person.page
    page.context.set_offline(True)
    expect(page.locator(".offline")).to_have_text("This device is offline.")
    write(page, words)
    expect(page.locator(".offline")).to_have_text("This device is offline. One thing waits to be sent.")
    keeps_words(page, 1)
    page.close()
    page.context.set_offline(False)
    one.person.wrongs[:] = [wrong for wrong in one.person.wrongs if "ERR_INTERNET_DISCONNECTED" not in wrong]


def said(site: Site, coop: Coop, words: str) -> int:
    return len([event for event in site.events(coop.house, coop.game, "main.posted") if words in str(event)])


def test_words_of_a_closed_tab_go_out_once_and_never_by_somebody_else(
    site: Site, house: House, person: Callable[..., Person]
) -> None:
    coop = Coop.new(site, house, 3)
    ann, bob = (coop.enter(person(still=True), seat) for seat in range(2))
    context = ann.person.page.context

    says_offline(ann, "From the tunnel.")
    back = context.new_page()
    back.goto(f"{site.url}{coop.room}")
    expect(bob.person.page.locator(".said", has_text="From the tunnel.")).to_be_visible()
    expect(back.locator(".said", has_text="From the tunnel.")).to_have_count(1)
    keeps_words(back, 0)
    assert said(site, coop, "From the tunnel.") == 1

    says_offline(Onlooker(Person(back)), "Nobody else says this.")
    other = context.new_page()
    other.goto(f"{site.url}{coop.room}#key={coop.keys[2]}")
    keeps_words(other, 0)
    write(other, "I am somebody else.")
    expect(bob.person.page.locator(".said", has_text="I am somebody else.")).to_be_visible()
    assert said(site, coop, "Nobody else says this.") == 0
    other.close()


def test_who_comes_back_is_told_what_happened_and_nothing_waits_for_who_leaves(
    site: Site, house: House, person: Callable[..., Person]
) -> None:
    coop = Coop.new(site, house, 3)
    ann, bob = (coop.enter(person(still=True), seat) for seat in range(2))
    page = ann.person.page
    page.get_by_role("navigation", name="The cast").get_by_role("button", name=bob.name).click()
    ann.person.button("Nudge").click()
    page.goto(f"{site.url}/h/{house.slug}/")
    eventually(lambda: site.events(house, coop.game, "nudge.sent"), "the nudge of who has left is sent")
    page.evaluate(AN_HOUR_AGO)

    write(bob.person.page, "She is gone. Quick.")
    bob.person.page.get_by_role("navigation", name="The cast").get_by_role("button", name=ann.name).click()
    bob.person.button("Talk in private").click()
    bob.person.page.locator(".nook textarea").fill("Come back.")
    bob.person.page.keyboard.press("Enter")
    expect(bob.person.page.locator(".nook .said.mine")).to_be_visible()

    page.go_back()
    ann.person.button(re.compile("^While you were away")).click()
    told = page.get_by_role("dialog", name="While you were away")
    expect(told).to_contain_text(f"{bob.name} wants to talk with you in private.")
    expect(told).to_contain_text("in the conversation.")
    told.get_by_role("button", name=re.compile("wants to talk")).click()
    expect(page.get_by_role("article", name="Invitation")).to_contain_text("Come back.")
    page.get_by_role("button", name="Back to everyone").click()
    page.reload()
    expect(page.locator(".composer").first).to_be_visible()
    expect(ann.person.button(re.compile("^While you were away"))).to_have_count(0)
