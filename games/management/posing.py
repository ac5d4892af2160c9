"""Poses before the camera: the site's own room page, shown a game that was rehearsed in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from games.management.pictures import FINE, SIZES, Camera
from games.management.poses.pose import Pose
from games.management.poses.rehearsal import Rehearsal
from games.management.poses.scenes import POSES

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route, WebSocketRoute

ROOM = re.compile(r"/ws/")
SHOWN = 5000
"""Milliseconds in which a pose has to stand."""


def poses(camera: Camera, seat: str, wanted: str) -> Iterator[str]:
    """Picture each pose whose name matches ``wanted``, on the room page that ``seat`` leads to; say which is next."""
    address = urlsplit(seat)._replace(fragment="").geturl()
    for name, rehearse in POSES.items():
        if re.fullmatch(wanted, name):
            yield name
            Rehearsal.language = camera.language
            _pose(camera, address, name, rehearse())


def _pose(camera: Camera, address: str, name: str, pose: Pose) -> None:
    """A browser that knows nothing of what was posed before it."""
    context = camera.browser.new_context(
        device_scale_factor=FINE,
        reduced_motion="reduce",
        viewport=SIZES["phone"],
        is_mobile=False,
        locale=camera.language,
    )
    page = context.new_page()
    page.route_web_socket(ROOM, lambda line: _answer(line, pose.frame))
    if pose.hosting:
        page.route(address, _as_host)
    page.goto(address)
    stand(page, pose)
    before, camera.page = camera.page, page
    camera.take(name)
    camera.page = before
    context.close()


def stand(page: Page, pose: Pose) -> None:
    """Wait for what is posed, and tap what is to be tapped."""
    page.locator(".now-card, .waiting, .ceremony").first.wait_for(timeout=SHOWN)
    if pose.ceremony:
        page.locator("dialog.ceremony[open]").wait_for(timeout=SHOWN)
        return
    while page.locator("dialog.ceremony[open]").count():
        page.keyboard.press("Escape")
    for tap in pose.taps:
        page.locator(tap).first.click(timeout=SHOWN)


def _answer(line: WebSocketRoute, frame: dict[str, Any]) -> None:
    """The room's side of the line: the rehearsed view, and yes to everything."""

    def hear(text: str | bytes) -> None:
        said = json.loads(text)
        if said["t"] == "hello":
            line.send(json.dumps([frame]))
        elif said["t"] == "ping":
            line.send(json.dumps([{"t": "pong", "now": frame["now"]}]))
        elif said["t"] == "command":
            line.send(json.dumps([{"t": "answer", "id": said["id"], "ok": True}]))

    line.on_message(hear)


def _as_host(route: Route) -> None:
    """The same page, as the host gets it."""
    shown = route.fetch()
    route.fulfill(response=shown, body=shown.text().replace('"is_host": false', '"is_host": true'))
