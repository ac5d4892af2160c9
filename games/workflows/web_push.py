"""One moment told to those who are not looking: now, after their quiet hours, and once more before a vote closes.

Ids in and out. Who is told, on which devices and when is looked at just before it goes out, each time anew.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from temporalio import workflow
from temporalio.common import RetryPolicy

from games.workflows.outbox_row import SENT, JobRef, close, tell

PATIENCE = RetryPolicy(
    initial_interval=timedelta(seconds=2),
    backoff_coefficient=2.0,
    maximum_interval=timedelta(minutes=2),
)
ALL_TRIES = timedelta(minutes=20)
"""A push that comes later is of no use."""

FIRST, HELD, LAST_CALL = "first", "held", "last call"


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
        by_push = partial(tell, "push_to_device", ref, within=ALL_TRIES, patience=PATIENCE)
        by_letter = partial(tell, "write_to_account", ref, within=ALL_TRIES, patience=PATIENCE)
        found, sent = await self._look(ref, FIRST), 0
        while True:
            told = [*map(by_push, found.devices), *map(by_letter, found.letters)]
            sent += (await asyncio.gather(*told)).count(SENT)
            if not found.wait:
                break
            await workflow.sleep(timedelta(seconds=found.wait))
            found = await self._look(ref, found.turn)
        return await close(ref, sent, PATIENCE)

    async def _look(self, ref: JobRef, turn: str) -> Round:
        found: Round = await workflow.execute_activity(
            "look_before_telling",
            Turn(ref.tenant, ref.job, turn),
            result_type=Round,
            start_to_close_timeout=timedelta(minutes=1),
            retry_policy=PATIENCE,
        )
        return found
