"""A word to a household's webhook: try for a day, then leave the row to a person. Ids in, no addresses."""

from __future__ import annotations

from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy

from games.workflows.outbox_row import JobRef, send_or_park

PATIENCE = RetryPolicy(
    initial_interval=timedelta(seconds=2),
    backoff_coefficient=3.0,
    maximum_interval=timedelta(hours=1),
)
ALL_TRIES = timedelta(days=1)


@workflow.defn(name="webhook")
class WebhookCall:
    """Make one call. Its result says what became of it: "sent", "sent before", "nobody to tell", "gone" or "parked"."""

    @workflow.run
    async def run(self, ref: JobRef) -> str:
        """See to it that the other program has taken it, however often it is away."""
        return await send_or_park(
            "call_webhook",
            ref,
            within=ALL_TRIES,
            patience=PATIENCE,
            too_late="The webhook did not take it within a day.",
        )
