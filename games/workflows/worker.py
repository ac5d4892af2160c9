"""The Temporal worker of this process: there whenever Temporal is."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import Protocol

from temporalio.client import Client
from temporalio.worker import Worker

from games.adapters.temporal_scheduler import TASK_QUEUE, SchedulerAway, TemporalScheduler
from games.workflows.activities import park_job, send_invitation
from games.workflows.digest_activities import DigestActivities
from games.workflows.invitation_email import InvitationEmail
from games.workflows.push_activities import PushActivities
from games.workflows.reminder import Reminder
from games.workflows.reminder_activities import Looked, ReminderActivities
from games.workflows.season_digest import SeasonDigest
from games.workflows.tournament import TournamentProcess
from games.workflows.tournament_activities import Asked, TournamentActivities
from games.workflows.web_push import WebPush
from games.workflows.webhook import WebhookCall
from games.workflows.webhook_activities import call_webhook

log = logging.getLogger(__name__)

WORKFLOWS = (InvitationEmail, Reminder, SeasonDigest, TournamentProcess, WebhookCall, WebPush)
AT_ONCE = 4
GRACE = timedelta(seconds=2)
PAUSE = 2.0


class Platform(Asked, Looked, Protocol):
    """What activities ask of the platform: to take their commands, and to say how things stand."""


def make_worker(client: Client, asked: Platform) -> Worker:
    """The worker for every workflow and activity of the project; workflows run in Temporal's sandbox."""
    reminders, pushes, digests = ReminderActivities(asked), PushActivities(asked), DigestActivities(asked)
    return Worker(
        client,
        task_queue=TASK_QUEUE,
        workflows=WORKFLOWS,
        activities=[
            send_invitation,
            park_job,
            TournamentActivities(asked).carry_tournament_on,
            reminders.look_before_reminding,
            reminders.send_reminder,
            pushes.look_before_telling,
            pushes.push_to_device,
            pushes.write_to_account,
            pushes.close_row,
            digests.readers_of_season,
            digests.write_season,
            call_webhook,
        ],
        max_concurrent_activities=AT_ONCE,
        graceful_shutdown_timeout=GRACE,
    )


async def work(scheduler: TemporalScheduler, asked: Platform) -> None:
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
