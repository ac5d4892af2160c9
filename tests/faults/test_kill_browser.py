"""The web process dies while somebody types: the browser comes back by itself, and everything is said once."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.faults.conftest import Game
from tests.journeys.people import Person
from tests.live_site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, WebSocket

pytestmark = [pytest.mark.browser, pytest.mark.slow]

KILLS = 3
BACK_WITHIN = 60_000
"""Milliseconds: the longest pause between two tries to come back is fifteen seconds."""
POSTS = 4
SHOWN = "() => [...document.querySelectorAll('.said.mine:not(.sending) .bubble > p')].map((line) => line.textContent)"


@pytest.fixture
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    from playwright.sync_api import sync_playwright

    from games.management.chromium import launch

    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


class Line:
    """What a browser and the site told each other, connection by connection."""

    def __init__(self, person: Person) -> None:
        self.connections: list[list[dict[str, Any]]] = []
        person.page.on("websocket", self._opened)

    def _opened(self, socket: WebSocket) -> None:
        frames: list[dict[str, Any]] = []
        self.connections.append(frames)
        socket.on("framesent", lambda text: frames.append(json.loads(text)))
        socket.on("framereceived", lambda text: frames.extend(json.loads(text)))

    def must_be_contiguous(self) -> None:
        """No line of the conversation was pushed twice, or left out, within what the browser already had."""
        last = 0
        for frame in (frame for frames in self.connections for frame in frames):
            if frame["t"] == "snapshot":
                last = frame["view"]["posts"][-1]["n"]
            for line in frame.get("push", {}).get("posts", []):
                assert line["n"] == last + 1, frame
                last = line["n"]

    def answers(self) -> list[str]:
        """The ids of all commands that were answered with yes."""
        return [
            frame["id"] for frames in self.connections for frame in frames if frame["t"] == "answer" and frame["ok"]
        ]


def test_a_browser_comes_back_and_says_everything_once(
    site: Site, game: Game, browser: Browser, capsys: pytest.CaptureFixture[str]
) -> None:
    somebody = Person.new(browser)
    line = Line(somebody)
    name, _, key = game.seats[0].partition("=")
    somebody.page.context.add_cookies([{"name": name, "value": key, "url": site.url}])
    somebody.page.goto(site.url + game.room)
    said: list[str] = []
    waits = []

    def say(count: int) -> None:
        for _ in range(count):
            said.append(f"This is number {len(said)}.")
            somebody.say(said[-1])

    say(1)
    expect(somebody.page.locator(".said.sending")).to_have_count(0, timeout=BACK_WITHIN)
    for _ in range(KILLS):
        say(POSTS)
        site.kill("web")
        say(POSTS)
        expect(somebody.page.locator(".said.sending").first).to_be_visible()
        site.start("web")
        began = time.monotonic()
        expect(somebody.page.locator(".said.sending")).to_have_count(0, timeout=BACK_WITHIN)
        waits.append(time.monotonic() - began)
    say(POSTS)
    expect(somebody.page.locator(".said.sending")).to_have_count(0, timeout=BACK_WITHIN)

    stored = [event["payload"]["text"] for event in site.events(game.house, game.id, "main.posted")]
    assert stored == said
    assert somebody.page.evaluate(SHOWN) == said
    assert len(line.answers()) == len(set(line.answers())) == len(said)
    assert len([frames for frames in line.connections if any(frame["t"] == "answer" for frame in frames)]) > KILLS
    line.must_be_contiguous()
    with capsys.disabled():
        print(
            f"\n* browser: back and everything said {', '.join(f'{wait:.1f}' for wait in waits)} s after the site was"
        )
