"""The letter at the end of a season, to everybody with an address: one each, however often an attempt is cut short."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial

from temporalio import workflow
from temporalio.common import RetryPolicy

from games.workflows.outbox_row import SENT, JobRef, close, tell

PATIENCE = RetryPolicy(
    initial_interval=timedelta(seconds=2),
    backoff_coefficient=2.0,
    maximum_interval=timedelta(minutes=15),
)
ALL_TRIES = timedelta(days=1)


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
        write = partial(tell, "write_season", ref, within=ALL_TRIES, patience=PATIENCE)
        told = await asyncio.gather(*map(write, readers))
        return await close(ref, told.count(SENT), PATIENCE)
