"""Without a finger or a mouse: voting, writing, private talk, and sheets that give the focus back."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from games.management.poses import private, talk, votes
from tests.journeys.stage import Stage
from tests.live_site import House, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST = 80
"""Steps with the tabulator in which everything of the main view has been passed."""


def test_a_game_by_the_keyboard_alone(site: Site, house: House, browser: Any) -> None:
    game = site.manage("create_game", house.slug, "--scheduling", "manual", "--seats", "4", "--votes", "majority")
    stage = Stage.built(browser, game["url"], votes.ballot("majority").frame)
    page = stage.page
    votes_by_keys(page)
    writes_by_keys(page)
    everything_is_passed(page)
    stage.show_afresh(private.plotting().frame("s1"))
    talks_in_private_by_keys(page)
    hears_of_a_new_phase(stage)
    assert stage.errors == []
    page.context.close()


def votes_by_keys(page: Page) -> None:
    """Open the ballot, walk over the faces, choose one, and come back to where one was."""
    vote = page.locator(".now-card").get_by_role("button")
    vote.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog.vote[open]")).to_be_visible()
    page.locator("button.face:enabled").first.focus()
    page.keyboard.press("ArrowRight")
    second = page.locator("button.face:enabled").nth(1)
    expect(second).to_be_focused()
    page.keyboard.press("Enter")
    expect(second).to_have_attribute("aria-checked", "true")
    expect(page.locator(".seal b")).to_contain_text("Sealed")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("() => !document.activeElement.closest('.room > :not(dialog)')"), "behind the open sheet"
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(vote).to_be_focused()


def writes_by_keys(page: Page) -> None:
    """Write, and stay where one writes; react to a line from the conversation itself."""
    box = page.locator(".voices textarea")
    box.focus()
    page.keyboard.type("Good evening.")
    page.keyboard.press("Enter")
    expect(page.locator(".said.mine", has_text="Good evening.")).to_be_visible()
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    page.get_by_role("log", name="Conversation").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("dialog.line-sheet[open]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator(".said:focus")).to_have_count(1)


def everything_is_passed(page: Page) -> None:
    """The tabulator goes through all of the main view and out of it: nothing holds it."""
    page.locator(".skip").focus()
    passed = []
    while page.evaluate("() => document.activeElement !== document.body"):
        passed.append(page.evaluate("() => document.activeElement.className || document.activeElement.localName"))
        assert len(passed) <= MOST, passed
        page.keyboard.press("Tab")
    assert {"skip", "purse", "now-bar", "talk", "textarea"} <= set(passed), passed


def talks_in_private_by_keys(page: Page) -> None:
    """Open the list, a conversation, and come back; the focus goes along."""
    tab = page.locator(".tab[data-room=private]")
    tab.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".nook")).to_be_focused()
    page.locator(".thread").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".nook")).to_be_focused()
    page.locator(".nook textarea").focus()
    page.keyboard.type("Quietly.")
    page.keyboard.press("Enter")
    expect(page.locator(".nook .said.mine", has_text="Quietly.")).to_be_visible()
    page.get_by_role("button", name="All private conversations").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Back to everyone").focus()
    page.keyboard.press("Enter")
    expect(tab).to_be_focused()


def hears_of_a_new_phase(stage: Stage) -> None:
    """Who listens is told of new lines and of a new phase, and of nothing when they come."""
    stage.show_afresh(talk.lively().frame("s1"))
    told = stage.page.locator(".phase[role=status]")
    expect(told).to_have_text("")
    expect(stage.page.get_by_role("log", name="Conversation")).to_be_visible()
    assert stage.page.locator("[aria-live=assertive]").count() == 0
    stage.show(votes.ballot("majority").frame)
    expect(told).to_have_text("Who leaves the coop?")
