"""The statements that append a batch: each stream's share all of it, or (a row fewer) nothing.

A statement checks expected versions and command ids (by their primary key), and writes commands, events, the
streams' heads and, where they change, seats, alarms, jobs and the gold table. What changes nothing but those first
three, as talk does, goes into one statement for all streams of a household. Names are qualified: the writer's
connection has no schema to fall into.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import orjson
from psycopg import sql

from games.adapters.codec import EventRow, encode
from games.ports import Append, Decision

_CREATE = """
head AS (
  INSERT INTO {s}.aggregates
    (id, tenant_id, type, version, digest, summary, snapshot_version, state_version, created_at, updated_at)
  VALUES (%(id)s, %(tenant)s, %(type)s, %(version)s, decode(%(digest)s, 'hex'), %(summary)s::jsonb, 0,
    %(state_version)s, %(time)s, %(time)s)
  ON CONFLICT (id) DO NOTHING RETURNING id)"""

_ADVANCE = """
head AS (
  UPDATE {s}.aggregates SET version = %(version)s, digest = coalesce(decode(%(digest)s, 'hex'), digest),
    summary = coalesce(%(summary)s::jsonb, summary), updated_at = %(time)s
  WHERE id = %(id)s AND version = %(expected)s RETURNING id)"""

_COMMANDS = """,
kept AS (
  INSERT INTO {s}.commands (id, tenant_id, aggregate_id, type, payload, actor, body_hash, status, answer, created_at)
  SELECT c.id, %(tenant)s, head.id, c.type, c.payload, c.actor, decode(c.body_hash, 'hex'), c.status, c.answer,
    %(time)s
  FROM head, jsonb_to_recordset(%(commands)s::jsonb) AS c(
    id uuid, type text, payload jsonb, actor text, body_hash text, status text, answer jsonb))"""

_EVENTS = """,
told AS (
  INSERT INTO {s}.events (id, tenant_id, aggregate_id, version, type, schema, payload, day, actor, target, audience,
    causation_id, correlation_id, created_at, digest)
  SELECT e.id, %(tenant)s, head.id, e.version, e.type, e.schema, e.payload, e.day, e.actor, e.target, e.audience,
    e.causation_id, e.correlation_id, e.created_at, decode(e.digest, 'hex')
  FROM head, jsonb_to_recordset(%(events)s::jsonb) AS e(
    id uuid, version int, type text, schema smallint, payload jsonb, day smallint, actor text, target text,
    audience text[], causation_id uuid, correlation_id uuid, created_at timestamptz, digest text)
  ORDER BY e.version)"""

_SEATS = """,
seated AS (
  INSERT INTO {s}.seats
    (id, tenant_id, aggregate_id, seat, persona, status, kind, account_id, credential, created_at, updated_at)
  SELECT md5(head.id::text || r.seat)::uuid, %(tenant)s, head.id, r.seat, r.persona, r.status, r.kind, r.account,
    r.credential, %(time)s, %(time)s
  FROM head, jsonb_to_recordset(%(seats)s::jsonb) AS r(
    seat text, persona text, status text, kind text, account uuid, credential text)
  ON CONFLICT (aggregate_id, seat) DO UPDATE SET persona = excluded.persona, status = excluded.status,
    kind = excluded.kind, account_id = excluded.account_id, credential = excluded.credential,
    updated_at = excluded.updated_at)"""

_ALARMS = """,
rung AS (
  UPDATE {s}.alarms SET status = x.status, ran_at = %(time)s, last_error = ''
  FROM head, jsonb_to_recordset(%(ended)s::jsonb) AS x(id uuid, status text)
  WHERE alarms.id = x.id AND alarms.aggregate_id = head.id),
