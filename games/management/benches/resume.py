"""Somebody who comes back: how much they are sent, and how soon, after a long and after a short absence."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from django.core.management.base import CommandParser

from games.bootstrap import Platform, conninfo
from games.management.benches.figures import Bench, Tell, table, whole
from games.management.benches.herds import gathered
from games.management.benches.rooms import Game, furnish, households, talk
from games.management.benches.servers import serving

TIMES = 50


def arguments(parser: CommandParser) -> None:
    group = parser.add_argument_group("resume")
    group.add_argument("--missed", type=whole, default=5_000, help="posts while they were away")


def measure(options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Milliseconds and bytes of the greeting: of a newcomer, after a long absence, and after a lost line."""
    tell("Starting a game")
    with households(1) as houses:
        games = asyncio.run(furnish(houses, 1, options["seats"]))
        tell(f"Saying {options['missed']} things")
        epoch = asyncio.run(_talk(games[0], options["missed"]))
        with serving(options["server"]) as (address,):
            here = [{"url": address + seat.path, "cookie": seat.cookie} for seat in games[0].seats]
            some = [here[number % len(here)] for number in range(TIMES)]
            with gathered(some, at_once=1) as new:
                newcomer = new.came
                new.order("drop")
                short = new.hear()
            with gathered([{**line, "cursor": 10, "epoch": epoch} for line in some], at_once=1) as old:
                long = old.came
    found = {"newcomer": newcomer, "long": long, "short": short}
    return {"server": options["server"], "missed": options["missed"], **{key: _each(one) for key, one in found.items()}}


async def _talk(game: Game, posts: int) -> str:
    async with Platform(conninfo(), linger=600) as platform:
        await talk(platform, game, posts)
        return platform.world.epoch


def _each(one: dict[str, Any]) -> dict[str, Any]:
    """They come one after the other: all of them together took so long."""
    return {"ms": round(one["all_ms"] / TIMES, 2), "bytes": one["bytes"]}


def lines(figures: dict[str, Any]) -> Iterable[str]:
    yield f"{figures['server']}: a greeting, {figures['missed']} posts later"
    rows = [(key, figures[key]["ms"], figures[key]["bytes"]) for key in ("newcomer", "long", "short")]
    yield from table(("absence", "ms", "bytes"), rows)


BENCH = Bench("somebody who comes back after a long absence", measure, lines, arguments)
