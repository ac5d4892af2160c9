"""A worker that is killed between the effect of its first activity and the word to Temporal that it is done."""

from __future__ import annotations

import asyncio
import os
import signal
import sys

import django
from temporalio import activity
from temporalio.client import Client
from temporalio.worker import Worker

from games.adapters.temporal_scheduler import TASK_QUEUE
from games.workflows.invitation_email import InvitationEmail
from games.workflows.outbox_row import JobRef


@activity.defn(name="send_invitation")
async def send_and_die(ref: JobRef) -> str:
    """Send as ever, and never say so."""
    from games.workflows.activities import send_invitation

    await send_invitation(ref)
    os.kill(os.getpid(), signal.SIGKILL)
    return "never said"


async def main(address: str) -> None:
    """Work until death."""
    client = await Client.connect(address)
    await Worker(client, task_queue=TASK_QUEUE, workflows=[InvitationEmail], activities=[send_and_die]).run()


if __name__ == "__main__":
    django.setup()
    asyncio.run(main(sys.argv[1]))
