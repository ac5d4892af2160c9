"""``manage.py check_game``: hold everything stored against a fold of the events; exit 1 on any finding."""

from __future__ import annotations

import asyncio
import json
import sys
import uuid
from typing import Any

import psycopg
from django.core.management.base import BaseCommand, CommandError, CommandParser
from psycopg import AsyncConnection
from rich.console import Console
from rich.progress import Progress

from games import bootstrap
from games.adapters.audit import audit
from games.adapters.households import open_households, streams_of


class Command(BaseCommand):
    help = "Fold streams from their events and compare with all that is stored about them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("games", nargs="*", help="ids of games; a household's own stream has the household's id")
        parser.add_argument("--all", action="store_true", help="every stream of every household")
        parser.add_argument("--json", action="store_true", help="print exactly one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = {_game_id(text) for text in options["games"]}
        if not wanted and not options["all"]:
            raise CommandError("Name the games to check, or say --all.")
        if not bootstrap.conninfo("operator"):
            raise CommandError("check_game reads every household, so it needs DATABASE_OPERATOR_URL. Set it.")
        try:
            checked, findings = asyncio.run(self._check(wanted, options["json"] or not sys.stderr.isatty()))
        except psycopg.OperationalError:
            raise CommandError("The database cannot be reached as operator. Check DATABASE_OPERATOR_URL.") from None
        if wanted and checked < len(wanted):
            raise CommandError("No household has a game with that id. Take it from the game's address.")
        self._tell(checked, findings, options["json"])
        if findings:
            raise SystemExit(1)

    async def _check(self, wanted: set[str], quiet: bool) -> tuple[int, list[dict[str, str]]]:
        checked, findings = 0, []
        async with await AsyncConnection.connect(bootstrap.conninfo("operator"), autocommit=True) as connection:
            streams = [
                (slug, tenant, schema, stream)
                for tenant, schema, slug in await open_households(connection)
                for stream in await streams_of(connection, tenant, schema)
                if not wanted or stream in wanted
            ]
            with Progress(console=Console(stderr=True), disable=quiet, transient=True) as progress:
                for slug, tenant, schema, stream in progress.track(streams, description="Checking"):
                    decider = bootstrap.decider_of(tenant, stream)
                    words = await audit(connection, schema, tenant, decider, stream)
                    findings += [{"household": slug, "game": stream, "finding": text} for text in words]
                    checked += 1
        return checked, findings

    def _tell(self, checked: int, findings: list[dict[str, str]], as_json: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps({"checked": checked, "clean": not findings, "findings": findings}))
            return
        for found in findings:
            self.stdout.write(f"{found['household']} {found['game']}: {found['finding']}.")
        self.stdout.write(f"Checked {checked} streams: {len(findings) or 'no'} findings.")


def _game_id(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        raise CommandError(f"{text!r} is no game's id. Take it from the game's address.") from None
