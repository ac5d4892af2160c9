"""A walk through a running site with a camera: each stop in two sizes and two lights."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

SIZES: dict[str, ViewportSize] = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 800}}
LIGHTS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FINE = 2
SETTLED = """() => document.fonts.ready.then(() => [...document.images].every((image) => {
    const box = image.getBoundingClientRect();
    return image.complete || !box.width || box.top > innerHeight || box.bottom < 0;
}))"""
"""What nobody sees need not have come: portraits are fetched when one gets near them."""
PAIR = """<style>body {{ margin: 0; display: flex; gap: 24px; background: none }}
img {{ width: 390px; border-radius: 28px }}</style><img src="{}"><img src="{}">"""


class Camera:
    """Takes pictures of one visitor's page into ``folder``; ``taken`` is what it has made so far.

    ``language`` is the visitor's.
    """

    def __init__(self, browser: Browser, folder: Path, language: str = "en") -> None:
        self.browser = browser
        self.folder = folder
        self.language = language
        self.taken: list[Path] = []
        self.page: Page = browser.new_context(
            device_scale_factor=FINE, reduced_motion="reduce", locale=language
        ).new_page()
        self.page.set_viewport_size(SIZES["phone"])

    def take(self, stop: str) -> None:
        """Picture what is shown now, in every size and light."""
        for size, viewport in SIZES.items():
            for light in LIGHTS:
                self.page.set_viewport_size(viewport)
                self.page.emulate_media(color_scheme=light)
                self.page.wait_for_function(SETTLED)
                self._save(self.page, self.folder / f"{stop}-{size}-{light}.png")
        self.page.set_viewport_size(SIZES["phone"])

    def pair(self, day: str, night: str) -> None:
        """The picture of the README: two phones, one stop by day and one by night."""
        names = (f"{day}-phone-light.png", f"{night}-phone-dark.png")
        shots = [base64.b64encode((self.folder / name).read_bytes()).decode() for name in names]
        page = self.browser.new_context(device_scale_factor=FINE, viewport={"width": 804, "height": 844}).new_page()
        page.set_content(PAIR.format(*(f"data:image/png;base64,{shot}" for shot in shots)))
        page.wait_for_function(SETTLED)
        self._save(page, self.folder / "room.png", clear=True)

    def _save(self, page: Page, path: Path, clear: bool = False) -> None:
        page.screenshot(path=path, omit_background=clear)
        self.taken.append(path)


def walk(camera: Camera, seat: str, invitation: str, patience: float) -> Iterator[str]:
    """Go where the links lead, and say which stop comes next.

    ``seat`` is the link to a seat in a running game, ``invitation`` one into a lobby ("" to leave it out; a seat is
    taken there). The vote is pictured when one opens within ``patience`` seconds.
    """
    page, parts = camera.page, urlsplit(seat)
    site = f"{parts.scheme}://{parts.netloc}"
    yield "landing"
    page.goto(site)
    camera.take("landing")
    yield "household"
    page.goto(site + parts.path.partition("g/")[0])
    page.locator("#household h2").first.wait_for()
    camera.take("household")
    yield "settings"
    page.route("**/livez", lambda route: route.abort())  # the page for no network would go on by itself
    for stop in ("settings", "offline"):
        page.goto(f"{site}/{stop}/")
        camera.take(stop)
    if invitation:
        yield "join and lobby"
        _join(camera, invitation)
        yield "accounts"
        _accounts(camera, site)
    yield "room"
    page.goto(seat)
    page.locator(".composer").wait_for()
    camera.take("room")
    yield "vote"
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
    page.locator("[name=step][value=deal]").click()
    page.locator(".persona").nth(2).wait_for()
    camera.take("join")
    page.locator(".persona").first.click()
    page.locator("button[name=step][value=bird]").click()
    page.locator("[name=bio]").fill("Came for the view. Stayed for the crumbs.")
    page.locator("button[name=step]").first.click()
    page.locator(".field input").first.wait_for()
    for field in page.locator(".field input").all():
        field.fill("Sunflower seeds, and being right.")
    camera.take("interview")
    page.locator("button[name=step]").first.click()
    page.locator("input[name=name]").fill("A visitor")
    page.locator("button[name=step]").first.click()
    page.locator(".nest:not(.empty)").first.wait_for()
    camera.take("lobby")


def _accounts(camera: Camera, site: str) -> None:
    """What somebody with a seat sees of all their games, and on the way to an account."""
    page = camera.page
    page.goto(f"{site}/sign-in/")
    camera.take("sign-in")
    page.goto(f"{site}/mine/")
    camera.take("my-games")
    page.get_by_role("button", name="Take my seats elsewhere").click()
    page.locator(".code").wait_for()
    camera.take("packed")


def _has_vote(page: Page, patience: float) -> bool:
    from playwright.sync_api import TimeoutError

    try:
        page.locator(".now-card .button:has(small)").first.wait_for(timeout=max(1.0, patience) * 1000)
    except TimeoutError:
        return False
    return True
