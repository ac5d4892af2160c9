"""What a household costs: the time to make one, and the memory of a database session that has worked in so many."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

import psutil
import psycopg
from django.core.management.base import CommandParser
from psycopg import sql

from games.bootstrap import conninfo
from games.management.benches.figures import Bench, Tell, table, whole
from games.management.benches.rooms import House, pull_down
from tenants.provision import claim, make_spare

TABLES = ("events", "aggregates", "commands", "alarms", "jobs", "seats", "gold_entries")
SPAN = 10
"""A figure is the mean of so many households up to it."""


def arguments(parser: CommandParser) -> None:
    group = parser.add_argument_group("households")
    group.add_argument("--up-to", type=whole, default=1_000, help="households in all")


def measure(options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """``at``: a row for the 1st, 10th, 100th and so on: milliseconds to make it, kB of a session that knows all."""
    made: list[House] = []
    took: list[float] = []
    rows = []
    try:
        with psycopg.connect(conninfo(), autocommit=True) as session:
            for number in range(1, options["up_to"] + 1):
                took.append(_make(made, number))
                _work_in(session, made[-1])
                if number in (1, 10, 100, 1_000, options["up_to"]):
                    tell(f"{number} households")
                    mean = sum(took[-SPAN:]) / len(took[-SPAN:])
                    rows.append({"households": number, "ms": round(mean * 1000, 1), "session_kb": _memory(session)})
    finally:
        tell("Pulling the households down")
        pull_down(made)
    return {"at": rows}


def _make(made: list[House], number: int) -> float:
    """All of it: the spare schema, which otherwise waits ready, and the claim."""
    begun = time.perf_counter()
    make_spare()
    house = claim(f"Bench {number}", f"bench-cost-{begun:.0f}-{number}")
    took = time.perf_counter() - begun
    made.append(House(str(house.id), house.slug, house.schema_name))
    return took


def _work_in(session: psycopg.Connection[Any], house: House) -> None:
    with session.transaction():
        session.execute("SELECT set_config('app.tenant_id', %s, true)", [house.id])
        for name in TABLES:
            session.execute(sql.SQL("SELECT 1 FROM {} LIMIT 1").format(sql.Identifier(house.schema, name)))


def _memory(session: psycopg.Connection[Any]) -> int | None:
    """kB that the session's process has for itself; None where Postgres runs on another machine."""
    try:
        known = psutil.Process(session.info.backend_pid).memory_info()
    except psutil.Error:
        return None
    return int((known.rss - known.shared) / 1024)


def lines(figures: dict[str, Any]) -> Iterable[str]:
    yield f"Making a household, schema and all (mean of {SPAN}), and a session that has read every table of all"
    yield from table(("households", "ms", "kB"), [(r["households"], r["ms"], r["session_kb"]) for r in figures["at"]])


BENCH = Bench("the cost of the 1st, 100th and 1,000th household", measure, lines, arguments, ("postgres",))
