"""A mailed invitation: try for a day, then leave the row to a person. Ids in, no addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ActivityError, ApplicationError

PATIENCE = RetryPolicy(
    initial_interval=timedelta(seconds=2),
    backoff_coefficient=2.0,
    maximum_interval=timedelta(minutes=15),
)
ONE_TRY = timedelta(minutes=5)
SILENCE = timedelta(seconds=10)
ALL_TRIES = timedelta(days=1)


@dataclass(frozen=True)
class JobRef:
    """Which outbox row: the household's id and the row's. The rest is read where it is needed."""

    tenant: str
    job: str


@workflow.defn(name="invitation_email")
class InvitationEmail:
    """Send one invitation. Its result says what became of it: "sent", "sent before", "gone" or "parked"."""

    @workflow.run
    async def run(self, ref: JobRef) -> str:
        """See to it that the mail goes out once, however often an attempt is cut short."""
        try:
            outcome: str = await workflow.execute_activity(
                "send_invitation",
                ref,
                result_type=str,
                start_to_close_timeout=ONE_TRY,
                schedule_to_close_timeout=ALL_TRIES,
                heartbeat_timeout=SILENCE,
                retry_policy=PATIENCE,
            )
        except ActivityError as error:
            outcome = await workflow.execute_activity(
                "park_job",
                args=[ref, _words(error)],
                result_type=str,
                start_to_close_timeout=timedelta(seconds=30),
                retry_policy=PATIENCE,
            )
        return outcome


def _words(error: ActivityError) -> str:
    if isinstance(error.cause, ApplicationError):
        return error.cause.message
    return "The mail did not go out within a day."
