"""``manage.py export_game``: a game's whole stream as lines of JSON, for operators."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from psycopg import AsyncConnection

from games import bootstrap
from games.adapters.export import exported
from games.adapters.households import open_households, streams_of


class Command(BaseCommand):
    help = "Print every event of a game, a line of JSON each. What is sealed stays sealed until the game is over."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("game", help="the game's id, as in its address")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            game = str(uuid.UUID(options["game"]))
        except ValueError:
            raise CommandError(f"{options['game']!r} is no game's id. Take it from the game's address.") from None
        if not bootstrap.conninfo("operator"):
            raise CommandError("export_game reads every household, so it needs DATABASE_OPERATOR_URL. Set it.")
        try:
            found = asyncio.run(self._export(game))
        except psycopg.OperationalError:
            raise CommandError("The database cannot be reached as operator. Check DATABASE_OPERATOR_URL.") from None
        if not found:
            raise CommandError("No household has a game with that id. Take it from the game's address.")

    async def _export(self, game: str) -> bool:
        async with await AsyncConnection.connect(bootstrap.conninfo("operator"), autocommit=True) as connection:
            for tenant, schema, _ in await open_households(connection):
                if game != tenant and game in await streams_of(connection, tenant, schema):
                    async for line in exported(connection, schema, game, settings.SECRET_KEY):
                        self.stdout.write(line.decode(), ending="")
                    return True
        return False
