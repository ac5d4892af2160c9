"""What workflows do alike with the outbox row that they carry through: name it, send what it asks for, or park it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ActivityError, ApplicationError

ONE_TRY = timedelta(minutes=5)
SILENCE = timedelta(seconds=10)
PARKING = timedelta(seconds=30)
SENT, LOST = "sent", "lost"


@dataclass(frozen=True)
class JobRef:
    """Which outbox row: the household's id and the row's. The rest is read where it is needed."""

    tenant: str
    job: str


@dataclass(frozen=True)
class Receiver:
    """One of those whom a row is told: a device, an account or a seat, by its id."""

    tenant: str
    job: str
    to: str


async def send_or_park(activity: str, ref: JobRef, *, within: timedelta, patience: RetryPolicy, too_late: str) -> str:
    """What became of the row: what ``activity`` says, or what ``park_job`` does once it has failed for good.

    A person then sees the last failure's words, or ``too_late`` where ``within`` ran out without any.
    """
    try:
        outcome: str = await workflow.execute_activity(
            activity,
            ref,
            result_type=str,
            start_to_close_timeout=ONE_TRY,
            schedule_to_close_timeout=within,
            heartbeat_timeout=SILENCE,
            retry_policy=patience,
        )
    except ActivityError as error:
        outcome = await workflow.execute_activity(
            "park_job",
            args=[ref, error.cause.message if isinstance(error.cause, ApplicationError) else too_late],
            result_type=str,
            start_to_close_timeout=PARKING,
            retry_policy=patience,
        )
    return outcome


async def tell(activity: str, ref: JobRef, to: str, *, within: timedelta, patience: RetryPolicy) -> str:
    """What became of the row for one of those whom it is told; LOST where it never came, which harms nobody else."""
    try:
        outcome: str = await workflow.execute_activity(
            activity,
            Receiver(ref.tenant, ref.job, to),
            result_type=str,
            start_to_close_timeout=ONE_TRY,
            schedule_to_close_timeout=within,
            heartbeat_timeout=SILENCE,
            retry_policy=patience,
        )
    except ActivityError:
        outcome = LOST
    return outcome


async def close(ref: JobRef, sent: int, patience: RetryPolicy) -> str:
    """Be done with a row that several were told; say how many of them."""
    await workflow.execute_activity(
        "close_row", ref, result_type=str, start_to_close_timeout=PARKING, retry_policy=patience
    )
    return f"sent {sent}" if sent else "nobody to tell"
