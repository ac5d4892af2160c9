"""What a guest sees: the invitation, the way to a bird, the lobby, one's games, the room and its vote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from games.management.pictures import Camera

if TYPE_CHECKING:
    from playwright.sync_api import Page

STEP = "button[name=step]"


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


def _has_vote(page: Page, patience: float) -> bool:
    from playwright.sync_api import TimeoutError

    try:
        page.locator(".now-card .button:has(small)").first.wait_for(timeout=max(1.0, patience) * 1000)
    except TimeoutError:
        return False
    return True
