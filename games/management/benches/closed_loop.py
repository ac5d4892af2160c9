"""Rooms full of people who say something new as soon as what they said is shown: how much the platform carries."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django.core.management.base import CommandParser

from games.management.benches.figures import Bench, Tell, amount, table, whole
from games.management.benches.floor import floor
from games.management.benches.load import MIXES, Figures, drive
from games.management.benches.rooms import furnish, households
from games.management.benches.servers import ARGUMENTS, serving


def arguments(parser: CommandParser) -> None:
    rooms = parser.add_argument_group("closed and open loop")
    rooms.add_argument("--rooms", type=whole, default=10, help="games at once")
    rooms.add_argument("--seats", type=whole, default=8, help="people in each")
    rooms.add_argument(
        "--over", dest="households", type=whole, default=1, metavar="HOUSEHOLDS", help="over so many households"
    )
    rooms.add_argument("--server", choices=sorted(ARGUMENTS), default="daphne")
    rooms.add_argument("--webs", type=whole, default=1, help="web processes")
    rooms.add_argument("--spread", action="store_true", help="the people of one game over all web processes")
    rooms.add_argument("--mix", choices=sorted(MIXES), default="posts", help="what they do")
    rooms.add_argument("--depth", type=whole, default=1, help="commands that each keeps in flight (closed loop)")
    rooms.add_argument("--rate", type=amount, default=500, help="commands a second over all (open loop)")
    rooms.add_argument("--seconds", type=amount, default=8, help="of measuring, after two to warm up")


def measure(options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """The figures of one run, and of Postgres alone on the same machine just before."""
    return _measured(options, tell, rate=None)


def at_rate(options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """The same at a given rate: latency then counts from when a command was due, not from when it was sent."""
    return _measured(options, tell, rate=options["rate"])


def _measured(options: dict[str, Any], tell: Tell, rate: float | None) -> dict[str, Any]:
    rooms, seats = options["rooms"], options["seats"]
    tell("Appending to Postgres alone")
    alone = floor(max(1, min(5, int(options["seconds"]))))
    tell(f"Making {options['households']} households")
    with households(options["households"]) as houses:
        tell(f"Starting {rooms} games")
        games = asyncio.run(furnish(houses, rooms, seats))
        with serving(options["server"], options["webs"]) as addresses:
            tell(f"Driving {rooms} rooms of {seats} for {options['seconds']:g} s")
            found = drive(
                games, addresses, spread=options["spread"], mix=MIXES[options["mix"]], depth=options["depth"],
                rate=rate, seconds=options["seconds"],
            )  # fmt: skip
        tell("Pulling the households down")
    asked = {key: options[key] for key in ("server", "webs", "rooms", "seats", "households", "spread", "mix")}
    return {**asdict(found), **asked, **alone, "share_of_floor": share(found, alone)}


def share(found: Figures, alone: dict[str, Any]) -> float:
    """Commands a second of the platform for each append a second that Postgres does alone."""
    return round(found.commands_per_s / alone["floor_per_s"], 2)


def lines(figures: dict[str, Any]) -> Iterable[str]:
    yield (
        f"{figures['server']}, {figures['webs']} web, {figures['rooms']} rooms × {figures['seats']} over"
        f" {figures['households']} households, {figures['mix']}"
    )
    shown = ("commands_per_s", "deliveries_per_s", "p50_ms", "p95_ms", "p99_ms", "floor_per_s", "share_of_floor")
    yield from table(shown, [[figures[key] for key in shown]])
    for what in ("refused", "closed"):
        for reason, count in figures[what].items():
            yield f"{what} {count} times: {reason}"
    yield f"Postgres: {figures['postgres']}"


BENCH = Bench("people who talk as fast as they are answered (the default)", measure, lines, arguments)
OPEN_LOOP = Bench("people who talk at a given rate, whatever the answers", at_rate, lines)
