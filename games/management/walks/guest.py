"""What a guest sees: the invitation, the way to a bird, the lobby, one's games, the room and its vote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from games.management.pictures import Camera

if TYPE_CHECKING:
    from playwright.sync_api import Page

STEP = "button[name=step]"
GONE = """for (const key of Object.keys(localStorage).filter((each) => each.startsWith("looked:"))) {
    localStorage.setItem(key, JSON.stringify({ at: Date.now() - 3 * 3_600_000, n: 0, left: 0, day: 0, silver: 0 }));
}"""
"""Makes this browser's last look at a room one of three hours ago, before anything was said."""


def walk(camera: Camera, site: str, seat: str, invitation: str, patience: float) -> Iterator[str]:
    """Go where the links lead, and say which stop comes next.

    ``seat`` is the link to a seat in a running game, ``invitation`` one into a lobby ("" to leave it out; a seat is
    taken there). The vote is pictured when one opens within ``patience`` seconds.
    """
    page = camera.page
    if invitation:
        yield "invitation to lobby"
        _join(camera, invitation)
        yield "my games"
        page.goto(f"{site}/mine/")
        camera.take("my-games", whole=True)
        page.locator("form[action*=carry] button").first.click()
        page.locator(".code").wait_for()
        camera.take("packed", whole=True)
    yield "room"
    page.goto(seat)
    page.locator(".composer").wait_for()
    camera.take("room")
    yield "no line"
    page.context.set_offline(True)
    page.locator(".offline").wait_for()
    camera.take("room-offline")
    page.context.set_offline(False)
    yield "after three hours"
    page.goto("about:blank")
    _come_back(camera, seat.partition("#")[0])
    yield "rules of the game"
    page.goto(f"{seat.partition('#')[0]}help/")
    camera.take("rules-of-game", whole=True)
    yield "vote"
    page.goto(seat.partition("#")[0])
    page.locator(".composer").wait_for()
    if _has_vote(page, patience):
        camera.take("evening")
        page.locator(".now-card .button").first.click()
        page.locator("dialog.vote[open]").wait_for()
        camera.take("vote")
        camera.pair("room", "evening")
    else:
        camera.pair("room", "room")


def _join(camera: Camera, invitation: str) -> None:
    page = camera.page
    page.goto(invitation)
    camera.take("invitation", whole=True)
    page.locator("[name=step][value=deal]").click()
    page.locator(".persona").nth(2).wait_for()
    camera.take("join", whole=True)
    page.locator(".persona").first.click()
    page.locator("button[name=step][value=bird]").click()
    page.locator("[name=bio]").fill("Came for the view. Stayed for the crumbs.")
    camera.take("bio", whole=True)
    page.locator(STEP).first.click()
    for field in page.locator(".field input").all():
        field.fill("Sunflower seeds, and being right.")
    camera.take("interview", whole=True)
    page.locator(STEP).first.click()
    page.locator("input[name=name]").fill("A visitor")
    camera.take("name", whole=True)
    page.locator(STEP).first.click()
    page.locator(".nest:not(.empty)").first.wait_for()
    camera.take("lobby")


def _come_back(camera: Camera, room: str) -> None:
    """What somebody is told who has not looked for a while, in a tab of their own."""
    before, camera.page = camera.page, camera.page.context.new_page()
    camera.page.add_init_script(GONE)
    camera.page.goto(room)
    camera.page.locator(".also .button.yolk").first.click()
    camera.page.locator("dialog .away").wait_for()
    camera.take("away")
    camera.page.close()
    camera.page = before


def _has_vote(page: Page, patience: float) -> bool:
    from playwright.sync_api import TimeoutError

    try:
        page.locator(".now-card .button:has(small)").first.wait_for(timeout=max(1.0, patience) * 1000)
    except TimeoutError:
        return False
    return True
