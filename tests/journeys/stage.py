"""The site's own room page, shown games that were rehearsed in memory: any moment of any game, at once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.journeys.people import PATIENCE, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route, WebSocketRoute

ROOM = re.compile(r"/ws/")
FIRST_VISIT = """(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
    const owed = sessionStorage.getItem("owed");
    localStorage.clear();
    if (!owed) {
        const seen = JSON.stringify({ left: 99, winner: true });
        localStorage.setItem(`seen:${location.pathname.split("/")[4]}:`, seen);
    }
})()"""
"""Every page begins like a first visit; which ceremonies are owed is said before it."""
CLOSE = "() => document.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }))"
OWE = "(owed) => sessionStorage.setItem('owed', owed ? '1' : '')"
STANDS = "([title, owed]) => document.title.includes(title) && Boolean(document.querySelector('dialog[open]')) === owed"


@dataclass
class Stage:
    """A room page whose line to the room ends here. ``errors`` is what the browser complained about."""

    page: Page
    frame: dict[str, Any] = field(default_factory=dict)
    shown: int = 0
    errors: list[str] = field(default_factory=list)
    line: WebSocketRoute | None = None

    @classmethod
    def built(cls, browser: Browser, address: str, frame: dict[str, Any], *, hosting: bool = False) -> Stage:
        """Open the page at ``address``, a room of the site, as a spectator's browser or as the host's."""
        context = browser.new_context(viewport=PHONE, reduced_motion="reduce", service_workers="block")  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        context.add_init_script(FIRST_VISIT)
        stage = cls(context.new_page())
        stage.page.on("pageerror", lambda error: stage.errors.append(str(error)))
        stage.page.route_web_socket(ROOM, stage._answer)
        if hosting:
            stage.page.route(address, _as_host)
        stage._next(frame)
        stage.page.goto(address)
        stage._stands()
        return stage

    def show(self, frame: dict[str, Any]) -> None:
        """Let the room be as in ``frame``, on the page that is there, without the sheet that was open."""
        self.page.evaluate(CLOSE)
        self._next(frame)
        assert self.line is not None
        self.line.send(json.dumps([self.frame]))
        self._stands()

    def show_afresh(self, frame: dict[str, Any], *, seen: bool = True) -> None:
        """The same on a page that has just been opened, with all ceremonies ``seen``, or owed."""
        self._next(frame)
        self.page.evaluate(OWE, not seen)
        self.page.reload()
        self._stands(owed=not seen)

    def _next(self, frame: dict[str, Any]) -> None:
        self.shown += 1
        game = {**frame["view"]["game"], "title": f"Moment {self.shown}."}
        self.frame = {**frame, "cursor": self.shown, "view": {**frame["view"], "game": game}}

    def _stands(self, *, owed: bool = False) -> None:
        self.page.wait_for_function(STANDS, arg=[self.frame["view"]["game"]["title"], owed])

    def _answer(self, line: WebSocketRoute) -> None:
        """The room's side of the line: the rehearsed view, and yes to everything but words, which stay on their way."""
        self.line = line
        answers: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
            "hello": lambda said: self.frame,
            "ping": lambda said: {"t": "pong", "now": self.frame["now"]},
            "command": lambda said: {"t": "answer", "id": said["id"], "ok": True},
        }

        def hear(text: str | bytes) -> None:
            said = json.loads(text)
            if said["t"] in answers and said.get("type") not in ("main.post", "private.post"):
                line.send(json.dumps([answers[said["t"]](said)]))

        line.on_message(hear)


def _as_host(route: Route) -> None:
    """The same page, as the host gets it."""
    shown = route.fetch()
    route.fulfill(response=shown, body=shown.text().replace('"is_host": false', '"is_host": true'))
