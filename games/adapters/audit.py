"""The audit of a stream: everything stored about it, held against a fold of its events.

Reads as operator. Each finding names the row and what is wrong with it; a clean stream has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from psycopg import AsyncConnection, sql
from psycopg.rows import dict_row
from pydantic import ValidationError

from games.adapters.codec import EventRow, decode, encode, event_from_row, stored_hash
from games.domain.decider import Decider
from games.domain.envelope import Event
from games.ports import UnknownEvent
from games.rooms.deciding import alarm_id
from games.rooms.heads import DAWN, Head, advance

Rows = list[dict[str, Any]]

QUERIES = {
    "events": "SELECT id::text, aggregate_id::text, version, type, schema, payload, day, actor, target, audience,"
    " causation_id::text, correlation_id::text, created_at, encode(digest, 'hex') AS digest"
    " FROM {s}.events WHERE aggregate_id = %(id)s ORDER BY version",
    "heads": "SELECT *, encode(digest, 'hex') AS seal FROM {s}.aggregates WHERE id = %(id)s",
    "commands": "SELECT id::text, type, payload, actor, status, answer, body_hash FROM {s}.commands"
    " WHERE aggregate_id = %(id)s ORDER BY created_at, id",
    "seats": "SELECT seat, persona, status, kind, account_id::text AS account, credential FROM {s}.seats"
    " WHERE aggregate_id = %(id)s ORDER BY seat",
    "alarms": "SELECT id::text, task, day FROM {s}.alarms WHERE aggregate_id = %(id)s AND status IN ('due', 'parked')",
    "jobs": "SELECT id::text, name, event_id::text FROM {s}.jobs WHERE aggregate_id = %(id)s",
    "releases": "SELECT name, applied FROM public.django_migrations WHERE app = 'tenants'",
    "gold": "SELECT event_id::text, aggregate_id::text AS game, seat, account_id::text AS account, amount, cause"
    " FROM {s}.gold_entries",
}

OWED_SINCE = {"web_push": "0005_devices", "webhook": "0005_devices", "season_digest": "0005_devices"}
"""Jobs that came later than the first release, and the migration they came with: what is older owes none of them."""


async def audit(
    connection: AsyncConnection[Any], schema: str, tenant: str, decider: Decider[Any], stream: str
) -> list[str]:
    """What is wrong with a stream, in words; an empty list when all of it agrees."""
    stored = {}
    async with connection.transaction():
        await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for name, query in QUERIES.items():
            cursor = connection.cursor(row_factory=dict_row)
            await cursor.execute(sql.SQL(query).format(s=sql.Identifier(schema)), {"id": stream})
            stored[name] = await cursor.fetchall()
    return list(_Audit(decider, tenant, stream, stored).findings())


class _Audit:
    def __init__(self, decider: Decider[Any], tenant: str, stream: str, stored: Mapping[str, Rows]) -> None:
        self.decider = decider
        self.tenant = tenant
        self.stream = stream
        self.stored = stored
        self.row = stored["heads"][0] if stored["heads"] else None
        self.head: Head[Any] = Head(decider.initial)
        self.folded: list[Event] = []
        self.at_snapshot: Head[Any] | None = None

    def findings(self) -> Iterator[str]:
        if self.row is None:
            yield "the stream has events but no head in aggregates"
            return
        broken = list(self._events())
        yield from broken
        yield from self._commands()
        if broken:
            return
        yield from self._head()
        yield from self._seats()
        yield from self._alarms()
        yield from self._jobs()
        if self.stream == self.tenant:
            yield from self._gold()

    def _events(self) -> Iterator[str]:
        assert self.row is not None
        previous = ""
        for row in self.stored["events"]:
            expected = self.head.version + 1
            if row["version"] != expected:
                yield f"event {expected} is missing"
                return
            sealed = EventRow(**{**row, "digest": ""}).seal(previous)
            if sealed != row["digest"]:
                yield f"event {expected} ({row['type']}) was changed after it was stored"
                return
            previous = row["digest"]
            try:
                event = event_from_row(self.decider, self.tenant, row)
                self.head = advance(self.decider, self.head, event)
            except (UnknownEvent, ValidationError) as error:
                yield f"event {expected} ({row['type']}) cannot be read: {type(error).__name__}"
                return
            self.folded.append(event)
            if self.head.version == self.row["snapshot_version"]:
                self.at_snapshot = self.head
        if self.head.version != self.row["version"]:
            yield f"aggregates says version {self.row['version']}, the last event is {self.head.version}"
        elif previous != self.row["seal"]:
            yield "the digest in aggregates is not that of the last event"

    def _head(self) -> Iterator[str]:
        assert self.row is not None
        if self.row["type"] != self.decider.type:
            yield f"aggregates says type {self.row['type']}"
        if self.row["summary"] != _plain(self.decider.summary(self.head.state)):
            yield "the summary is not that of the folded events"
        if self.row["snapshot"] is None or self.row["state_version"] != self.decider.state_version:
            return
        folded = self.at_snapshot
        if folded is None:
            yield f"the snapshot stands at version {self.row['snapshot_version']}, which no event has"
            return
        snapshot = self.row["snapshot"]
        if snapshot["state"] != _plain(folded.state):
            yield f"the snapshot at version {folded.version} is not the fold of the events"
        if snapshot["public"] != folded.public or snapshot["private"] != dict(folded.private):
            yield f"the audience counts of the snapshot at version {folded.version} are not those of the events"

    def _commands(self) -> Iterator[str]:
        caused: dict[str, list[int]] = {}
        for event in self.stored["events"]:
            caused.setdefault(event["causation_id"], []).append(event["version"])
        for row in self.stored["commands"]:
            versions = caused.pop(row["id"], [])
            yield from self._answer(row, versions)
            yield from self._body(row)
        for command_id, versions in caused.items():
            yield f"event {versions[0]} was caused by command {command_id}, which is not stored"

    def _answer(self, row: Mapping[str, Any], versions: list[int]) -> Iterator[str]:
        answer = row["answer"] or {}
        if answer.get("ok") != (row["status"] == "done"):
            yield f"command {row['id']} ({row['type']}) is {row['status']}, its stored answer says otherwise"
            return
        data = answer.get("data") or {}
        told = list(range(data["first"], data["last"] + 1)) if data else []
        if told != versions:
            yield f"the stored answer of command {row['id']} ({row['type']}) does not name the events it caused"

    def _body(self, row: Mapping[str, Any]) -> Iterator[str]:
        kind = self.decider.commands.get(row["type"])
        if kind is None:
            yield f"command {row['id']} has the unknown type {row['type']}"
            return
        try:
            decode(kind, row["payload"])
        except ValidationError:
            yield f"command {row['id']} ({row['type']}) cannot be read"
            return
        if stored_hash(self.stream, row["type"], row["actor"], row["payload"]) != row["body_hash"]:
            yield f"command {row['id']} ({row['type']}) was changed after it was stored"

    def _seats(self) -> Iterator[str]:
        folded = {row.seat: _plain(row) for row in self.decider.seats(self.head.state)}
        stored = {row["seat"]: row for row in self.stored["seats"]}
        for seat in sorted(folded.keys() | stored.keys()):
            if folded.get(seat) != stored.get(seat):
                yield f"seat {seat} is not as the events say"

    def _alarms(self) -> Iterator[str]:
        state = self.head.state
        upcoming = self.decider.upcoming(state)
        wanted = {alarm_id(self.stream, due): due for due in upcoming}
        stored = {row["id"]: row for row in self.stored["alarms"]}
        for key in wanted.keys() - stored.keys():
            yield f"the alarm {wanted[key].task} of day {wanted[key].day} is missing: run run_alarms --reconcile"
        for key in stored.keys() - wanted.keys():
            yield f"the alarm {stored[key]['task']} of day {stored[key]['day']} is not in the timeline"

    def _jobs(self) -> Iterator[str]:
        owed: dict[tuple[str, str], int] = {}
        applied = {row["name"]: row["applied"] for row in self.stored["releases"]}
        since = {name: applied.get(release, DAWN) for name, release in OWED_SINCE.items()}
        head: Head[Any] = Head(self.decider.initial)
        for event in self.folded:
            head = advance(self.decider, head, event)
            for reaction in self.decider.reactions(event.payload, head.state):
                if event.metadata.time >= since.get(reaction.name, DAWN):
                    owed[(event.id, reaction.name)] = event.version
        stored = {(row["event_id"], row["name"]) for row in self.stored["jobs"]}
        for key in sorted(owed.keys() - stored, key=lambda key: owed[key]):
            yield f"event {owed[key]} owes {key[1]}, which is not in the outbox"

    def _gold(self) -> Iterator[str]:
        keys = ("game", "seat", "account", "amount", "cause")
        folded = {
            event.id: {key: _plain(event.payload)[key] for key in keys}
            for event in self.folded
            if event.type == "gold.credited"
        }
        stored = {row["event_id"]: {key: row[key] for key in keys} for row in self.stored["gold"]}
        for event_id in sorted(folded.keys() | stored.keys()):
            if folded.get(event_id) != stored.get(event_id):
                yield f"the gold entry of event {event_id} is not as the events say"


def _plain(value: Any) -> Any:
    return orjson.loads(encode(value))
