"""A guest whose phone speaks German: nothing of ours is left in English, from the invitation to the first ballot.

What people, bots and the Rooster say in a game of another language is told apart for whoever has it read out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from games.domain.german import GERMAN
from games.management.poses.private import PRIVATE, plotting
from pecking.texts import DOMAINS, file_of, files
from tests.journeys.people import Person
from tests.journeys.stage import Stage
from tests.live_site import House, Site
from tests.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLACE = re.compile(r"%\(\w+\)s|\{\w+\}")
LETTERS = 4
"""An English text with fewer letters beside its places could be anything."""

SHOWN = """() => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { textContent, parentElement } = texts.currentNode;
        if (!["SCRIPT", "STYLE", "NOSCRIPT"].includes(parentElement.tagName) && parentElement.checkVisibility()) {
            found.push(textContent);
        }
    }
    for (const name of ["aria-label", "placeholder", "title", "alt"]) {
        document.querySelectorAll(`[${name}]`).forEach((each) => found.push(each.getAttribute(name)));
    }
    return found.map((text) => text.replace(/\\s+/g, " ").trim()).filter(Boolean);
}"""


def pairs() -> Iterator[tuple[str, str]]:
    """Every text in English and in German."""
    yield from GERMAN.items()
    for domain in DOMAINS:
        for message in files.read(file_of("de", domain), "de"):
            said, other = message.id, message.string
            if said:
                yield from zip(said, other, strict=True) if isinstance(said, tuple | list) else ((said, other),)


@cache
def english() -> re.Pattern[str]:
    """Matches a text that German has other words for, with anything in its places."""
    said = (english for english, german in pairs() if english != german)
    told = sorted({text for text in said if len(re.findall("[A-Za-z]", PLACE.sub("", text))) >= LETTERS})
    return re.compile("|".join(".+".join(re.escape(part) for part in PLACE.split(text)) for text in told))


def left_in_english(page: Page) -> list[str]:
    return [text for text in page.evaluate(SHOWN) if english().fullmatch(text)]


def test_a_guest_who_reads_german(site: Site, house: House, person: Callable[..., Person]) -> None:
    # Given a game that speaks German, and a guest who does
    wishes = ("--scheduling", "manual", "--votes", "majority", "--seats", "4", "--bots", "1", "--language", "de")
    made = site.manage("create_game", house.slug, *wishes)
    for name in ("Anna", "Ben"):
        Visitor(site).take_seat(house, made["code"], name)
    host = Visitor(site)
    host.sign_in(house)
    guest = person(still=True, locale="de-DE")
    page = guest.page

    # When the guest goes through the door, then every step is in German
    page.goto(f"{site.url}/j/{made['code']}/")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    seen = left_in_english(page)
    guest.button("Gib mir drei Vögel").click()
    page.locator(".persona").first.click()
    seen += left_in_english(page)
    guest.button("Diesen").click()
    page.get_by_label("Steckbrief").fill("Kommt aus dem Nachbarstall.")
    seen += left_in_english(page)
    guest.button("Weiter").click()
    expect(page.get_by_role("heading", name=re.compile("^Drei Fragen an"))).to_be_visible()
    seen += left_in_english(page)
    guest.button("Keine Interviews").click()
    page.get_by_label("Dein echter Name").fill("Clara")
    guest.button("Platz nehmen").click()
    expect(page.get_by_role("heading", name=re.compile("^Du bist "))).to_be_visible()
    seen += left_in_english(page)

    # And so are the room, its rules and the ballot
    room = f"/h/{house.slug}/g/{made['game']}/"
    assert host.post(room + "start", page=f"/h/{house.slug}/new", script=True).data["ok"]
    expect(page.get_by_role("heading", name="Tag 1")).to_be_visible()
    seen += left_in_english(page)
    guest.button("Mehr").click()
    guest.button("Wie es geht").click()
    expect(page.get_by_text("Schubse einen Vogel, jeden einmal am Tag.")).to_be_visible()
    seen += left_in_english(page)
    guest.button("Schließen").first.click()
    while page.locator(".now-card").get_by_role("button", name=re.compile("^Abstimmen")).count() == 0:
        line = page.locator(".now-bar .past").count()
        assert host.post(room + "advance", page=f"/h/{house.slug}/new", script=True).data["ok"]
        expect(page.locator(".now-bar .past")).to_have_count(line + 1)
    page.locator(".now-card").get_by_role("button", name=re.compile("^Abstimmen")).click()
    expect(page.get_by_role("heading", name="Schick einen Vogel weg.")).to_be_visible()
    seen += left_in_english(page)
    assert seen == []


def test_what_is_said_in_another_language_than_the_page_says_so(site: Site, house: House, browser: Any) -> None:
    # Given a page in English, and a game that is played in German
    game = site.manage("create_game", house.slug, "--scheduling", "manual", "--seats", "4", "--votes", "majority")
    frame = plotting().frame("s1")
    view = frame["view"]
    german = {**frame, "view": {**view, "game": {**view["game"], "language": "de"}}}
    stage = Stage.built(browser, game["url"], german)
    page = stage.page
    # Then all that is said there is German, and nothing else on the page
    said = page.locator("main :is(.rooster > span, .said:not(.confessed) .bubble > p:not(.marks))")
    assert said.count() > 1
    assert {each.get_attribute("lang") for each in said.all()} == {"de"}
    page.locator(PRIVATE).click()
    expect(page.locator(".thread-last [lang=de]").first).to_be_visible()
    expect(page.locator(".calling blockquote").first).to_have_attribute("lang", "de")
    expect(page.locator("main [lang] :is(button, time, h3)")).to_have_count(0)
    # When a game is played in the language of the page, then nothing has to be told apart
    stage.show_afresh(frame)
    expect(said.first).to_be_visible()
    expect(page.locator("main [lang]")).to_have_count(0)
    assert stage.errors == []
    page.context.close()
