"""Everybody can use it: no fault that axe finds, nothing cut off on small phones, every target as wide as a thumb."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.people import Person
from tests.live_site import House, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE = Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js"
LIGHTS = ("light", "dark")
HOLD = {"pointerType": "touch", "isPrimary": True, "bubbles": True}
SMALL, PHONE, WIDE = (320, 568), (390, 844), (1280, 800)
FAULTS = """async () => (await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}))
    .violations.map((each) => `${each.id}: ${each.nodes[0].html.slice(0, 200)} ${each.nodes[0].failureSummary}`)"""
CUT_OFF = "() => document.documentElement.scrollWidth > innerWidth"
TOO_SMALL = """() => {
    const top = document.querySelector("dialog[open]:last-of-type") ?? document;
    const screen = {left: 0, top: 0, right: innerWidth, bottom: innerHeight};
    const reached = (each, x, y) => each.contains(document.elementFromPoint(x, y));
    const tooSmall = (each) => {
        const hit = each.closest("label") ?? each;
        each.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
        const box = each.getBoundingClientRect();
        const clip = each.closest(".talk, .faces")?.getBoundingClientRect() ?? screen;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const shown = (x, y) => x > clip.left && x < clip.right && y > clip.top && y < clip.bottom;
        return shown(x, y) && reached(hit, x, y) && [[0, 21], [0, -21], [21, 0], [-21, 0]]
            .some(([dx, dy]) => shown(x + dx, y + dy) && !reached(hit, x + dx, y + dy));
    };
    return [...top.querySelectorAll("button, a[href], input, textarea, select, summary")]
        .filter((each) => each.checkVisibility({visibilityProperty: true}) && !each.matches(":disabled, .skip, p a"))
        .filter(tooSmall)
        .map((each) => each.outerHTML.slice(0, 160));
}"""


@pytest.fixture
def fits(browser: Any) -> Callable[..., None]:
    """Look at what a page shows, in both lights and at three sizes; fail with everything that is wrong.

    Every screen of a game is looked at for faults by test_poses; what is ``posed`` there is only asked whether it fits.
    """
    source = AXE.read_text(encoding="utf-8")

    def look(page: Page, what: str, *, posed: bool = False) -> None:
        page.evaluate(f"() => {{ {source} }}")
        wrong = []
        for light in LIGHTS[:1] if posed else LIGHTS:
            page.emulate_media(color_scheme=light, reduced_motion="reduce")
            for width, height in (SMALL, PHONE, WIDE):
                page.set_viewport_size({"width": width, "height": height})
                where = f"{what}, {light}, {width} wide"
                wrong += [] if posed else [f"{where}: {fault}" for fault in page.evaluate(FAULTS)]
                wrong += [f"{where}: cut off at the side"] if page.evaluate(CUT_OFF) else []
                wrong += [f"{where}: too small for a thumb: {each}" for each in page.evaluate(TOO_SMALL)]
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        assert not wrong, "\n".join(wrong)

    return look


def test_the_pages_round_the_game(
    site: Site, house: House, person: Callable[..., Person], fits: Callable[..., None]
) -> None:
    host, guest = person(still=True), person(still=True)
    guest.page.goto(site.url)
    fits(guest.page, "front page")
    guest.page.goto(f"{site.url}/help/")
    guest.page.locator("[data-try=majority]").click()
    expect(guest.page.locator(".try-card")).to_be_visible()
    fits(guest.page, "help")
    guest.page.goto(f"{site.url}/tutorial/")
    fits(guest.page, "the way into a tutorial")
    guest.page.goto(f"{site.url}/h/{house.slug}/")
    fits(guest.page, "household without games")
    for path in ("/sign-in/", "/carry/", "/mine/", "/settings/", "/offline/"):
        guest.page.goto(site.url + path)
        fits(guest.page, path)
    host.sign_in(house.sign_in, house.name)
    host.page.get_by_role("link", name="New game").click()
    host.page.get_by_text("More settings").click()
    fits(host.page, "new game")
    host.page.goto(f"{site.url}/h/{house.slug}/")
    host.open_game("Allerheiligenhühnerhofgemeinschaftsversammlungstanz", seats=5)
    host.page.get_by_text("Show a QR code").click()
    fits(host.page, "lobby of the host")
    link = host.page.locator(".join-link").get_attribute("href")
    guest.page.goto(f"{site.url}/h/{house.slug}/")
    fits(guest.page, "household with a game of one long word", posed=True)
    guest.page.goto(str(link))
    fits(guest.page, "invitation")
    guest.button("Deal me three birds").click()
    fits(guest.page, "three birds")
    guest.page.locator(".persona").first.click()
    guest.button("This one").click()
    fits(guest.page, "bio")
    guest.page.get_by_label("Bio").fill("Likes seeds.")
    guest.button("Go on").click()
    fits(guest.page, "interview")
    guest.answer("Dawn.", "Dusk.", "Never.")
    fits(guest.page, "name")


def test_the_room(site: Site, house: House, person: Callable[..., Person], fits: Callable[..., None]) -> None:
    host, guest, fits_in = person(still=True), person(still=True), partial(fits, posed=True)
    host.sign_in(house.sign_in, house.name)
    host.open_game("Friday coop", seats=4)
    guest.take_seat(str(host.page.locator(".join-link").get_attribute("href")), "Likes seeds.", "Gesine")
    host.button("Fill with bots").click()
    expect(guest.nests).to_have_count(4)
    fits_in(guest.page, "lobby of a guest")
    host.button("Start the game").click()
    expect(guest.page.get_by_role("heading", name="Day 1")).to_be_visible()
    guest.say("Good morning.")
    expect(guest.page.locator(".said.mine")).to_be_visible()
    fits_in(guest.page, "the coop by day")
    fits_in(host.page, "the coop of the host")
    for opens, what in (("You have", "gift"), ("More", "menu")):
        guest.page.get_by_role("button", name=opens).first.click()
        expect(guest.page.locator("dialog[open]")).to_be_visible()
        fits_in(guest.page, what)
        guest.leaves_sheet()
    guest.page.locator(".perch").nth(1).click()
    fits_in(guest.page, "dossier")
    guest.leaves_sheet()
    host.ring("Private conversations open")
    guest.page.locator(".voices .bubble > p").last.dispatch_event("pointerdown", HOLD)
    expect(guest.page.get_by_role("dialog")).to_be_visible()
    fits_in(guest.page, "what a line offers")
    guest.leaves_sheet()
    guest.button("Private").click()
    guest.button("Start a conversation").click()
    for invitee in guest.page.locator(".invitee").all():
        invitee.click()  # a bot may have begun a talk with the guest alone, never one with everybody
    fits_in(guest.page, "a new private talk")
    guest.page.locator(".nook textarea").fill("A word, please.")
    guest.page.keyboard.press("Enter")
    expect(guest.page.locator(".nook .said.mine")).to_be_visible()
    fits_in(guest.page, "private talk")
    guest.button("All private conversations").click()
    guest.button("Back to everyone").click()
    host.ring("The vote opens")
    expect(guest.card).to_contain_text("Who leaves")
    fits_in(guest.page, "the coop by night")
    guest.card.get_by_role("button").first.click()
    fits_in(guest.page, "vote")
    guest.leaves_sheet()
    host.ring_until("The reveal")
    guest.sees("The coop has spoken.")
    fits_in(guest.page, "reveal")
    guest.button("See every ballot").click()
    expect(guest.page.get_by_role("heading", name="Every ballot")).to_be_visible()
    fits_in(guest.page, "every ballot")
