"""``manage.py bench``: how fast it is, one mode at a time, as a table or as one line of JSON."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from games.management.benches import BENCHES


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
        figures = bench.measure(options, lambda text: self.stderr.write(text))
        if options["json"]:
            self.stdout.write(json.dumps({options["bench"]: figures}))
            return
        for line in bench.lines(figures):
            self.stdout.write(line)
