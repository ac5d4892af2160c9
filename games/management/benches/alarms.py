"""Games that nobody looks at, all due in the same second: how late their alarms ring."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
from django.core.management.base import CommandParser
from psycopg import sql

from games.bootstrap import conninfo
from games.management.benches.figures import Bench, Tell, Unmeasured, table, whole
from games.management.benches.floor import durability
from games.management.benches.rooms import House, households, sleeping
from games.management.benches.servers import last_words, running

TASK = "vote.opens"
PATIENCE_S = 300
LOOK_EVERY_S = 0.5

RUNG = """
SELECT (SELECT count(*) FROM {schema}.events WHERE type = 'vote.opened'),
  coalesce(array_agg(extract(epoch FROM ran_at - due_at)::float8) FILTER (WHERE status = 'done'), '{{}}')
FROM {schema}.alarms WHERE task = %s
"""


def arguments(parser: CommandParser) -> None:
    group = parser.add_argument_group("alarms")
    group.add_argument("--cold-games", type=whole, default=10_000, help="over --over households, all due at once")
    group.add_argument("--runners", type=whole, default=2, help="of manage.py run_alarms side by side")


def measure(options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Lateness in seconds from due to rung, by the database's clock; ``rung`` and ``opened`` count what happened."""
    games, runners = options["cold_games"], options["runners"]
    tell(f"Making {options['households']} households")
    with households(options["households"]) as houses:
        tell(f"Putting {games} games to sleep")
        opens = asyncio.run(sleeping(houses, games, lambda opens: tell(f"All of them are due at {opens:%H:%M:%S} UTC")))
        with ExitStack() as stack:
            folder = Path(stack.enter_context(TemporaryDirectory()))
            logs = [folder / f"{number}.log" for number in range(runners)]
            processes = [stack.enter_context(running(["manage.py", "run_alarms"], log)) for log in logs]
            tell("Waiting for the alarms")
            time.sleep(max(0.0, (opens - datetime.now(UTC)).total_seconds()))
            for process, log in zip(processes, logs, strict=True):
                if process.poll() is not None:
                    raise Unmeasured(f"A runner of alarms has ended. {last_words(log)}")
            opened, late = _wait(houses, games, tell)
        tell("Pulling the households down")
    late.sort()
    return {
        "games": games,
        "households": options["households"],
        "runners": runners,
        "rung": len(late),
        "opened": opened,
        "early": sum(1 for each in late if each < 0),
        "p50_s": _quantile(late, 0.5),
        "p99_s": _quantile(late, 0.99),
        "most_s": _quantile(late, 1),
        "postgres": durability(),
    }


def _wait(houses: Sequence[House], games: int, tell: Tell) -> tuple[int, list[float]]:
    until, told = time.monotonic() + PATIENCE_S, 0
    with psycopg.connect(conninfo("operator"), autocommit=True) as database:
        while True:
            opened, late = 0, []
            for house in houses:
                row = database.execute(sql.SQL(RUNG).format(schema=sql.Identifier(house.schema)), [TASK]).fetchone()
                assert row is not None
                opened, late = opened + row[0], late + row[1]
            if len(late) >= games or time.monotonic() > until:
                return opened, late
            if len(late) != told:
                told = len(late)
                tell(f"  {told} of {games} have rung")
            time.sleep(LOOK_EVERY_S)


def _quantile(ordered: Sequence[float], part: float) -> float | None:
    return round(ordered[min(len(ordered) - 1, int(part * len(ordered)))], 3) if ordered else None


def lines(figures: dict[str, Any]) -> Iterable[str]:
    yield f"{figures['games']} games over {figures['households']} households, {figures['runners']} runners"
    shown = ("rung", "opened", "early", "p50_s", "p99_s", "most_s")
    yield from table(shown, [[figures[key] for key in shown]])
    yield f"Postgres: {figures['postgres']}"


BENCH = Bench("thousands of games due in the same second", measure, lines, arguments, ("postgres", "valkey"))
