"""The letter at the end of a season, to everybody with an address: one each, however often an attempt is cut short."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ActivityError

from games.workflows.outbox_row import ONE_TRY, PARKING, SILENCE, JobRef, Receiver

PATIENCE = RetryPolicy(
    initial_interval=timedelta(seconds=2),
    backoff_coefficient=2.0,
    maximum_interval=timedelta(minutes=15),
)
ALL_TRIES = timedelta(days=1)
SENT, LOST = "sent", "lost"


@workflow.defn(name="season_digest")
class SeasonDigest:
    """Write to all who played. Its result says to how many: "sent 3", or "nobody to tell"."""

    @workflow.run
    async def run(self, ref: JobRef) -> str:
        """Find the readers, write to each, and be done; an address that is refused harms nobody else."""
        readers: list[str] = await workflow.execute_activity(
            "readers_of_season",
            ref,
            result_type=list[str],
            start_to_close_timeout=timedelta(minutes=1),
            retry_policy=PATIENCE,
        )
        told = await asyncio.gather(*(self._write(ref, reader) for reader in readers))
        await workflow.execute_activity(
            "close_row", ref, result_type=str, start_to_close_timeout=PARKING, retry_policy=PATIENCE
        )
        sent = told.count(SENT)
        return f"sent {sent}" if sent else "nobody to tell"

    async def _write(self, ref: JobRef, seat: str) -> str:
        try:
            outcome: str = await workflow.execute_activity(
                "write_season",
                Receiver(ref.tenant, ref.job, seat),
                result_type=str,
                start_to_close_timeout=ONE_TRY,
                schedule_to_close_timeout=ALL_TRIES,
                heartbeat_timeout=SILENCE,
                retry_policy=PATIENCE,
            )
        except ActivityError:
            outcome = LOST
        return outcome
