"""``manage.py demo``: a household with a game in progress, one seat of which is yours. Continues what is there."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from games import bootstrap
from games.domain.holding import Holder
from games.domain.languages import LANGUAGES
from games.domain.modes import preset
from games.domain.tempos import TEMPOS
from games.management.commands.create_game import granted
from games.management.naming import household_named
from games.pages.access import credential_of
from games.pages.asking import ask
from games.pages.listing import dealt_to, games_of
from games.pages.opening import open_game
from tenants.models import Household

TITLE = "The first pecking order"
SEATS = 8
GUEST = "demo"
BIO = "New in the Coop. Listens more than it lets on."


class Command(BaseCommand):
    help = "Make or continue the demo household and print the link to your seat in its game."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--tempo", choices=sorted(TEMPOS), default="blitz", help="of a new game (an old one goes on as it was)"
        )
        parser.add_argument("--language", choices=LANGUAGES, default="en", help="of a new game: what its bots speak")
        parser.add_argument("--json", action="store_true", help="print exactly one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        household = household_named("demo", "The Demo Coop")
        game = self._running(household)
        continued = game is not None
        if game is None:
            game = self._open(household, options["tempo"], options["language"])
        link = f"{settings.PUBLIC_URL}/h/demo/g/{game}/#key={seat_key(game)}"
        if options["json"]:
            self.stdout.write(json.dumps({"game": game, "url": link, "continued": continued}))
        else:
            words = "Your game goes on" if continued else "Your seat in a new game"
            self.stdout.write(f"{words}: {link}")

    def _running(self, household: Household) -> str | None:
        """The demo game that is not over yet, if there is one."""
        for game in games_of(str(household.id)):
            if game.summary.get("status") == "running" and game.summary.get("title") == TITLE:
                seen = bootstrap.view_sync(str(household.id), game.id, Holder(credential_of(seat_key(game.id))))
                if seen is not None and seen["seat"] is not None:
                    return game.id
        return None

    def _open(self, household: Household, tempo: str, language: str) -> str:
        tenant = str(household.id)
        manifest = {**preset("blitz"), "tempo": tempo, "zone": household.zone, "max_seats": SEATS, "language": language}
        manifest["talking"] |= {"booth": True}
        opened = open_game(tenant, TITLE, manifest)
        granted(opened.answer)
        game = opened.game_id
        granted(ask(tenant, game, "seat.deal", "lobby", guest=GUEST))
        dealt = dealt_to(tenant, game, GUEST)
        if dealt is None:
            raise CommandError("No bird could be dealt for the demo. Run the command again.")
        granted(
            ask(
                tenant, game, "seat.take", "lobby", guest=GUEST, persona=dealt.personas[0], bio=BIO,
                real_name="You", credential=credential_of(seat_key(game)), account=None,
            )
        )  # fmt: skip
        granted(ask(tenant, game, "bots.seat", "host", count=SEATS - 1))
        granted(ask(tenant, game, "game.start", "host"))
        return game


def seat_key(game_id: str) -> str:
    """The key of your seat: the same at every start, known to whoever holds this installation's secret."""
    made = hmac.new(settings.SECRET_KEY.encode(), f"demo seat {game_id}".encode(), hashlib.sha256)
    return made.hexdigest()
