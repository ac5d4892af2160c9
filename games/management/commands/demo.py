"""``manage.py demo``: a household with a game in progress, one seat of which is yours. Continues what is there."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from games.domain.languages import LANGUAGES
from games.domain.tempos import TEMPOS
from games.management.commands.create_game import granted
from games.management.naming import household_named
from games.pages import demo


class Command(BaseCommand):
    help = "Make or continue the demo household and print the link to your seat in its game."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--tempo", choices=sorted(TEMPOS), default="blitz", help="of a new game (an old one goes on as it was)"
        )
        parser.add_argument("--language", choices=LANGUAGES, default="en", help="of a new game: what its bots speak")
        parser.add_argument("--json", action="store_true", help="print exactly one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        household = household_named(demo.SLUG, "The Demo Coop")
        game = demo.running(str(household.id))
        continued = game is not None
        if game is None:
            game, answer = demo.open_one(household, options["tempo"], options["language"])
            granted(answer)
        link = f"{settings.PUBLIC_URL}/h/{demo.SLUG}/g/{game}/#key={demo.key_of(game)}"
        if options["json"]:
            self.stdout.write(json.dumps({"game": game, "url": link, "continued": continued}))
        else:
            words = "Your game goes on" if continued else "Your seat in a new game"
            self.stdout.write(f"{words}: {link}")
