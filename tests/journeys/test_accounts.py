"""One person, several devices: a guest's seat that becomes an account's, passkeys, an app that stores apart."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.kept import keeps_views
from tests.journeys.letters import code_for
from tests.journeys.people import Person
from tests.live_site import House, Site
from tests.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDE = {"width": 1280, "height": 800}
LOCK = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip
"""A device that keeps passkeys behind a lock, and is unlocked at once."""
MARKS = "() => Object.keys(localStorage).filter((key) => /^(drafts|read|looked|seen):/.test(key)).length"
"""How many marks of games this browser has kept beside its views."""


def sign_in_by_letter(person: Person, site: Site, address: str) -> None:
    """From the page of signing in to where it leads."""
    person.page.get_by_label("Your e-mail address").fill(address)
    person.button("Send me a code").click()
    expect(person.page.get_by_label("The code")).to_be_visible()
    person.page.get_by_label("The code").fill(code_for(site, address))
    person.button("Sign in").click()


@pytest.fixture
def invitation(site: Site, house: House) -> str:
    """The way into a lobby with free seats, by a name for which browsers make passkeys."""
    made = site.manage("create_game", house.slug, "--title", "Friday coop", "--seats", "5")
    return f"{site.url.replace('127.0.0.1', 'localhost')}/h/{house.slug}/j/{made['code']}/"


def test_a_guests_seat_on_another_device(
    site: Site, house: House, invitation: str, person: Callable[..., Person]
) -> None:
    home = invitation.partition("/h/")[0]
    phone, desk = person(still=True), person(still=True)
    desk.page.set_viewport_size(WIDE)
    address = "gesine@example.org"

    bird = phone.take_seat(invitation, "Likes seeds.", "Gesine")
    keeps_views(phone.page, 1)
    phone.page.goto(f"{home}/mine/")
    phone.page.get_by_role("link", name="Sign in to keep them").click()
    sign_in_by_letter(phone, site, address)
    phone.button("Keep with my account").click()
    expect(phone.page.get_by_role("heading", name="Keep these seats?")).to_have_count(0)

    line = phone.page.context.new_cdp_session(phone.page)
    line.send("WebAuthn.enable")
    line.send("WebAuthn.addVirtualAuthenticator", {"options": LOCK})
    phone.page.get_by_role("link", name="Passkeys").click()
    phone.page.get_by_label("What to call it").fill("My phone")
    phone.button("Add a passkey").click()
    expect(phone.page.get_by_role("list", name="Your passkeys")).to_contain_text("My phone")
    phone.page.goto(f"{home}/sign-out/")
    keeps_views(phone.page, 1)
    phone.button("Sign out").click()
    expect(phone.page.get_by_label("Your code")).to_be_visible()
    keeps_views(phone.page, 0)
    assert phone.page.evaluate(MARKS) == 0, "whoever is next on this phone sees nothing of it"
    phone.page.goto(f"{home}/sign-in/?next=/passkeys/")
    phone.button("Use a passkey").click()
    expect(phone.page.get_by_role("list", name="Your passkeys")).to_contain_text("used")

    desk.page.goto(invitation)
    desk.page.get_by_role("link", name="Sign in").click()
    sign_in_by_letter(desk, site, address)
    expect(desk.page.get_by_role("heading", name=re.compile(bird))).to_be_visible()
    expect(desk.nests).to_have_count(1)
    desk.page.goto(f"{home}/mine/")
    desk.page.get_by_role("link", name=re.compile("Friday coop")).click()
    expect(desk.page.get_by_role("heading", name=re.compile(bird))).to_be_visible()
    other = desk.page.context.new_page()
    other.goto(f"{home}/sign-out/")
    other.get_by_role("button", name="Sign out").click()
    expect(other.get_by_label("Your code")).to_be_visible()
    expect(desk.page.get_by_role("heading", name=re.compile(bird))).to_have_count(0)
    expect(desk.page.locator("main.room")).to_be_visible()


def test_an_app_that_stores_apart_and_programs_that_open_links(
    site: Site, house: House, invitation: str, person: Callable[..., Person]
) -> None:
    home = invitation.partition("/h/")[0]
    browser, app, scanner = person(still=True), person(still=True), person(still=True)
    bird = browser.take_seat(invitation, "Likes seeds.", "Gesine")
    browser.page.goto(f"{home}/mine/")
    browser.button("Take my seats elsewhere").click()
    code = browser.page.locator(".code").inner_text()

    scanner.page.goto(f"{home}/carry/#{code}")
    expect(scanner.button("Bring my seats here")).to_be_focused()
    assert code not in scanner.page.url
    scanner.page.goto(house.sign_in)
    expect(scanner.button("Sign in")).to_be_focused()
    for path in ("/carry/code/", "/mine/keep/", "/sign-out/", "/sign-in/code/"):
        Visitor(site).get(path)

    app.page.goto(invitation)
    app.page.get_by_role("link", name="Have a seat already?").click()
    app.page.get_by_label("The code").fill(code.lower())
    app.button("Bring my seats here").click()
    expect(app.page.get_by_role("heading", name=re.compile(bird))).to_be_visible()
    expect(app.nests).to_have_count(1)
    app.page.goto(invitation)
    expect(app.page.get_by_role("heading", name=re.compile(bird))).to_be_visible()
    expect(app.nests).to_have_count(1)

    scanner.button("Sign in").click()
    expect(scanner.page.get_by_role("heading", name=house.name)).to_be_visible()