set_alarms AS (
  INSERT INTO {s}.alarms (id, tenant_id, aggregate_id, task, day, due_at, revision, status, attempts, last_error,
    created_at)
  SELECT a.id, %(tenant)s, head.id, a.task, a.day, a.at, a.revision, 'due', 0, '', %(time)s
  FROM head, jsonb_to_recordset(%(alarms)s::jsonb) AS a(
    id uuid, task text, day smallint, at timestamptz, revision int)
  ON CONFLICT (id) DO UPDATE SET status = 'due', due_at = excluded.due_at),
next_alarm AS (
  INSERT INTO public.wakeups (aggregate_id, kind, household_id, due_at, attempts)
  SELECT head.id, 'alarms', %(tenant)s, %(next_due)s::timestamptz, 0 FROM head
  WHERE %(next_due)s::timestamptz IS NOT NULL
  ON CONFLICT (aggregate_id, kind) DO UPDATE SET due_at = excluded.due_at, attempts = 0),
no_alarm AS (
  DELETE FROM public.wakeups USING head
  WHERE wakeups.aggregate_id = head.id AND kind = 'alarms' AND %(next_due)s::timestamptz IS NULL)"""

_JOBS = """,
owed AS (
  INSERT INTO {s}.jobs (id, tenant_id, aggregate_id, kind, name, payload, event_id, command_id, position, status,
    attempts, run_after, last_error, created_at)
  SELECT j.id, %(tenant)s, head.id, j.kind, j.name, j.payload, j.event_id, j.command_id, j.position, 'pending', 0,
    %(time)s, '', %(time)s
  FROM head, jsonb_to_recordset(%(jobs)s::jsonb) AS j(
    id uuid, kind text, name text, payload jsonb, event_id uuid, command_id uuid, position smallint)),
next_job AS (
  INSERT INTO public.wakeups (aggregate_id, kind, household_id, due_at, attempts)
  SELECT head.id, 'jobs', %(tenant)s, least(%(time)s::timestamptz, clock_timestamp()), 0 FROM head
  ON CONFLICT (aggregate_id, kind) DO UPDATE SET due_at = excluded.due_at, attempts = 0)"""

_GOLD = """,
credited AS (
  INSERT INTO {s}.gold_entries (id, tenant_id, aggregate_id, seat, account_id, amount, cause, event_id, created_at)
  SELECT e.id, %(tenant)s, (e.payload->>'game')::uuid, e.payload->>'seat', (e.payload->>'account')::uuid,
    (e.payload->>'amount')::int, e.payload->>'cause', e.id, %(time)s
  FROM head, jsonb_to_recordset(%(events)s::jsonb) AS e(id uuid, type text, payload jsonb)
  WHERE e.type = 'gold.credited')"""


_TALK = """
WITH wanted AS (
  SELECT * FROM jsonb_to_recordset(%(heads)s::jsonb) AS h(
    id uuid, expected int, version int, digest text, summary jsonb, time timestamptz)),
head AS (
  UPDATE {s}.aggregates AS a SET version = wanted.version, digest = coalesce(decode(wanted.digest, 'hex'), a.digest),
    summary = coalesce(wanted.summary, a.summary), updated_at = wanted.time
  FROM wanted WHERE a.id = wanted.id AND a.version = wanted.expected RETURNING a.id, wanted.time),
kept AS (
  INSERT INTO {s}.commands (id, tenant_id, aggregate_id, type, payload, actor, body_hash, status, answer, created_at)
  SELECT c.id, %(tenant)s, head.id, c.type, c.payload, c.actor, decode(c.body_hash, 'hex'), c.status, c.answer,
    head.time
  FROM head JOIN jsonb_to_recordset(%(commands)s::jsonb) AS c(
    id uuid, aggregate_id uuid, type text, payload jsonb, actor text, body_hash text, status text, answer jsonb)
  ON c.aggregate_id = head.id),
