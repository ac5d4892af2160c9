"""The statements that append a batch.

The first one advances the streams' heads and fails unless all are at their expected versions; then come commands
(their ids checked by the primary key), events and, where they change, seats, alarms, jobs and the gold table: each a
plain statement of its own, which costs Postgres half of what one over all tables does. What changes nothing but those
first three, as talk does, goes into the same statements for all streams of a household. Names are qualified: the
writer's connection has no schema to fall into.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import orjson
from psycopg import sql

from games.adapters.codec import EventRow
from games.adapters.pipeline import Statement
from games.domain.records import record
from games.ports import Append, Decision, Schedule

_CREATE = """
WITH head AS (
  INSERT INTO {s}.aggregates
    (id, tenant_id, type, version, digest, summary, snapshot_version, state_version, created_at, updated_at)
  SELECT w.id, %(tenant)s, w.type, w.version, decode(w.digest, 'hex'), w.summary, 0, w.state_version, w.time, w.time
  FROM jsonb_to_recordset(%(heads)s) AS w(
    id uuid, type text, version int, digest text, summary jsonb, state_version int, time timestamptz)
  ON CONFLICT (id) DO NOTHING RETURNING id)"""

_ADVANCE = """
WITH head AS (
  UPDATE {s}.aggregates AS a SET version = w.version, digest = coalesce(decode(w.digest, 'hex'), a.digest),
    summary = coalesce(w.summary, a.summary), updated_at = w.time
  FROM jsonb_to_recordset(%(heads)s) AS w(
    id uuid, expected int, version int, digest text, summary jsonb, time timestamptz)
  WHERE a.id = w.id AND a.version = w.expected RETURNING a.id)"""

_AT_THEIR_VERSIONS = """
SELECT clock_timestamp() AT TIME ZONE 'UTC' AS now, 1 / (count(*) = %(streams)s)::int AS at_their_versions FROM head"""
"""A stream that is not at its version divides by zero: the whole transaction is undone without asking back."""

_FIRST = {False: _CREATE + _AT_THEIR_VERSIONS, True: _ADVANCE + _AT_THEIR_VERSIONS}
"""By whether the stream was there before."""

_COMMANDS = """
INSERT INTO {s}.commands (id, tenant_id, aggregate_id, type, payload, actor, body_hash, status, answer, created_at)
SELECT c.id, %(tenant)s, c.aggregate_id, c.type, c.payload, c.actor, decode(c.body_hash, 'hex'), c.status, c.answer,
  c.time
FROM jsonb_to_recordset(%(commands)s) AS c(
  id uuid, aggregate_id uuid, type text, payload jsonb, actor text, body_hash text, status text, answer jsonb,
  time timestamptz)"""

_EVENTS = """
INSERT INTO {s}.events (id, tenant_id, aggregate_id, version, type, schema, payload, day, actor, target, audience,
  causation_id, correlation_id, created_at, digest)
SELECT e.id, %(tenant)s, e.aggregate_id, e.version, e.type, e.schema, e.payload, e.day, e.actor, e.target, e.audience,
  e.causation_id, e.correlation_id, e.created_at, decode(e.digest, 'hex')
FROM jsonb_to_recordset(%(events)s) AS e(
  id uuid, aggregate_id uuid, version int, type text, schema smallint, payload jsonb, day smallint, actor text,
  target text, audience text[], causation_id uuid, correlation_id uuid, created_at timestamptz, digest text)"""

_SEATS = """
INSERT INTO {s}.seats
  (id, tenant_id, aggregate_id, seat, persona, status, kind, account_id, credential, created_at, updated_at)
SELECT md5(%(stream)s::text || r.seat)::uuid, %(tenant)s, %(stream)s, r.seat, r.persona, r.status, r.kind, r.account,
  r.credential, %(time)s, %(time)s
FROM jsonb_to_recordset(%(seats)s) AS r(
  seat text, persona text, status text, kind text, account uuid, credential text)
ON CONFLICT (aggregate_id, seat) DO UPDATE SET persona = excluded.persona, status = excluded.status,
  kind = excluded.kind, account_id = excluded.account_id, credential = excluded.credential,
  updated_at = excluded.updated_at"""

_ENDED_ALARMS = """
UPDATE {s}.alarms SET status = x.status, ran_at = %(time)s, last_error = ''
FROM jsonb_to_recordset(%(ended)s) AS x(id uuid, status text)
WHERE alarms.id = x.id AND alarms.aggregate_id = %(stream)s"""

_SET_ALARMS = """
INSERT INTO {s}.alarms (id, tenant_id, aggregate_id, task, day, due_at, revision, status, attempts, last_error,
  created_at)
