"""The Temporal worker of this process: there whenever Temporal is."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

from temporalio.client import Client
from temporalio.worker import Worker

from games.adapters.temporal_scheduler import TASK_QUEUE, SchedulerAway, TemporalScheduler
from games.workflows.activities import park_job, send_invitation
from games.workflows.invitation_email import InvitationEmail
from games.workflows.tournament import TournamentProcess
from games.workflows.tournament_activities import Asked, TournamentActivities

log = logging.getLogger(__name__)

WORKFLOWS = (InvitationEmail, TournamentProcess)
AT_ONCE = 4
GRACE = timedelta(seconds=2)
PAUSE = 2.0


def make_worker(client: Client, asked: Asked) -> Worker:
    """The worker for every workflow and activity of the project; workflows run in Temporal's sandbox.

    ``asked`` takes the commands that activities send.
    """
    return Worker(
        client,
        task_queue=TASK_QUEUE,
        workflows=WORKFLOWS,
        activities=[send_invitation, park_job, TournamentActivities(asked).carry_tournament_on],
        max_concurrent_activities=AT_ONCE,
        graceful_shutdown_timeout=GRACE,
    )


async def work(scheduler: TemporalScheduler, asked: Asked) -> None:
    """Carry out workflows until cancelled. Without Temporal, try again every few seconds."""
    while True:
        try:
            client = await scheduler.connect()
            log.info("Temporal answers, the worker runs", extra={"task_queue": TASK_QUEUE})
            await make_worker(client, asked).run()
        except SchedulerAway:
            log.warning("Temporal does not answer", extra={"again_in": PAUSE})
        except Exception as error:
            log.warning("the worker stopped", extra={"error": type(error).__name__, "again_in": PAUSE})
        await asyncio.sleep(PAUSE)
