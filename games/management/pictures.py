"""A camera for a running site: each stop in two sizes and two lights."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

SIZES: dict[str, ViewportSize] = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 800}}
LIGHTS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FINE = 2
SETTLED = """() => document.fonts.ready.then(() => !document.querySelector(".opening")
    && [...document.images].every((image) => {
        const { top, left, bottom, right, width } = image.getBoundingClientRect();
        const seen = width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
        return image.complete && !image.src.startsWith("data:image/gif") && (!seen || image.naturalWidth > 1);
    })
    && document.getAnimations().every((each) => each.playState !== "running"))"""
"""Nothing moves, and every face on the screen is there: one that is fetched late counts as complete before."""
PAINTED = """() => {
    const shown = [...document.images].filter((image) => image.checkVisibility() && image.complete);
    return Promise.all(shown.map((image) => image.decode().catch(() => undefined)))
        .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}"""
"""What is there is drawn as well: an image may be loaded and not unpacked, and a frame is painted after its time."""
NO_LAZY = """() => {
    document.querySelectorAll("img[loading=lazy]").forEach((image) => (image.loading = "eager"));
    return Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}"""
"""Fetches also what is far down a page. Until it is asked for, such an image counts as complete, and is empty."""
PAIR = """<style>body {{ margin: 0; display: flex; gap: 24px; background: none }}
img {{ width: 390px; border-radius: 28px }}</style><img src="{}"><img src="{}">"""


class Camera:
    """Takes pictures of one visitor's page into ``folder``; ``taken`` is what it has made so far, ``seen`` each stop.

    ``language`` is the visitor's, ``scale`` the dots of each picture to a pixel of the page, ``only`` a pattern of
    the stops of which pictures are wanted.
    """

    def __init__(
        self, browser: Browser, folder: Path, language: str = "en", scale: int = FINE, only: str = ".*"
    ) -> None:
        self.browser = browser
        self.folder = folder
        self.language = language
        self.scale = scale
        self.only = only
        self.taken: list[Path] = []
        self.seen: list[str] = []
        self.page = self.visitor()

    def visitor(self, **wishes: Any) -> Page:
        """A page of somebody who has never been here, with a phone."""
        return self.browser.new_context(
            device_scale_factor=self.scale,
            reduced_motion="reduce",
            locale=self.language,
            viewport=SIZES["phone"],
            **wishes,
        ).new_page()

    def take(self, stop: str, *, whole: bool = False) -> None:
        """Picture what is shown now, in every size and light: the screen, or the ``whole`` page."""
        self.seen.append(stop)
        if not re.fullmatch(self.only, stop):
            return
        for size, viewport in SIZES.items():
            for light in LIGHTS:
                self.page.set_viewport_size(viewport)
                self.page.emulate_media(color_scheme=light)
                self.page.evaluate(NO_LAZY if whole else "0")
                self.page.wait_for_function(SETTLED)
                self.page.evaluate(PAINTED)
                self._save(self.page, self.folder / f"{stop}-{size}-{light}.png", full_page=whole)
        self.page.set_viewport_size(SIZES["phone"])

    def pair(self, day: str, night: str) -> None:
        """The picture of the README: two phones, one stop by day and one by night."""
        if not all(re.fullmatch(self.only, stop) for stop in (day, night)):
            return
        names = (f"{day}-phone-light.png", f"{night}-phone-dark.png")
        shots = [base64.b64encode((self.folder / name).read_bytes()).decode() for name in names]
        page = self.browser.new_context(
            device_scale_factor=self.scale, viewport={"width": 804, "height": 844}
        ).new_page()
        page.set_content(PAIR.format(*(f"data:image/png;base64,{shot}" for shot in shots)))
        page.wait_for_function(SETTLED)
        page.evaluate(PAINTED)
        self._save(page, self.folder / "room.png", omit_background=True)

    def _save(self, page: Page, path: Path, **wishes: Any) -> None:
        page.screenshot(path=path, **wishes)
        self.taken.append(path)
