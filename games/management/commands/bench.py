"""``manage.py bench``: how fast it is, one mode at a time, as a table or as one line of JSON."""

from __future__ import annotations

import json
from typing import Any

import psycopg
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from games.management.benches import BENCHES
from games.management.benches.figures import Unmeasured
from games.management.benches.ready import look
from tenants.provision import NoSpareSchema


class Command(BaseCommand):
    help = "Measure one part of the platform and print its figures."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.set_defaults(bench="closed_loop")
        modes = parser.add_mutually_exclusive_group()
        for key, bench in BENCHES.items():
            option = f"--{key.replace('_', '-')}"
            modes.add_argument(option, dest="bench", action="store_const", const=key, help=bench.title)
        for bench in BENCHES.values():
            bench.arguments(parser)
        parser.add_argument("--json", action="store_true", help="print exactly one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        bench = BENCHES[options["bench"]]
        try:
            look(bench.needs)
            figures = bench.measure(options, lambda text: self.stderr.write(text))
        except (Unmeasured, ImproperlyConfigured, NoSpareSchema) as error:
            raise CommandError(str(error)) from None
        except (psycopg.OperationalError, OperationalError):
            raise CommandError("Postgres did not answer any more. See to it, and run the bench again.") from None
        if options["json"]:
            self.stdout.write(json.dumps({options["bench"]: figures}))
            return
        for line in bench.lines(figures):
            self.stdout.write(line)
