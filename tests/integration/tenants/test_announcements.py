"""What Postgres announces: new heads of streams, and wake-ups; never any content."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import takewhile
from typing import Any

import psycopg
import pytest

from tenants.models import Household

ALL = "that is all"
THEN = datetime(2026, 3, 1, tzinfo=UTC)
Database = psycopg.Connection[Any]


@pytest.fixture
def ear(migrated: dict[str, str]) -> Iterator[Database]:
    """A connection that listens."""
    with psycopg.connect(migrated["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("LISTEN events; LISTEN wakeups")
        yield connection


@pytest.fixture
def app(migrated: dict[str, str], household: Household) -> Iterator[Database]:
    """The app's own connection, inside the household."""
    with psycopg.connect(migrated["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("SELECT set_config('app.tenant_id', %s, false)", [str(household.id)])
        yield connection


def append(app: Database, household: Household, events: list[tuple[uuid.UUID, int]]) -> None:
    """Append events to streams with one statement."""
    app.execute(
        f"INSERT INTO {household.schema_name}.events (id, tenant_id, aggregate_id, version, type, payload, actor,"
        " causation_id, correlation_id, digest) SELECT gen_random_uuid(), %s, stream, version, 'main.posted',"
        """ '{"text": "a secret"}', 's1', gen_random_uuid(), gen_random_uuid(), ''"""
        " FROM unnest(%s::uuid[], %s::int[]) AS given (stream, version)",
        [household.id, [stream for stream, _ in events], [version for _, version in events]],
    )


def heard(ear: Database, channel: str = "events") -> list[str]:
    """Return what has been announced so far, which is all that comes before a word of our own."""
    ear.execute("SELECT pg_notify('events', %s)", [ALL])
    notes = takewhile(lambda note: note.payload != ALL, ear.notifies(timeout=60))
    return [note.payload for note in notes if note.channel == channel]


def test_a_statement_announces_the_new_heads_once(ear: Database, app: Database, household: Household) -> None:
    one, two = sorted([uuid.uuid4(), uuid.uuid4()])
    append(app, household, [(one, 1), (two, 1), (one, 2), (one, 3)])
    assert heard(ear) == [f"{household.id} {one}:3,{two}:1"]


def test_nothing_appended_is_nothing_announced(ear: Database, app: Database, household: Household) -> None:
    append(app, household, [])
    assert heard(ear) == []


def test_a_rolled_back_statement_is_not_announced(ear: Database, app: Database, household: Household) -> None:
    with app.transaction(force_rollback=True):
        append(app, household, [(uuid.uuid4(), 1)])
    assert heard(ear) == []


def test_a_payload_names_at_most_a_hundred_streams(ear: Database, app: Database, household: Household) -> None:
    streams = [uuid.uuid4() for _ in range(250)]
    append(app, household, [(stream, 2_000_000_000) for stream in streams])
    payloads = heard(ear)
    pairs = [payload.partition(" ")[2].split(",") for payload in payloads]
    assert [len(each) for each in pairs] == [100, 100, 50]
    assert sorted(pair for each in pairs for pair in each) == sorted(f"{stream}:2000000000" for stream in streams)
    assert max(map(len, payloads)) < 8000


def test_a_wake_up_is_announced_when_it_is_new_or_moves(ear: Database, app: Database, household: Household) -> None:
    game = uuid.uuid4()
    put = (
        "INSERT INTO wakeups (aggregate_id, kind, household_id, due_at) VALUES (%s, 'alarms', %s, %s)"
        " ON CONFLICT (aggregate_id, kind) DO UPDATE SET due_at = excluded.due_at"
    )
    app.execute(put, [game, household.id, THEN])
    assert heard(ear, "wakeups") == ["alarms"]
    app.execute(put, [game, household.id, THEN])
    app.execute("UPDATE wakeups SET attempts = 1 WHERE aggregate_id = %s", [game])
    assert heard(ear, "wakeups") == []
    app.execute(put, [game, household.id, THEN.replace(year=2027)])
    assert heard(ear, "wakeups") == ["alarms"]
    app.execute("DELETE FROM wakeups WHERE aggregate_id = %s", [game])
