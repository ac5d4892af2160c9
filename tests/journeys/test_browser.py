"""Seasons as people live them, each with a phone, on a site with all its processes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.journeys.people import Person
from tests.live_site import House, Site, eventually
from tests.slowness import allowed
from tests.visitor import Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]

POSTS = 10
AT_MOST = 1000
"""Milliseconds from the key that sends a post to the frame in which another screen shows it."""


@dataclass(frozen=True)
class Season:
    """A game of bots that the clock leads, and somebody who watches it from its first day on."""

    house: House
    game: str
    watcher: Person


@pytest.fixture(scope="module")
def season(site: Site, browser: Browser) -> Iterator[Season]:
    """It begins with the first test that wants it, and goes on beside the others."""
    house = site.household()
    opened = site.manage(
        "create_game", house.slug, "--tempo", "smoke", "--seats", "3", "--votes", "majority", "--bots", "3"
    )
    watcher, host = Person.new(browser, still=True), Visitor(site)
    watcher.page.goto(opened["url"])
    expect(watcher.nests).to_have_count(3)
    host.sign_in(house)
    room = f"/h/{house.slug}/g/{opened['game']}/"
    assert host.post(room + "start", page=f"/h/{house.slug}/new", script=True).data["ok"]
    yield Season(house, opened["game"], watcher)
    watcher.page.context.close()


def test_the_clock_leads_a_day(season: Season) -> None:
    watcher = season.watcher
    expect(watcher.page.get_by_role("heading", name="Day 1")).to_be_visible()
    expect(watcher.page.locator(".said").first).to_be_visible()
    expect(watcher.card).to_contain_text("of 3 have")
    everybody_sees("The coop has spoken.", watcher)


def test_a_season_from_an_invitation_to_the_crown(
    site: Site, house: House, person: Callable[..., Person], capsys: pytest.CaptureFixture[str]
) -> None:
    host, guest, watcher = person(still=True), person(), person()
    watcher.page.goto(f"{site.url}/h/{house.slug}/")
    watcher.page.evaluate("() => (window.never_reloaded = true)")
    host.sign_in(house.sign_in, house.name)
    host.open_game("Friday coop", seats=4)
    tile = watcher.page.locator(".game-card", has_text="Friday coop")
    expect(tile).to_be_visible()

    link = host.page.locator(".join-link").get_attribute("href")
    assert link is not None and link.startswith(site.lan_url)
    bird = guest.take_seat(link, "Sings at dawn, badly.", "Gesine", ("At dawn.", "At dawn.", "At dawn."))
    expect(host.nests).to_contain_text([bird])
    expect(host.page.locator(".interview")).to_contain_text("At dawn.")
    host.button("Fill with bots").click()
    expect(guest.nests).to_have_count(4)
    host.button("Start the game").click()
    faces = guest.page.get_by_role("navigation", name="The cast").get_by_role("button")
    expect(faces).to_have_count(4)
    guest.page.get_by_role("button", name=re.compile(f"{bird}, you")).click()
    expect(guest.page.get_by_text("Sings at dawn, badly.")).to_be_visible()
    guest.button("Close").click()
    expect(guest.page.get_by_role("heading", name="Day 1")).to_be_visible()
    expect(tile).to_contain_text(re.compile("day 1", re.IGNORECASE))

    spans = [guest.say_to(host, f"Has anybody seen number {n}?") for n in range(POSTS)]
    with capsys.disabled():
        print(f"\npost to another screen: median {median(spans):g} ms, most {max(spans)} ms, of {POSTS}")
    assert max(spans) < allowed(AT_MOST)

    for day in (1, 2):
        host.ring("Private conversations open")
        host.ring("The vote opens")
        everybody_votes(host, guest)
        host.ring_until("The reveal")
        everybody_sees("The coop has spoken.", guest, host)
        host.ring("Private conversations close")
        host.ring("The day ends")
        host.ring("The day starts")
        expect(guest.page.get_by_role("heading", name=f"Day {day + 1}")).to_be_visible()
    host.ring("Private conversations open")
    host.ring("The vote opens")
    everybody_votes(host, guest)
    host.ring("The vote closes")
    host.ring("The reveal")
    everybody_sees(re.compile("rules? the roost"), guest, host)

    expect(tile).to_contain_text(re.compile("over", re.IGNORECASE))
    expect(watcher.page.get_by_role("heading", name="The gold table")).to_be_visible()
    assert watcher.page.evaluate("() => window.never_reloaded")
    guest.button("The season").click()
    expect(guest.page.get_by_text("was Gesine")).to_be_visible()
    assert site.manage("check_game", "--all")["clean"]


def test_the_clock_leads_to_a_winner(site: Site, season: Season) -> None:
    watcher = season.watcher
    eventually(lambda: site.status(season.house, season.game)["status"] == "over", "somebody has won", 240)
    everybody_sees(re.compile("rules the roost"), watcher)
    expect(watcher.page.get_by_role("heading", name="The end")).to_be_visible()
    assert watcher.wrongs == []
    assert site.manage("check_game", season.game)["clean"]


def everybody_sees(words: str | re.Pattern[str], *people: Person) -> None:
    """One ceremony on every screen, and its end."""
    for each in people:
        each.sees(words)
    for each in reversed(people):
        each.goes_on()


def everybody_votes(host: Person, guest: Person) -> None:
    """The guest votes if it may; the bots do so by themselves."""
    vote = guest.card.get_by_role("button", name=re.compile("Vote|Save"))
    watch = guest.card.locator(".chip", has_text="have")
    expect(vote.or_(watch)).to_be_visible()
    if vote.count():
        guest.vote()
    expect(host.card).to_contain_text(re.compile(r"(\d+) of \1 have"))