SELECT a.id, %(tenant)s, %(stream)s, a.task, a.day, a.at, a.revision, 'due', 0, '', %(time)s
FROM jsonb_to_recordset(%(alarms)s) AS a(id uuid, task text, day smallint, at timestamptz, revision int)
ON CONFLICT (id) DO UPDATE SET status = 'due', due_at = excluded.due_at"""

_NEXT_ALARM = """
INSERT INTO public.wakeups (aggregate_id, kind, household_id, due_at, attempts)
VALUES (%(stream)s, 'alarms', %(tenant)s, %(next_due)s, 0)
ON CONFLICT (aggregate_id, kind) DO UPDATE SET due_at = excluded.due_at, attempts = 0"""

_NO_ALARM = """
DELETE FROM public.wakeups WHERE aggregate_id = %(stream)s AND kind = 'alarms'"""

_JOBS = """
INSERT INTO {s}.jobs (id, tenant_id, aggregate_id, kind, name, payload, event_id, command_id, position, status,
  attempts, run_after, last_error, created_at)
SELECT j.id, %(tenant)s, %(stream)s, j.kind, j.name, j.payload, j.event_id, j.command_id, j.position, 'pending', 0,
  %(time)s, '', %(time)s
FROM jsonb_to_recordset(%(jobs)s) AS j(
  id uuid, kind text, name text, payload jsonb, event_id uuid, command_id uuid, position smallint)"""

_NEXT_JOB = """
INSERT INTO public.wakeups (aggregate_id, kind, household_id, due_at, attempts)
VALUES (%(stream)s, 'jobs', %(tenant)s, least(%(time)s, clock_timestamp()), 0)
ON CONFLICT (aggregate_id, kind) DO UPDATE SET due_at = excluded.due_at, attempts = 0"""

_GOLD = """
INSERT INTO {s}.gold_entries (id, tenant_id, aggregate_id, seat, account_id, amount, cause, event_id, created_at)
SELECT e.id, %(tenant)s, (e.payload->>'game')::uuid, e.payload->>'seat', (e.payload->>'account')::uuid,
  (e.payload->>'amount')::int, e.payload->>'cause', e.id, %(time)s
FROM jsonb_to_recordset(%(events)s) AS e(id uuid, type text, payload jsonb)
WHERE e.type = 'gold.credited'"""

_ANNOUNCE = b"""
SELECT clock_timestamp() AT TIME ZONE 'UTC' AS now, pg_notify('events', payload)
FROM jsonb_array_elements_text($1::jsonb) AS payload"""

_HEADS = """
SELECT coalesce(jsonb_object_agg(id, version), '{{}}') FROM {s}.aggregates
WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(%(ids)s))"""

ANNOUNCED = 100
"""The most streams in one announcement: a payload may have 8,000 bytes."""

TYPES = {"tenant": "uuid", "stream": "uuid", "streams": "int", "time": "timestamptz", "next_due": "timestamptz"}
"""Of the parameters; all others are jsonb."""


@record(frozen=True, slots=True)
class Share:
    """One stream's share of a batch. Its rows are JSON already, without the brackets of a list."""

    append: Append
    head: bytes
    commands: bytes
    events: bytes
    pays: bool
    """Whether an event changes the gold table."""

    @property
    def is_talk(self) -> bool:
        """Whether commands, events and the head are all that it writes."""
        append = self.append
        beside = append.seats or append.jobs or append.schedule is not None or append.expected == 0
        return not beside and not self.pays


def share_of(append: Append, rows: list[EventRow]) -> Share:
    """The share of an append whose events are these sealed rows: written out while all of it is at hand."""
    return Share(
        append,
        _json(_head_row(append, rows)),
        _rows([_command_row(decision, append) for decision in append.decisions]),
        _rows(rows),
        any(row.type == "gold.credited" for row in rows),
    )


