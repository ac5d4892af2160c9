"""A tournament seen through: look after it from its start to its champion. Ids in and out, nothing else.

How long to wait between two looks is the activity's word, so that a blitz is not kept waiting and a week costs
little. A history that grows long is continued as a new one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy

from games.workflows.outbox_row import JobRef

PATIENCE = RetryPolicy(
    initial_interval=timedelta(seconds=1),
    backoff_coefficient=2.0,
    maximum_interval=timedelta(minutes=5),
)
ONE_LOOK = timedelta(minutes=1)


@dataclass(frozen=True)
class Step:
    """Where a tournament stands after a look: its stage, whether that is the end, and seconds to the next look."""

    stage: str
    ended: bool
    wait: int = 0


@workflow.defn(name="tournament")
class TournamentProcess:
    """Call the final once the heats are over, and stay until there is a champion. Its result is the last stage."""

    @workflow.run
    async def run(self, ref: JobRef) -> str:
        """Look, wait, look again; whatever dies meanwhile, nothing is done twice."""
        while True:
            step: Step = await workflow.execute_activity(
                "carry_tournament_on",
                ref,
                result_type=Step,
                start_to_close_timeout=ONE_LOOK,
                retry_policy=PATIENCE,
            )
            if step.ended:
                return step.stage
            await workflow.sleep(timedelta(seconds=step.wait))
            if workflow.info().is_continue_as_new_suggested():
                workflow.continue_as_new(ref)
