"""What a host sees besides: the door, the form of a new game, a lobby with a code to scan, a tournament, a journal."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from games.management.pictures import Camera

PATIENCE = 60_000
MENU = ".room-head .round.plain"


def walk(camera: Camera, door: str, room: str) -> Iterator[str]:
    """Come in by ``door``, the host's link, and say which stop is next; what is opened on the way is called off.

    ``room`` is the address of a running game.
    """
    before, camera.page = camera.page, camera.visitor()
    camera.page.set_default_timeout(PATIENCE)
    page, home = camera.page, door.partition("enter/")[0]
    site = "{0.scheme}://{0.netloc}".format(urlsplit(door))
    yield "host's door"
    page.goto(door)
    camera.take("enter")
    page.locator("form .button.wide").click()
    page.locator("#household").wait_for()
    for stop, path in {"household-host": "", "new-game": "new", "webhook": "webhook"}.items():
        yield stop
        page.goto(home + path)
        camera.take(stop, whole=True)
    yield "passkeys"
    page.goto(f"{site}/passkeys/")
    camera.take("passkeys", whole=True)
    yield "journal"
    page.goto(f"{room}journal")
    camera.take("journal", whole=True)
    yield "new game, all of it"
    page.goto(f"{home}new")
    page.locator(".more-settings > summary").click()
    camera.take("new-game-more", whole=True)
    yield "new tournament"
    page.locator("[name=mode][value=tournament]").check(force=True)
    page.locator("[name=title]").fill("Club Cup")
    camera.take("new-tournament")
    page.locator("form .button.wide:visible").first.click()
    page.locator(".heats").wait_for()
    camera.take("tournament", whole=True)
    page.locator("#tournament .button.comb").click()
    page.locator("#tournament .call-off .button.comb").click()
    yield "lobby of the host"
    page.goto(f"{home}new")
    page.locator("form .button.wide:visible").first.click()
    page.locator(".waiting details > summary").first.click()
    camera.take("lobby-code", whole=True)
    page.locator(MENU).last.click()
    page.locator("dialog .button.comb").click()
    page.locator("dialog .call-off .button.comb").click()
    yield "design"
    if page.goto(f"{site}/design/").ok:  # type: ignore[union-attr]
        page.locator("html[data-drawn]").wait_for(state="attached")
        camera.take("design", whole=True)
    page.context.close()
    camera.page = before