def append_statements(schema: str, shares: Sequence[Share]) -> Iterator[Statement]:
    """What stores several streams of a household that all are talk, or one of any kind; in one transaction.

    The first one's row is the database's time (UTC); it fails with division_by_zero unless all were at their versions.
    """
    append = shares[0].append
    values: dict[str, bytes | None] = {
        "tenant": append.tenant.encode(),
        "stream": append.aggregate_id.encode(),
        "streams": b"%d" % len(shares),
        "time": append.time.isoformat().encode(),
        "heads": _listed([share.head for share in shares]),
        "commands": _listed([share.commands for share in shares if share.commands]),
    }
    parts = [_FIRST[append.expected > 0], _COMMANDS]
    if events := [share.events for share in shares if share.events]:
        parts.append(_EVENTS)
        values["events"] = _listed(events)
    if append.seats:
        parts.append(_SEATS)
        values["seats"] = _json(append.seats)
    if append.schedule is not None:
        parts += [_ENDED_ALARMS, _SET_ALARMS, _NEXT_ALARM if append.schedule.next_due else _NO_ALARM]
        values |= _alarms(append.schedule)
    if append.jobs:
        parts += [_JOBS, _NEXT_JOB]
        values["jobs"] = _json(append.jobs)
    if shares[0].pays:
        parts.append(_GOLD)
    for part in parts:
        text, names = _statement(schema, part)
        yield Statement(text, tuple([values[name] for name in names]))


def announcement(appends: Sequence[Append]) -> Statement | None:
    """What tells other processes of the new heads, when they are durable; None when there are none.

    A payload is "<stream>:<version>,<stream>:<version>…", of whatever households. Its row is the database's time (UTC).
    """
    heads = [f"{each.aggregate_id}:{each.expected + len(each.events)}" for each in appends if each.events]
    payloads = [",".join(heads[first : first + ANNOUNCED]) for first in range(0, len(heads), ANNOUNCED)]
    return Statement(_ANNOUNCE, (_json(payloads),)) if payloads else None


def heads_statement(schema: str, ids: Sequence[str]) -> Statement:
    """Asks for the versions of these streams of a household: its row is one JSON object."""
    return Statement(_statement(schema, _HEADS)[0], (_json(ids),))


@cache
def _statement(schema: str, part: str) -> tuple[bytes, tuple[str, ...]]:
    """The text with numbered parameters, and their names in order."""
    text = sql.SQL(part).format(s=sql.Identifier(schema)).as_string()
    names = tuple(dict.fromkeys(re.findall(r"%\((\w+)\)s", text)))
    for number, name in enumerate(names, start=1):
        text = text.replace(f"%({name})s", f"${number}::{TYPES.get(name, 'jsonb')}")
    return text.encode(), names


def _alarms(schedule: Schedule) -> dict[str, bytes | None]:
    ended = {"done": schedule.done, "cancelled": schedule.cancelled}
    return {
        "ended": _json([{"id": id, "status": status} for status, ids in ended.items() for id in ids]),
        "alarms": _json(
            [{"id": a.id, "task": a.due.task, "day": a.due.day, "at": a.due.at, "revision": a.due.revision}
             for a in schedule.new]
        ),
        "next_due": schedule.next_due.isoformat().encode() if schedule.next_due else None,
    }  # fmt: skip


def _head_row(append: Append, rows: list[EventRow]) -> dict[str, Any]:
    return {
        "id": append.aggregate_id,
        "type": append.type,
        "expected": append.expected,
        "version": append.expected + len(rows),
        "digest": rows[-1].digest if rows else None,
        "summary": append.summary,
        "state_version": append.state_version,
        "time": append.time,
    }


def _command_row(decision: Decision, append: Append) -> dict[str, Any]:
    command, answer = decision.command, decision.answer
    return {
        "id": command.id,
        "aggregate_id": command.aggregate_id,
        "type": command.type,
        "payload": command.payload,
        "actor": command.metadata.actor,
        "body_hash": decision.body_hash.hex(),
        "status": "done" if answer.ok else "rejected",
        "answer": {"ok": answer.ok, "reason": answer.reason, "words": answer.words, "data": dict(answer.data)},
        "time": append.time,
    }


def _json(value: Any) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_UTC_Z)


def _rows(values: list[Any]) -> bytes:
    return _json(values)[1:-1]


def _listed(rows: list[bytes]) -> bytes:
    return b"[" + b",".join(rows) + b"]"
