"""Poses before the camera: the site's own room page, shown a game that was rehearsed in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.utils.translation import override

from games.management.pictures import Camera
from games.management.poses.pose import Pose
from games.management.poses.rehearsal import Rehearsal
from games.management.poses.scenes import POSES
from games.pages.share import told_of
from games.portraits.poster import season_poster

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route, WebSocketRoute

ROOM = re.compile(r"/ws/")
POSTER = re.compile(r"/share\.(png|svg)$")
SHOWN = 15_000
"""Milliseconds in which a pose has to stand."""
OWED = "owed"
FIRST_VISIT = """(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
    localStorage.clear();
    if (!document.cookie.includes("owed=1")) {
        const seen = JSON.stringify({ left: 99, winner: true });
        localStorage.setItem(`seen:${location.pathname.split("/")[4]}:`, seen);
    }
})()"""
"""Every pose is met by a browser that remembers nothing of the one before, or only that it has seen all ceremonies."""


def poses(camera: Camera, seat: str, wanted: str) -> Iterator[str]:
    """Picture each pose whose name matches ``wanted``, on the room page that ``seat`` leads to; say which is next."""
    address = urlsplit(seat)._replace(fragment="").geturl()
    Rehearsal.language = camera.language
    made = {name: rehearse() for name, rehearse in POSES.items() if re.fullmatch(wanted, name)}
    before = camera.page
    for hosting in (False, True):
        troupe = {name: pose for name, pose in made.items() if pose.hosting is hosting}
        if not troupe:
            continue
        room = Room(camera.visitor(service_workers="block"), address, hosting)
        camera.page = room.page
        for name, pose in troupe.items():
            yield name
            room.show(pose)
            camera.take(name)
        room.page.context.close()
    camera.page = before


@dataclass
class Room:
    """A room page whose line to the room ends here: it is told what is posed, and yes to everything."""

    page: Page
    address: str
    hosting: bool = False
    frame: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.page.add_init_script(FIRST_VISIT)
        self.page.route_web_socket(ROOM, self._answer)
        if self.hosting:
            self.page.route(self.address, _as_host)

    def show(self, pose: Pose) -> None:
        """Let the page stand in this pose."""
        self.frame = pose.frame
        self.page.context.add_cookies([{"name": OWED, "value": str(int(pose.ceremony)), "url": self.address}])
        self.page.unroute(POSTER)
        if pose.frame["view"]["game"]["status"] == "over":
            with override(Rehearsal.language):
                poster = season_poster(told_of(pose.frame["view"]))
            self.page.route(POSTER, lambda route: route.fulfill(body=poster, content_type="image/svg+xml"))
        self.page.goto(self.address)
        stand(self.page, pose)

    def _answer(self, line: WebSocketRoute) -> None:
        def hear(text: str | bytes) -> None:
            said = json.loads(text)
            if said["t"] == "hello":
                line.send(json.dumps([self.frame]))
            elif said["t"] == "ping":
                line.send(json.dumps([{"t": "pong", "now": self.frame["now"]}]))
            elif said["t"] == "command":
                line.send(json.dumps([{"t": "answer", "id": said["id"], "ok": True}]))

        line.on_message(hear)


def stand(page: Page, pose: Pose) -> None:
    """Wait for what is posed, and tap what is to be tapped."""
    page.locator(".now-card, .waiting, .ceremony").first.wait_for(timeout=SHOWN)
    if pose.ceremony:
        page.locator("dialog.ceremony[open]").wait_for(timeout=SHOWN)
        return
    for tap in pose.taps:
        page.locator(tap).first.click(timeout=SHOWN)


def _as_host(route: Route) -> None:
    """The same page, as the host gets it."""
    shown = route.fetch()
    route.fulfill(response=shown, body=shown.text().replace('"is_host": false', '"is_host": true'))
