"""The one checker of all fault tests: what clients were answered and told, held against what is stored.

Nothing that was answered is lost, nothing happens twice, no version is missing, no alarm rings early by the database's
clock, every seal holds.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import AsyncConnection, sql
from psycopg.rows import dict_row

from games.adapters.audit import audit
from games.adapters.households import open_households, streams_of
from games.domain.streams import decider_of
from tests.faults.seasons import on_the_plan
from tests.notebook import SAYS, Notebook

QUERIES = {
    "events": "SELECT version, type, payload, causation_id::text AS cause, created_at FROM {}.events"
    " WHERE aggregate_id = %s ORDER BY version",
    "commands": "SELECT id::text, status FROM {}.commands WHERE aggregate_id = %s",
    # One that was put off is due later than it was planned.
    "alarms": "SELECT task, day, due_at, ran_at FROM {}.alarms"
    " WHERE aggregate_id = %s AND status = 'done' AND attempts = 0",
    "jobs": "SELECT name, status, last_error FROM {}.jobs WHERE aggregate_id = %s AND status = 'parked'",
}
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Stored:
    """All that is stored of a game."""

    events: Rows
    commands: Rows
    alarms: Rows
    jobs: Rows

    @classmethod
    def of(cls, address: str, schema: str, game: str) -> Stored:
        """Read it, as operator."""
        with psycopg.connect(address, row_factory=dict_row) as database:
            return cls(
                **{
                    name: database.execute(sql.SQL(query).format(sql.Identifier(schema)), [game]).fetchall()
                    for name, query in QUERIES.items()
                }
            )

    @property
    def posts(self) -> Rows:
        """What clients said, in order."""
        return [e for e in self.events if e["type"] == "main.posted" and SAYS in e["payload"]["text"]]


def must_hold(address: str, schema: str, game: str, clients: Sequence[Notebook] = ()) -> Stored:
    """Fail with everything that is wrong with a game and the logs of all its clients; return what is stored."""
    stored = Stored.of(address, schema, game)
    wrong = list(findings(stored, clients))
    assert wrong == [], "\n".join(wrong)
    return stored


def findings(stored: Stored, clients: Sequence[Notebook]) -> Iterator[str]:
    """What is wrong, in words."""
    versions = [event["version"] for event in stored.events]
    if versions != list(range(1, len(versions) + 1)):
        yield f"the versions have a gap or a double: {versions}"
    yield from _effects(stored, clients)
    yield from _time(stored)
    yield from (f"the job {job['name']} is parked: {job['last_error']}" for job in stored.jobs)
    for client in clients:
        yield from (f"{client.called}: {wrong}" for wrong in [*client.wrongs, *_told(stored, client)])


def _effects(stored: Stored, clients: Sequence[Notebook]) -> Iterator[str]:
    """Each command of a client against its one effect."""
    texts = {wish: text for client in clients for wish, text in client.texts.items()}
    statuses = {row["id"]: row["status"] for row in stored.commands}
    said = Counter((post["cause"], post["payload"]["text"]) for post in stored.posts)
    often = Counter(text for _, text in said.elements())
    yield from (f"{text!r} happened {count} times" for text, count in often.items() if count > 1)
    for cause, text in said:
        if texts and texts.get(cause) != text:
            yield f"{text!r} is stored under the command {cause}, which said {texts.get(cause)!r}"
    for client in clients:
        for wish, answers in client.answers.items():
            yield from _answered(client, wish, answers, statuses.get(wish), said[wish, client.texts[wish]])


def _answered(client: Notebook, wish: str, answers: Rows, status: str | None, count: int) -> Iterator[str]:
    name = f"{client.called}: {client.texts[wish]!r}"
    if len(answers) > 1:
        yield f"{name} was answered {len(answers)} times"
    for answer in answers:
        if answer["ok"] and (status, count) != ("done", 1):
            yield f"{name} was answered with yes and is stored {count} times, as {status}"
        if not answer["ok"] and count:
            yield f"{name} was refused ({answer['reason']}) and is stored"


def _time(stored: Stored) -> Iterator[str]:
    """No alarm early by the database's clock, and each entry of the timeline once."""
    for alarm in stored.alarms:
        if alarm["ran_at"] < alarm["due_at"]:
            yield f"{alarm['task']} of day {alarm['day']}, due at {alarm['due_at']}, rang at {alarm['ran_at']}"
    for event, due in on_the_plan(stored.events):
        if event["created_at"] < due:
            yield f"{event['payload']['entry']} of day {event['payload']['day']} came before {due}"
    reached = Counter((e["payload"]["day"], e["payload"]["entry"]) for e in stored.events if e["type"] == REACHED)
    yield from (f"{entry} of day {day} happened {count} times" for (day, entry), count in reached.items() if count > 1)


REACHED = "timeline.reached"


def _told(stored: Stored, client: Notebook) -> Iterator[str]:
    """What was told without a gap, in the order in which it is stored, to whoever was there from the first word on."""
    numbers = sorted({*client.told, *client.skipped})
    if numbers and numbers != list(range(numbers[0], numbers[-1] + 1)):
        yield "a line of the conversation is missing"
    lines = [line["text"] for _, line in sorted(client.told.items()) if SAYS in line["text"]]
    said = [post["payload"]["text"] for post in stored.posts if post["payload"]["n"] not in client.skipped]
    if lines != said:
        yield f"the conversation was told otherwise than it is stored ({len(lines)} of {len(said)} lines)"


def seals_hold(address: str, known: dict[str, int]) -> list[str]:
    """Audit every stream that has moved since the last time; ``known`` are the heads that were found clean."""
    return asyncio.run(_audit(address, known))


async def _audit(address: str, known: dict[str, int]) -> list[str]:
    found = []
    async with await AsyncConnection.connect(address, autocommit=True) as database:
        for tenant, schema, slug in await open_households(database):
            heads = await _heads(database, schema)
            for stream in await streams_of(database, tenant, schema):
                if stream in heads and known.get(stream) == heads[stream]:
                    continue
                words = await audit(database, schema, tenant, decider_of(tenant, stream), stream)
                found += [f"{slug} {stream}: {text}" for text in words]
                known[stream] = heads.get(stream, 0)
    return found


async def _heads(database: AsyncConnection[Any], schema: str) -> Mapping[str, int]:
    query = sql.SQL("SELECT id::text, version FROM {}.aggregates").format(sql.Identifier(schema))
    return dict(await (await database.execute(query)).fetchall())
