"""``manage.py simulate``: a season of bots through the real store, or many in memory and what they say of the rules."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import Progress

from games import bootstrap
from games.adapters.clock import VirtualClock
from games.balance import data, report
from games.domain.manifest import MODES
from games.domain.modes import PRESETS, preset
from games.domain.tempos import TEMPOS
from games.domain.tournament.owing import MODE
from games.management.balancing import balance
from games.management.cups import cup_manifest, told
from games.management.naming import household_named
from games.season import Story, Stuck, play_season
from games.tournament_season import CupStory, play_tournament
from tenants.models import Household
from tenants.provision import NoSpareSchema

T = TypeVar("T")

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


class Command(BaseCommand):
    help = "Play whole seasons with bots in seconds. The same seed tells the same story."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--mode", choices=[*sorted(MODES), MODE], default="pecking-order")
        parser.add_argument("--tempo", choices=sorted(TEMPOS), help="default: the mode's own")
        parser.add_argument("--seats", type=int, default=8)
        parser.add_argument("--days", type=int, default=7, help="at most this many days")
        parser.add_argument("--heats", type=int, default=2, help="of a tournament; --seats is of each heat")
        parser.add_argument("--seed", type=int, default=1, help="with --games: of the first game")
        parser.add_argument("--games", type=int, help="so many games in memory, and a balance report of them")
        parser.add_argument("--absent", type=int, default=25, help="with --games: percent in which somebody stays away")
        parser.add_argument("--household", default="simulations", help="slug of the household to play in")
        parser.add_argument("--json", action="store_true", help="print exactly one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["games"] is not None:
            self._balance(options)
            return
        try:
            household = household_named(options["household"], "Simulations")
        except (ValidationError, NoSpareSchema) as error:
            raise CommandError(" ".join(getattr(error, "messages", [str(error)]))) from None
        started = time.perf_counter()
        try:
            story = asyncio.run(self._play(household, options))
        except Stuck as error:
            raise CommandError(f"The season is stuck. {error}") from None
        seconds = round(time.perf_counter() - started, 2)
        if isinstance(story, CupStory):
            self.stdout.write(told(story, options, seconds))
        else:
            self._tell(story, options, seconds)

    def _balance(self, options: dict[str, Any]) -> None:
        """Exit 1 when a game does not end; its seed is in the report."""
        if options["mode"] == MODE or options["games"] < 1:
            raise CommandError("--games takes a number from 1, and any mode but a tournament.")
        if not 0 <= options["absent"] <= 100:
            raise CommandError("--absent takes a number from 0 to 100, percent of the games.")
        figures = balance(options, lambda text: self.stderr.write(text))
        asked = {key: options[key] for key in ("mode", "games", "seats", "days", "seed", "absent")}
        if options["json"]:
            self.stdout.write(json.dumps(data.as_json(figures, asked)))
        else:
            self.stdout.write("\n".join(report.lines(figures, asked)))
        if figures.stuck:
            raise SystemExit(1)

    async def _play(self, household: Household, options: dict[str, Any]) -> Story | CupStory:
        if options["mode"] == MODE:
            return await self._watched(options, play_tournament, household, cup_manifest(options, household.zone))
        manifest = {
            **preset(options["mode"]),
            "tempo": options["tempo"] or PRESETS[options["mode"]].tempo,
            "max_seats": options["seats"],
            "max_days": options["days"],
            "zone": household.zone,
        }
        return await self._watched(options, play_season, household, manifest)

    async def _watched(
        self, options: dict[str, Any], play: Callable[..., Awaitable[T]], household: Household, manifest: dict[str, Any]
    ) -> T:
        """Play under a virtual clock, and show how far it is."""
        quiet = options["json"] or not sys.stderr.isatty()
        async with bootstrap.Platform(bootstrap.conninfo(), clock=VirtualClock(START), linger=600) as platform:
            with Progress(console=Console(stderr=True), disable=quiet, transient=True) as progress:
                task = progress.add_task("Playing", total=options["days"])
                return await play(
                    platform, str(household.id), manifest, options["seats"], options["seed"],
                    lambda day, days: progress.update(task, completed=day, total=days or None),
                )  # fmt: skip

    def _tell(self, story: Story, options: dict[str, Any], seconds: float) -> None:
        if options["json"]:
            facts = {
                "mode": options["mode"],
                "seats": options["seats"],
                "seed": options["seed"],
                "winner": story.winner,
                "eliminations": [name for night in story.eliminations for name in night],
                "days": story.days,
                "events": story.events,
                "seconds": seconds,
            }
            self.stdout.write(json.dumps(facts, ensure_ascii=False))
            return
        for day, out in enumerate(story.eliminations, start=1):
            self.stdout.write(f"Night {day}: {', '.join(out)} left.")
        self.stdout.write(f"{story.winner} won after {story.days} days, {story.events} events, in {seconds} s.")
