"""A whole day of tries, in a moment: Temporal's server that skips the waiting."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from temporalio import activity
from temporalio.exceptions import ApplicationError
from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Worker

from games.workflows.invitation_email import InvitationEmail, JobRef

pytestmark = pytest.mark.asyncio

PROGRAM = Path(sys.executable).with_name("temporal-test-server")
REF = JobRef("household", "job")


class Post:
    """Activities that keep count, and fail until the ``good``-th try."""

    def __init__(self, good: int) -> None:
        self.good, self.tries, self.parked = good, 0, ""

    @activity.defn
    async def send_invitation(self, ref: JobRef) -> str:
        self.tries += 1
        if self.tries < self.good:
            raise ApplicationError("The mail server did not take it.")
        return "sent"

    @activity.defn
    async def park_job(self, ref: JobRef, words: str) -> str:
        self.parked = words
        return "parked"


async def outcome(post: Post) -> str:
    """What becomes of one invitation."""
    async with (
        await WorkflowEnvironment.start_time_skipping(test_server_existing_path=str(PROGRAM)) as there,
        Worker(
            there.client,
            task_queue="waits",
            workflows=[InvitationEmail],
            activities=[post.send_invitation, post.park_job],
        ),
    ):
        run = there.client.execute_workflow("invitation_email", REF, id="waits", task_queue="waits", result_type=str)
        return str(await asyncio.wait_for(run, 60))


async def test_a_server_that_is_back_after_hours_gets_the_letter() -> None:
    post = Post(good=20)
    assert await outcome(post) == "sent"
    assert post.tries == 20


async def test_after_a_day_a_person_decides() -> None:
    post = Post(good=10_000)
    assert await outcome(post) == "parked"
    assert 90 < post.tries < 120
    assert post.parked
