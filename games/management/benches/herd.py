"""A herd of sockets dropped at once: when all are current again, what that asks of Postgres, and a clean goodbye."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Any

import psutil
import psycopg
from django.core.management.base import CommandParser

from games.bootstrap import conninfo
from games.management.benches.figures import Bench, Tell, table, whole
from games.management.benches.floor import durability
from games.management.benches.herds import Herd, gathered
from games.management.benches.rooms import Game, furnish, households
from games.management.benches.servers import free_port, running, web

SETTLED_S = 11
"""A session that has fallen idle tells Postgres of its last transactions within ten seconds."""


def arguments(parser: CommandParser) -> None:
    group = parser.add_argument_group("herd")
    group.add_argument("--sockets", type=whole, default=1_500, help="in games of --seats, over --over households")
    group.add_argument("--no-count", dest="count", action="store_false", help="leave the transactions out (quicker)")


def measure(options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """``dropped`` and ``restarted``: milliseconds until all are current, transactions for each; ``goodbye``: codes."""
    count, seats = options["sockets"], options["seats"]
    counted = _counted if options["count"] else _uncounted
    rooms = -(-count // seats)
    tell(f"Starting {rooms} games of {seats}")
    with households(options["households"]) as houses, ExitStack() as stack:
        games = asyncio.run(furnish(houses, rooms, seats))
        stack.enter_context(running(["manage.py", "run_listener"]))
        port = free_port()
        with web(options["server"], port) as (process, address):
            with gathered(_sockets(games[:1], address)):
                tell("One game has come; the others follow")
            empty = psutil.Process(process.pid).memory_info().rss
            herd = stack.enter_context(gathered(_sockets(games, address)[:count]))
            full = psutil.Process(process.pid).memory_info().rss
            tell(f"Dropping {count} sockets")
            dropped = counted(partial(_dropped, herd))
            tell("Killing the web process")
            herd.order("wait")
            herd.hear()
            process.kill()
            process.wait()
        with web(options["server"], port) as (process, _):
            restarted = counted(herd.hear)
            tell("Asking the web process to stop")
            herd.order("drain")
            herd.hear()
            asked = time.monotonic()
            process.terminate()
            codes = herd.hear()["codes"]
            process.wait()
            stopped = time.monotonic() - asked
        tell("Pulling the households down")
    return {
        "server": options["server"], "sockets": count, "games": rooms, "households": options["households"],
        "came": herd.came, "dropped": dropped, "restarted": restarted,
        "kb_per_socket": round((full - empty) / 1024 / count, 1),
        "goodbye": {"codes": codes, "stopped_s": round(stopped, 2)}, "postgres": durability(),
    }  # fmt: skip


def _dropped(herd: Herd) -> dict[str, Any]:
    herd.order("drop")
    return herd.hear()


def _counted(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What ``work`` found, with the transactions it took: what an idle platform does meanwhile is left out."""
    before = _transactions()
    begun = time.monotonic()
    found = work()
    time.sleep(SETTLED_S)
    took, after = time.monotonic() - begun, _transactions()
    time.sleep(took)
    idle = _transactions() - after
    return {**found, "transactions": after - before - idle}


def _uncounted(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    return {**work(), "transactions": None}


def _transactions() -> int:
    with psycopg.connect(conninfo("operator"), autocommit=True) as database:
        row = database.execute(
            "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()"
        ).fetchone()
    assert row is not None
    return int(row[0])


def _sockets(games: Sequence[Game], address: str) -> list[dict[str, str]]:
    return [{"url": address + seat.path, "cookie": seat.cookie} for game in games for seat in game.seats]


def lines(figures: dict[str, Any]) -> Iterable[str]:
    yield f"{figures['server']}: {figures['sockets']} sockets in {figures['games']} games, current again (ms)"
    rows = [
        (name, *(found.get(key, "") for key in ("p50_ms", "p99_ms", "all_ms", "bytes", "transactions")))
        for name, found in (("first", figures["came"]), *((key, figures[key]) for key in ("dropped", "restarted")))
    ]
    yield from table(("herd", "p50", "p99", "all", "bytes each", "transactions"), rows)
    yield f"Memory: {figures['kb_per_socket']} kB a socket"
    goodbye = figures["goodbye"]
    yield f"Asked to stop: gone after {goodbye['stopped_s']} s, sockets closed with {goodbye['codes']}"
    yield f"Postgres: {figures['postgres']}"


BENCH = Bench("a herd of sockets that is dropped and comes back", measure, lines, arguments)
