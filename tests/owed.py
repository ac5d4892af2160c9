"""Outbox rows and wake-ups as the store writes them, for tests of what carries them out."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg import sql
from psycopg.rows import DictRow, dict_row
from psycopg.types.json import Jsonb

from games.ports import Job

if TYPE_CHECKING:
    from tenants.models import Household

ADDRESS = "maud@example.org"
INVITATION = {
    "email": ADDRESS,
    "game": "0f0f0f0f-0000-4000-8000-00000000000f",
    "code": "HEN2FX",
    "title": "Sunday Coop",
    "invited_by": "Duchess Plume",
}

INSERT = """
    insert into {}.jobs (id, tenant_id, aggregate_id, kind, name, payload, event_id, command_id, position)
    values (%(id)s, %(tenant)s, %(stream)s, %(kind)s, %(name)s, %(payload)s, %(event_id)s, %(command_id)s,
        %(position)s)
"""

WAKE = """
    insert into public.wakeups (aggregate_id, kind, household_id, due_at)
    values (%s, %s, %s, clock_timestamp() + make_interval(secs => %s))
    on conflict (aggregate_id, kind) do update set due_at = excluded.due_at
"""


@contextmanager
def inside(household: Household) -> Iterator[psycopg.Connection[DictRow]]:
    """One transaction of the app's role in a household."""
    address = os.environ["DATABASE_URL"]
    with psycopg.connect(address, row_factory=dict_row) as connection, connection.transaction():
        connection.execute("select set_config('app.tenant_id', %s, true)", (str(household.id),))
        yield connection


def owe(household: Household, *jobs: Job, stream: str | None = None) -> str:
    """Write the jobs and the wake-up of one stream; return the stream's id."""
    stream = stream or str(uuid.uuid4())
    with inside(household) as connection:
        for job in jobs:
            values: dict[str, Any] = {name: getattr(job, name) for name in Job.__dataclass_fields__}
            values |= {"tenant": household.id, "stream": stream, "payload": Jsonb(dict(job.payload))}
            connection.execute(sql.SQL(INSERT).format(sql.Identifier(household.schema_name)), values)
        connection.execute(WAKE, (stream, "jobs", household.id, 0))
    return stream


def wake(household: Household, kind: str = "jobs", seconds: float = 0.0, stream: str | None = None) -> str:
    """Write only a wake-up, due in ``seconds``; return the stream's id."""
    stream = stream or str(uuid.uuid4())
    with inside(household) as connection:
        connection.execute(WAKE, (stream, kind, household.id, seconds))
    return stream


def row_of(household: Household, job: Job) -> DictRow:
    """The job's row as it is now."""
    query = sql.SQL("select * from {}.jobs where id = %s").format(sql.Identifier(household.schema_name))
    with inside(household) as connection:
        row = connection.execute(query, (job.id,)).fetchone()
    assert row is not None
    return row


def owed(household: Household, name: str, stream: str | None = None) -> list[Job]:
    """What is owed by this name, oldest first: by the whole household, or by one stream."""
    query = sql.SQL(
        "select id::text, kind, name, payload, event_id::text, command_id::text, position from {}.jobs"
        " where name = %(name)s and aggregate_id = coalesce(%(stream)s, aggregate_id) order by created_at, position"
    )
    with inside(household) as connection:
        found = connection.execute(
            query.format(sql.Identifier(household.schema_name)), {"name": name, "stream": stream}
        )
        return [Job(**row) for row in found.fetchall()]


def a_job(kind: Any = "reaction", name: str = "household.record_game", **values: Any) -> Job:
    """A reaction that nobody has carried out."""
    ids = {key: str(uuid.uuid4()) for key in ("id", "event_id", "command_id")}
    return Job(**{**ids, "kind": kind, "name": name, "payload": {}, "position": 0, **values})


def an_invitation(**values: Any) -> Job:
    """An invitation that nobody has sent."""
    return a_job("workflow", "invitation_email", **{"payload": INVITATION, **values})
