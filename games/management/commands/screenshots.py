"""``manage.py screenshots``: picture a running site, page by page, on a phone and a desktop, by day and by night."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from games.domain.languages import LANGUAGES
from games.management import pictures, posing
from games.management.chromium import launch


class Command(BaseCommand):
    help = "Save pictures of a running site. Start it with script/server, which prints the link to give here."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("seat", help="the link to a seat in a running game, as script/server prints it")
        parser.add_argument("--invitation", default="", help="a link to join a lobby; a seat is taken in it")
        parser.add_argument(
            "--out", type=Path, default=settings.BASE_DIR / "docs" / "pictures", help="where to save them"
        )
        parser.add_argument(
            "--poses", nargs="?", const=".*", default="", metavar="NAMES",
            help="also every screen of a game, rehearsed in memory; a pattern of names leaves others out",
        )  # fmt: skip
        parser.add_argument("--wait", type=float, default=0, help="seconds to wait for a vote to open")
        parser.add_argument("--language", choices=LANGUAGES, default="en", help="of the visitor, and of what is posed")
        parser.add_argument("--json", action="store_true", help="print exactly one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            from playwright.sync_api import Error, sync_playwright
        except ImportError:
            raise CommandError("Pictures need Playwright. Install it with script/setup tests.") from None
        options["out"].mkdir(parents=True, exist_ok=True)
        try:
            with sync_playwright() as playwright:
                taken = self._walk(pictures.Camera(launch(playwright), options["out"], options["language"]), options)
        except Error as error:
            words = error.message.splitlines()[0]
            raise CommandError(f"The walk ended early: {words} Check the link, and that the site runs.") from None
        if options["json"]:
            self.stdout.write(json.dumps({"taken": [path.name for path in taken], "folder": str(options["out"])}))
        else:
            self.stdout.write(f"{len(taken)} pictures are in {options['out']}.")

    def _walk(self, camera: pictures.Camera, options: dict[str, Any]) -> list[Path]:
        for stop in pictures.walk(camera, options["seat"], options["invitation"], options["wait"]):
            if not options["json"]:
                self.stderr.write(f"  {stop}", style_func=str)
        if options["poses"]:
            for name in posing.poses(camera, options["seat"], options["poses"]):
                if not options["json"]:
                    self.stderr.write(f"  {name}", style_func=str)
        if not options["json"] and not any(path.name.startswith("vote") for path in camera.taken):
            self.stderr.write("No vote was open. Wait for one with --wait 300.", style_func=str)
        return camera.taken
