"""The last days on a phone and on a desk: a role and two names guessed, a crown, a spectator's voice, and the recap."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.people import Person
from tests.journeys.tables import NAMES, Table
from tests.live_site import House, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROOST = re.compile("rules? the roost")


def a_night(table: Table, ballots: dict[int, str]) -> None:
    """A vote by those without a phone, up to the next morning."""
    table.ring_until("vote.opens")
    for seat, target in ballots.items():
        table.does(seat, "vote.cast", target=target)
    table.ring_until("day.ends")
    table.ring_until("day.starts")


def test_guesses_the_crown_and_the_recap(site: Site, house: House, person: Callable[..., Person]) -> None:
    table = Table.laid(site, house, 6, "majority", days="3")
    table.ring_until("private.opens")
    a_night(table, {0: "s6", 1: "s6", 2: "s6", 3: "s5", 4: "s6", 5: "s5"})
    judge = table.sits(person(still=True), 2)
    page = judge.page
    judge.button("Guess a role").click()
    page.locator("dialog .perch").first.click()
    page.get_by_text("The mole", exact=True).click()
    page.get_by_role("button", name=re.compile("the mole$")).click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert table.view(2)["mine"]["role_guess"]["role"] == "mole"

    a_night(table, {0: "s3", 1: "s3", 2: "s4", 3: "s3"})
    judge.sees("The coop has spoken.")
    with judge.past_ceremonies():
        judge.button("Guess the names").click()
        finalists = page.locator("section.finalist")
        expect(finalists).to_have_count(2)
        for finalist in finalists.all():
            finalist.locator("select").select_option(NAMES[3])
            finalist.get_by_role("button", name=NAMES[3]).click()
            expect(finalist.locator(".note.fine")).to_contain_text(NAMES[3])
        page.get_by_role("dialog").get_by_role("button", name="Close", exact=True).click()

    table.ring_until("vote.opens")
    crowned = judge.vote()
    table.ring_until("reveal")
    judge.sees(ROOST)
    judge.goes_on()
    judge.button("The season").click()
    season = page.get_by_role("dialog")
    expect(season.get_by_text(f"was {NAMES[2]}")).to_be_visible()
    expect(season.get_by_role("img", name=re.compile("silver", re.IGNORECASE)).first).to_be_visible()
    rows = season.locator(".sr-only table tr")
    expect(rows).to_have_count(6)
    expect(rows.first).to_contain_text("Day 1: 50")
    votes = season.get_by_role("region", name="Who voted for whom")
    expect(votes.get_by_role("img", name=re.compile(crowned)).first).to_be_attached()
    for wide in (320, 1280):
        page.set_viewport_size({"width": wide, "height": 800})
        assert season.evaluate("(sheet) => sheet.scrollWidth <= sheet.clientWidth"), wide
    season.get_by_role("button", name="See every ballot").click()
    expect(page.locator(".pile").first).to_be_visible()


def test_a_spectator_is_one_voice_in_a_small_jury(site: Site, house: House, person: Callable[..., Person]) -> None:
    table = Table.laid(site, house, 3, "majority")
    table.ring_until("private.opens")
    a_night(table, {0: "s3", 1: "s3", 2: "s1"})
    table.ring_until("vote.opens")
    watcher, fallen = person(still=True, wide=True), table.sits(person(still=True), 2)
    watcher.page.goto(f"{site.url}{table.path}")
    watcher.button("Be one voice in the jury").click()
    watcher.page.locator("button.face").first.click()
    expect(watcher.page.get_by_text("Heard. Tap the other to change it.")).to_be_visible()
    watcher.page.get_by_role("dialog").get_by_role("button", name="Close", exact=True).click()
    fallen.vote()
    table.ring_until("reveal")
    for each in (watcher, fallen):
        each.sees(ROOST)
        each.goes_on()
    expect(watcher.page.get_by_role("heading", name="The end")).to_be_visible()