told AS (
  INSERT INTO {s}.events (id, tenant_id, aggregate_id, version, type, schema, payload, day, actor, target, audience,
    causation_id, correlation_id, created_at, digest)
  SELECT e.id, %(tenant)s, head.id, e.version, e.type, e.schema, e.payload, e.day, e.actor, e.target, e.audience,
    e.causation_id, e.correlation_id, e.created_at, decode(e.digest, 'hex')
  FROM head JOIN jsonb_to_recordset(%(events)s::jsonb) AS e(
    id uuid, aggregate_id uuid, version int, type text, schema smallint, payload jsonb, day smallint, actor text,
    target text, audience text[], causation_id uuid, correlation_id uuid, created_at timestamptz, digest text)
  ON e.aggregate_id = head.id ORDER BY e.aggregate_id, e.version)
SELECT count(*) AS written, clock_timestamp() AS now FROM head"""

Share = tuple[Append, list[EventRow]]
"""One stream's share of a batch, with its events as rows."""


def is_talk(append: Append, rows: list[EventRow]) -> bool:
    """Whether commands, events and the head are all that the append writes."""
    beside = append.seats or append.jobs or append.schedule is not None or append.expected == 0
    return not beside and not any(row.type == "gold.credited" for row in rows)


@cache
def _talk(schema: str) -> sql.Composed:
    return sql.SQL(_TALK).format(s=sql.Identifier(schema))


def talk_statement(schema: str, shares: list[Share]) -> tuple[sql.Composed, dict[str, Any]]:
    """One statement for streams of one household, each ``is_talk``; ``written`` counts those at their version."""
    params = {
        "tenant": shares[0][0].tenant,
        "heads": _json([_head_row(append, rows) for append, rows in shares]),
        "commands": _json([_command_row(decision) for append, _ in shares for decision in append.decisions]),
        "events": _json([row for _, rows in shares for row in rows]),
    }
    return _talk(schema), params


def _head_row(append: Append, rows: list[EventRow]) -> dict[str, Any]:
    return {
        "id": append.aggregate_id,
        "expected": append.expected,
        "version": append.expected + len(rows),
        "digest": rows[-1].digest if rows else None,
        "summary": append.summary,
        "time": append.time,
    }


@cache
def _statement(schema: str, parts: tuple[str, ...]) -> sql.Composed:
    text = "WITH" + "".join(parts) + "\nSELECT count(*) AS written, clock_timestamp() AS now FROM head"
    return sql.SQL(text).format(s=sql.Identifier(schema))


def append_statement(schema: str, append: Append, rows: list[EventRow]) -> tuple[sql.Composed, dict[str, Any]]:
    """The statement and its parameters; it returns one row: ``written`` (1, or 0 on a version conflict) and ``now``."""
    parts = [_CREATE if append.expected == 0 else _ADVANCE]
    head = _head_row(append, rows)
    params: dict[str, Any] = {
        **head,
        "tenant": append.tenant,
        "type": append.type,
        "state_version": append.state_version,
        "summary": None if append.summary is None else encode(append.summary).decode(),
    }
    if append.decisions:
        parts.append(_COMMANDS)
        params["commands"] = _json([_command_row(decision) for decision in append.decisions])
    if rows:
        parts.append(_EVENTS)
        params["events"] = _json(rows)
    if append.seats:
        parts.append(_SEATS)
        params["seats"] = _json(append.seats)
    if append.schedule is not None:
        parts.append(_ALARMS)
        schedule = append.schedule
        params["ended"] = _json(
            [{"id": i, "status": "done"} for i in schedule.done]
            + [{"id": i, "status": "cancelled"} for i in schedule.cancelled]
        )
        params["alarms"] = _json(
            [{"id": a.id, "task": a.due.task, "day": a.due.day, "at": a.due.at, "revision": a.due.revision}
             for a in schedule.new]
        )  # fmt: skip
        params["next_due"] = schedule.next_due
    if append.jobs:
        parts.append(_JOBS)
        params["jobs"] = _json(append.jobs)
    if any(row.type == "gold.credited" for row in rows):
        parts.append(_GOLD)
    return _statement(schema, tuple(parts)), params


def _command_row(decision: Decision) -> dict[str, Any]:
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
    }


def _json(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_UTC_Z).decode()
