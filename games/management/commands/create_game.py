"""``manage.py create_game``: open a lobby from the command line; with bots and ``--start`` a running game."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from games.domain.languages import LANGUAGES
from games.domain.manifest import MODES, SCHEDULINGS
from games.domain.modes import preset
from games.domain.tempos import TEMPOS
from games.management.naming import household_named
from games.pages.asking import ask
from games.pages.opening import open_game
from games.ports import Answer

OWN = {"tempo": "tempo", "max_seats": "seats", "max_days": "days"}
"""What a mode says itself unless it is asked for: field of the manifest, name of the option."""

TITLE_LENGTH = 60


class Command(BaseCommand):
    help = "Open a game's lobby in a household and print the link to join it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("household", help="the household's address, as in /h/ADDRESS/")
        parser.add_argument("--title", default="The Coop")
        parser.add_argument("--mode", choices=sorted(MODES), default="pecking-order")
        parser.add_argument("--tempo", choices=sorted(TEMPOS), help="default: the mode's own")
        parser.add_argument("--scheduling", choices=SCHEDULINGS, default="timed")
        parser.add_argument("--seats", type=int, help="default: the mode's own")
        parser.add_argument("--days", type=int, help="at most this many days; default: the mode's own")
        parser.add_argument("--booth", action="store_true", help="with a confession booth every night")
        parser.add_argument("--votes", default="", help="name each day's vote in turn, such as majority,shield")
        parser.add_argument("--language", choices=LANGUAGES, default="en", help="what the Rooster and the bots speak")
        parser.add_argument("--bots", type=int, default=0, help="fill this many seats with bots")
        parser.add_argument("--start", action="store_true", help="start it at once")
        parser.add_argument("--json", action="store_true", help="print exactly one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        household = household_named(options["household"])
        manifest = {
            **preset(options["mode"]),
            "scheduling": options["scheduling"],
            "zone": household.zone,
            "language": options["language"],
            **{key: options[name] for key, name in OWN.items() if options[name] is not None},
        }
        manifest["talking"] |= {"booth": options["booth"]}
        if options["votes"]:
            manifest |= {"kind": "static", "votes": options["votes"].split(",")}
        if wrong := _unfit(options, manifest):
            raise CommandError(wrong)
        opened = open_game(str(household.id), options["title"], manifest)
        granted(opened.answer)
        if options["bots"]:
            granted(ask(str(household.id), opened.game_id, "bots.seat", "host", count=options["bots"]))
        if options["start"]:
            granted(ask(str(household.id), opened.game_id, "game.start", "host"))
        told = {
            "game": opened.game_id,
            "code": opened.code,
            "join": f"{settings.PUBLIC_URL}/j/{opened.code}/",
            "url": f"{settings.PUBLIC_URL}/h/{household.slug}/g/{opened.game_id}/",
        }
        if options["json"]:
            self.stdout.write(json.dumps(told))
        else:
            self.stdout.write(_words(told, options["start"]))


def _words(told: dict[str, str], started: bool) -> str:
    """Where to go now; a game that has started has its door shut."""
    if started:
        return f"The game is on at {told['url']}"
    return f"The lobby is at {told['url']}\nGuests join with the code {told['code']}: {told['join']}"


def _unfit(options: dict[str, Any], manifest: dict[str, Any]) -> str | None:
    """Why a lobby should not even be opened: it would stay behind, empty."""
    seats, fewest, bots = manifest["max_seats"], manifest["min_seats"], options["bots"]
    if not options["title"].strip() or len(options["title"]) > TITLE_LENGTH:
        return f"Give --title 1 to {TITLE_LENGTH} characters."
    if not 0 <= bots <= max(seats, 0):
        return f"--bots takes a number from 0 to {seats}, the seats of this game."
    if options["start"] and bots < fewest:
        return f"--start needs players: say --bots {fewest} or more, or start the game from its page."
    return None


def granted(answer: Answer) -> None:
    """Raise CommandError, in words, for a refusal."""
    if not answer.ok:
        raise CommandError(answer.words or "That was refused.")
