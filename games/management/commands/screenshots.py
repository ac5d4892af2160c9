"""``manage.py screenshots``: picture a running site, page by page, on a phone and a desktop, by day and by night."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from games.domain.languages import LANGUAGES
from games.management import posing
from games.management.chromium import launch
from games.management.pictures import Camera
from games.management.walks import anybody, guest, host, printed


class Command(BaseCommand):
    help = "Save pictures of a running site. Start it with script/server, which prints the link to give here."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("seat", help="the link to a seat in a running game, as script/server prints it")
        parser.add_argument("--invitation", default="", help="a link to join a lobby; a seat is taken in it")
        parser.add_argument("--host", default="", metavar="LINK", help="the sign-in link of a host; it is used up")
        parser.add_argument(
            "--out", type=Path, default=settings.BASE_DIR / "docs" / "pictures", help="where to save them"
        )
        parser.add_argument(
            "--poses", nargs="?", const=".*", default="", metavar="NAMES",
            help="also every screen of a game, rehearsed in memory; a pattern of names leaves others out",
        )  # fmt: skip
        parser.add_argument("--wait", type=float, default=0, help="seconds to wait for a vote to open")
        parser.add_argument("--language", choices=LANGUAGES, default="en", help="of the visitor, and of what is posed")
        parser.add_argument("--scale", type=int, choices=(1, 2), default=2, help="1 is quicker, 2 is finer")
        parser.add_argument("--only", default=".*", metavar="NAMES", help="a pattern of the stops to be pictured")
        parser.add_argument("--json", action="store_true", help="print exactly one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            from playwright.sync_api import Error, sync_playwright
        except ImportError:
            raise CommandError("Pictures need Playwright. Install it with script/setup tests.") from None
        options["out"].mkdir(parents=True, exist_ok=True)
        try:
            with sync_playwright() as playwright:
                wishes = (options[name] for name in ("out", "language", "scale", "only"))
                camera = Camera(launch(playwright), *wishes)
                taken = self._walk(camera, options)
        except Error as error:
            words = error.message.splitlines()[0]
            raise CommandError(f"The walk ended early: {words} Check the link, and that the site runs.") from None
        folder = str(options["out"])
        if options["json"]:
            self.stdout.write(
                json.dumps({"taken": [path.name for path in taken], "seen": camera.seen, "folder": folder})
            )
        else:
            self.stdout.write(f"{len(taken)} pictures are in {folder}.")

    def _walk(self, camera: Camera, options: dict[str, Any]) -> list[Path]:
        for stop in self._stops(camera, options):
            if not options["json"]:
                self.stderr.write(f"  {stop}", style_func=str)
        if not options["json"] and not any(path.name.startswith("vote") for path in camera.taken):
            self.stderr.write("No vote was open. Wait for one with --wait 300.", style_func=str)
        return camera.taken

    def _stops(self, camera: Camera, options: dict[str, Any]) -> Iterator[str]:
        seat, parts = options["seat"], urlsplit(options["seat"])
        site, slug = f"{parts.scheme}://{parts.netloc}", parts.path.split("/")[2]
        yield from anybody.walk(camera, site, slug)
        yield from printed.walk(camera, site)
        yield from guest.walk(camera, site, seat, options["invitation"], options["wait"])
        if options["host"]:
            yield from host.walk(camera, options["host"], seat.partition("#")[0])
        if options["poses"]:
            yield from posing.poses(camera, seat, options["poses"])
