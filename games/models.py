"""The tables of one household, the same in every household's schema.

Migrations, the admin and reading go through these models; a player's command is written by the store adapter.
Every table carries the household's id, to which row security holds it. No foreign key leaves the schema.
"""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now


def one_of(field: str, name: str, *words: str) -> models.CheckConstraint:
    """Return the constraint that a field holds one of the words."""
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": words}), name=name)


class Row(models.Model):
    """What every table has: an id, the household, and when the row was made."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)  # noqa: TID251  the database is an edge
    tenant_id = models.UUIDField()
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        abstract = True


class Event(Row):
    """Something that happened: the journal itself. Never changed, never removed."""

    aggregate_id = models.UUIDField()
    version = models.IntegerField()
    type = models.TextField()
    schema = models.SmallIntegerField(db_default=1)
    payload = models.JSONField()
    day = models.SmallIntegerField(null=True)
    actor = models.TextField()
    target = models.TextField(null=True)
    audience = ArrayField(models.TextField(), null=True)
    causation_id = models.UUIDField()
    correlation_id = models.UUIDField()
    digest = models.BinaryField()

    class Meta:
        db_table = "events"
        verbose_name_plural = "journal"
        constraints: ClassVar = [models.UniqueConstraint(fields=["aggregate_id", "version"], name="events_version")]
        indexes: ClassVar = [models.Index(fields=["aggregate_id", "day", "type"], name="events_journal")]

    def __str__(self) -> str:
        return f"{self.type} ({self.version})"


class Aggregate(Row):
    """The head of a stream: its version, a summary for lists, and the last snapshot."""

    type = models.TextField()
    version = models.IntegerField()
    digest = models.BinaryField()
    summary = models.JSONField(db_default=models.Value({}, models.JSONField()))
    snapshot = models.JSONField(null=True)
    snapshot_version = models.IntegerField(db_default=0)
    state_version = models.SmallIntegerField()
    updated_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "aggregates"
        verbose_name = "game"

    def __str__(self) -> str:
        return str(self.summary.get("title") or f"{self.type} {self.id}")


class Command(Row):
    """What was asked, by whom, and what was answered; the same id is answered the same for ever."""

    aggregate_id = models.UUIDField()
    type = models.TextField()
    payload = models.JSONField()
    actor = models.TextField()
    body_hash = models.BinaryField()
    status = models.TextField()
    answer = models.JSONField()

    class Meta:
        db_table = "commands"
        constraints: ClassVar = [one_of("status", "commands_status", "pending", "done", "rejected", "failed")]
        indexes: ClassVar = [models.Index(fields=["aggregate_id", "created_at"], name="commands_of_stream")]

    def __str__(self) -> str:
        return f"{self.type} by {self.actor}"


class Alarm(Row):
    """One thing that the clock owes a stream."""

    aggregate_id = models.UUIDField()
    task = models.TextField()
    day = models.SmallIntegerField()
    due_at = models.DateTimeField()
    revision = models.IntegerField(db_default=0)
    status = models.TextField(db_default="due")
    attempts = models.SmallIntegerField(db_default=0)
    last_error = models.TextField(db_default="")
    ran_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "alarms"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["aggregate_id", "day", "task", "revision"], name="alarms_once"),
            one_of("status", "alarms_status", "due", "done", "cancelled", "parked"),
        ]
        indexes: ClassVar = [models.Index(fields=["aggregate_id", "status", "due_at"], name="alarms_queue")]

    def __str__(self) -> str:
        return f"{self.task} of day {self.day}"


class Job(Row):
    """Work owed because of an event, written with it: a reaction, or a workflow."""

    aggregate_id = models.UUIDField()
    kind = models.TextField()
    name = models.TextField()
    payload = models.JSONField()
    event_id = models.UUIDField()
    command_id = models.UUIDField()
    position = models.SmallIntegerField(db_default=0)
    status = models.TextField(db_default="pending")
    attempts = models.SmallIntegerField(db_default=0)
    run_after = models.DateTimeField(db_default=Now())
    last_error = models.TextField(db_default="")
    done_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "jobs"
        constraints: ClassVar = [
            one_of("kind", "jobs_kind", "reaction", "workflow"),
            one_of("status", "jobs_status", "pending", "started", "done", "parked"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["aggregate_id", "run_after"],
                name="jobs_open",
                condition=models.Q(status__in=["pending", "started"]),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Seat(Row):
    """A seat of a game, for lists and doors: the state itself stays in the stream."""

    aggregate_id = models.UUIDField()
    seat = models.TextField()
    persona = models.TextField()
    status = models.TextField()
    kind = models.TextField()
    account_id = models.UUIDField(null=True)
    credential = models.TextField(null=True)
    updated_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "seats"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["aggregate_id", "seat"], name="seats_once"),
            one_of("kind", "seats_kind", "human", "bot"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["account_id"], name="seats_of_account", condition=models.Q(account_id__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.seat} ({self.persona})"


class GoldEntry(Row):
    """One line of the household's gold: what a seat won, and for what."""

    aggregate_id = models.UUIDField()
    seat = models.TextField()
    account_id = models.UUIDField(null=True)
    amount = models.IntegerField()
    cause = models.TextField()
    event_id = models.UUIDField()

    class Meta:
        db_table = "gold_entries"
        verbose_name_plural = "gold entries"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["aggregate_id", "seat", "cause"], name="gold_once"),
        ]

    def __str__(self) -> str:
        return f"{self.amount} to {self.seat}: {self.cause}"
