"""A mailed invitation: try for a day, then leave the row to a person. Ids in, no addresses."""

from __future__ import annotations

from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy

from games.workflows.outbox_row import JobRef, send_or_park

PATIENCE = RetryPolicy(
    initial_interval=timedelta(seconds=2),
    backoff_coefficient=2.0,
    maximum_interval=timedelta(minutes=15),
)
ALL_TRIES = timedelta(days=1)


@workflow.defn(name="invitation_email")
class InvitationEmail:
    """Send one invitation. Its result says what became of it: "sent", "sent before", "gone" or "parked"."""

    @workflow.run
    async def run(self, ref: JobRef) -> str:
        """See to it that the mail goes out once, however often an attempt is cut short."""
        return await send_or_park(
            "send_invitation",
            ref,
            within=ALL_TRIES,
            patience=PATIENCE,
            too_late="The mail did not go out within a day.",
        )
