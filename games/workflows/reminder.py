"""A kind reminder to one person who has not acted today: now, after quiet hours, or not at all. Ids in and out.

Whether it is still wanted is looked at just before it goes out; one that comes too late is no kindness.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy

from games.workflows.outbox_row import JobRef, send_or_park

PATIENCE = RetryPolicy(
    initial_interval=timedelta(seconds=2),
    backoff_coefficient=2.0,
    maximum_interval=timedelta(minutes=5),
)
ALL_TRIES = timedelta(hours=2)
REMIND = "remind"
SPARED = ("too late", "acted", "looking", "quiet", "nobody to tell", "gone")
"""What a look may find instead."""


@dataclass(frozen=True)
class Look:
    """What is to be done: ``verdict`` is REMIND or one of SPARED; with ``wait`` (seconds) look again after it."""

    verdict: str
    wait: int = 0


@workflow.defn(name="reminder")
class Reminder:
    """Remind one seat's holder once. Its result says what became of it: "sent", "sent before", or why not."""

    @workflow.run
    async def run(self, ref: JobRef) -> str:
        """Look, wait while it is quiet, look again, and send it at most once."""
        look = await self._look(ref)
        while look.wait:
            await workflow.sleep(timedelta(seconds=look.wait))
            look = await self._look(ref)
        if look.verdict != REMIND:
            return look.verdict
        return await send_or_park(
            "send_reminder",
            ref,
            within=ALL_TRIES,
            patience=PATIENCE,
            too_late="The reminder did not go out in time.",
        )

    async def _look(self, ref: JobRef) -> Look:
        found: Look = await workflow.execute_activity(
            "look_before_reminding",
            ref,
            result_type=Look,
            start_to_close_timeout=timedelta(minutes=1),
            retry_policy=PATIENCE,
        )
        return found
