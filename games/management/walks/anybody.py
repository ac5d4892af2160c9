"""What anybody sees who comes along: the front page, help, a household, a tutorial, the doors, and no page."""

from __future__ import annotations

from collections.abc import Iterator

from games.management.pictures import Camera

PAGES = {
    "landing": "/",
    "help": "/help/",
    "tutorial": "/tutorial/",
    "household": "/h/{slug}/",
    "settings": "/settings/",
    "sign-in": "/sign-in/",
    "carry": "/carry/",
    "no-games": "/mine/",
    "offline": "/offline/",
    "offline-room": "/offline/room/",
    "missing": "/nobody/nests/here/",
    "not-the-host": "/h/{slug}/new",
}
CARD = "[data-try]"
ALIVE = "**/livez"
"""Where the pages for no network ask whether there is one again: they would go on by themselves."""


def walk(camera: Camera, site: str, slug: str) -> Iterator[str]:
    """Go from page to page, and say which comes next. A letter with a code goes to an address of nobody."""
    page = camera.page
    page.route(ALIVE, lambda route: route.abort())
    for stop, path in PAGES.items():
        yield stop
        page.goto(site + path.format(slug=slug))
        page.locator("h1, h2").first.wait_for()
        camera.take(stop, whole=True)
    page.unroute(ALIVE)
    yield "try-it"
    page.goto(f"{site}/help/")
    page.locator(CARD).first.click()
    page.locator(".try-card").wait_for()
    camera.take("try-it")
    yield "tutorial's birds"
    page.goto(f"{site}/tutorial/")
    page.locator("form .button.wide").first.click()
    page.locator(".persona").first.wait_for()
    camera.take("tutorial-bird", whole=True)
    yield "coach"
    page.locator(".persona").first.click()
    page.locator(".coach p").wait_for()
    camera.take("coach")
    yield "code"
    page.goto(f"{site}/sign-in/")
    page.locator("[name=email]").fill("nobody@example.org")
    page.locator("form .button.wide").first.click()
    page.locator("[name=code]").wait_for()
    camera.take("code", whole=True)
