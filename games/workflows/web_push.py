"""One moment told to those who are not looking: now, after their quiet hours, and once more before a vote closes.

Ids in and out. Who is told, on which devices and when is looked at just before it goes out, each time anew.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ActivityError

from games.workflows.outbox_row import ONE_TRY, PARKING, SILENCE, JobRef, Receiver

PATIENCE = RetryPolicy(
    initial_interval=timedelta(seconds=2),
    backoff_coefficient=2.0,
    maximum_interval=timedelta(minutes=2),
)
ALL_TRIES = timedelta(minutes=20)
"""A push that comes later is of no use."""

FIRST, HELD, LAST_CALL = "first", "held", "last call"
SENT, LOST = "sent", "lost"


@dataclass(frozen=True)
class Turn:
    """Which row, and which look at it this is."""

    tenant: str
    job: str
    turn: str


@dataclass(frozen=True)
class Round:
    """Who is told now, by push (devices) and by letter (accounts); with ``wait`` (seconds) look again, for ``turn``."""

    devices: list[str] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    wait: int = 0
    turn: str = HELD


@workflow.defn(name="web_push")
class WebPush:
    """Tell one moment. Its result says to how many: "sent 2", or "nobody to tell"."""

    @workflow.run
    async def run(self, ref: JobRef) -> str:
        """Look, tell, wait while it is quiet somewhere, and look again; each device is told once."""
        found, sent = await self._look(ref, FIRST), 0
        while True:
            told = [self._tell("push_to_device", ref, device) for device in found.devices]
            told += [self._tell("write_to_account", ref, account) for account in found.letters]
            sent += (await asyncio.gather(*told)).count(SENT)
            if not found.wait:
                break
            await workflow.sleep(timedelta(seconds=found.wait))
            found = await self._look(ref, found.turn)
        await workflow.execute_activity(
            "close_row", ref, result_type=str, start_to_close_timeout=PARKING, retry_policy=PATIENCE
        )
        return f"sent {sent}" if sent else "nobody to tell"

    async def _look(self, ref: JobRef, turn: str) -> Round:
        found: Round = await workflow.execute_activity(
            "look_before_telling",
            Turn(ref.tenant, ref.job, turn),
            result_type=Round,
            start_to_close_timeout=timedelta(minutes=1),
            retry_policy=PATIENCE,
        )
        return found

    async def _tell(self, activity: str, ref: JobRef, to: str) -> str:
        """What became of it; a device that cannot be told in time harms nobody else."""
        try:
            outcome: str = await workflow.execute_activity(
                activity,
                Receiver(ref.tenant, ref.job, to),
                result_type=str,
                start_to_close_timeout=ONE_TRY,
                schedule_to_close_timeout=ALL_TRIES,
                heartbeat_timeout=SILENCE,
                retry_policy=PATIENCE,
            )
        except ActivityError:
            outcome = LOST
        return outcome
