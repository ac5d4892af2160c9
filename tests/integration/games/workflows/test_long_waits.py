"""A whole day of tries, in a moment: Temporal's server that skips the waiting."""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from temporalio import activity
from temporalio.exceptions import ApplicationError
from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Worker

from games.workflows.invitation_email import InvitationEmail
from games.workflows.outbox_row import JobRef, Receiver
from games.workflows.reminder import REMIND, Look, Reminder
from games.workflows.tournament import Step, TournamentProcess
from games.workflows.web_push import FIRST, HELD, LAST_CALL, Round, Turn, WebPush

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


WEEK, FINAL = 7 * 48, 3 * 24
"""Half hours."""


class Heats:
    """An activity that sees heats of a week: nothing to do for seven days, then a final of a day and a half."""

    def __init__(self) -> None:
        self.looks = 0

    @activity.defn
    async def carry_tournament_on(self, ref: JobRef) -> Step:
        self.looks += 1
        if self.looks <= WEEK + FINAL:
            return Step("running" if self.looks <= WEEK else "final", ended=False, wait=1800)
        return Step("over", ended=True)


async def test_a_heat_that_takes_a_week_is_waited_for() -> None:
    heats = Heats()
    async with (
        await WorkflowEnvironment.start_time_skipping(test_server_existing_path=str(PROGRAM)) as there,
        Worker(there.client, task_queue="waits", workflows=[TournamentProcess], activities=[heats.carry_tournament_on]),
    ):
        began = await there.get_current_time()
        handle = await there.client.start_workflow("tournament", REF, id="cup", task_queue="waits", result_type=str)
        assert await asyncio.wait_for(handle.result(), 60) == "over"
        assert await there.get_current_time() - began >= timedelta(days=8, hours=12)
        latest = (await there.client.get_workflow_handle("cup").fetch_history()).events[0]
        assert latest.workflow_execution_started_event_attributes.continued_execution_run_id, "its history stays short"
    assert heats.looks == WEEK + FINAL + 1


class Night:
    """Activities of a reminder that is owed in the evening and sent in the morning, if it is still wanted then."""

    def __init__(self, morning: Look) -> None:
        self.morning, self.looks, self.sent = morning, 0, 0

    @activity.defn
    async def look_before_reminding(self, ref: JobRef) -> Look:
        self.looks += 1
        return Look(REMIND, wait=9 * 3600) if self.looks == 1 else self.morning

    @activity.defn
    async def send_reminder(self, ref: JobRef) -> str:
        self.sent += 1
        return "sent"


@pytest.mark.parametrize(("verdict", "sent"), [(REMIND, 1), ("acted", 0)])
async def test_a_reminder_waits_for_the_morning_and_looks_again(verdict: str, sent: int) -> None:
    night = Night(Look(verdict))
    async with (
        await WorkflowEnvironment.start_time_skipping(test_server_existing_path=str(PROGRAM)) as there,
        Worker(
            there.client,
            task_queue="waits",
            workflows=[Reminder],
            activities=[night.look_before_reminding, night.send_reminder],
        ),
    ):
        began = await there.get_current_time()
        handle = await there.client.start_workflow("reminder", REF, id="night", task_queue="waits", result_type=str)
        assert await asyncio.wait_for(handle.result(), 60) == ("sent" if sent else "acted")
        assert await there.get_current_time() - began >= timedelta(hours=9)
    assert (night.looks, night.sent) == (2, sent)


class Refusing(Night):
    """Activities of a reminder that nobody takes."""

    parked = ""

    def __init__(self) -> None:
        super().__init__(Look(REMIND))

    @activity.defn
    async def send_reminder(self, ref: JobRef) -> str:
        self.sent += 1
        raise ApplicationError("The mail server did not take it.")

    @activity.defn
    async def park_job(self, ref: JobRef, words: str) -> str:
        self.parked = words
        return "parked"


async def test_a_reminder_that_nobody_takes_for_two_hours_is_left_to_a_person() -> None:
    night = Refusing()
    async with (
        await WorkflowEnvironment.start_time_skipping(test_server_existing_path=str(PROGRAM)) as there,
        Worker(
            there.client,
            task_queue="waits",
            workflows=[Reminder],
            activities=[night.look_before_reminding, night.send_reminder, night.park_job],
        ),
    ):
        run = there.client.execute_workflow("reminder", REF, id="refused", task_queue="waits", result_type=str)
        assert await asyncio.wait_for(run, 60) == "parked"
    assert 20 < night.sent < 40
    assert night.parked in ("The mail server did not take it.", "The reminder did not go out in time.")


class Devices:
    """Activities of a notification: one device at once, one after a night, one called before the vote closes."""

    def __init__(self) -> None:
        self.turns: list[str] = []
        self.told: list[str] = []
        self.tries, self.closed = 0, 0

    @activity.defn
    async def look_before_telling(self, turn: Turn) -> Round:
        self.turns.append(turn.turn)
        return {
            FIRST: Round(["phone", "dead"], ["account"], wait=9 * 3600, turn=HELD),
            HELD: Round(["laptop"], wait=3600, turn=LAST_CALL),
            LAST_CALL: Round(["phone"]),
        }[turn.turn]

    @activity.defn
    async def push_to_device(self, to: Receiver) -> str:
        if to.to == "dead":
            self.tries += 1
            raise ApplicationError("The push service did not take it (answer 503).")
        self.told.append(to.to)
        return "sent"

    @activity.defn
    async def write_to_account(self, to: Receiver) -> str:
        self.told.append(to.to)
        return "sent"

    @activity.defn
    async def close_row(self, ref: JobRef) -> str:
        self.closed += 1
        return "done"


async def test_a_night_is_waited_for_and_a_device_that_is_away_harms_nobody_else() -> None:
    devices = Devices()
    async with (
        await WorkflowEnvironment.start_time_skipping(test_server_existing_path=str(PROGRAM)) as there,
        Worker(
            there.client,
            task_queue="waits",
            workflows=[WebPush],
            activities=[
                devices.look_before_telling, devices.push_to_device, devices.write_to_account, devices.close_row,
            ],
        ),
    ):  # fmt: skip
        began = await there.get_current_time()
        handle = await there.client.start_workflow("web_push", REF, id="push", task_queue="waits", result_type=str)
        assert await asyncio.wait_for(handle.result(), 60) == "sent 4"
        assert await there.get_current_time() - began >= timedelta(hours=10)
    assert devices.turns == [FIRST, HELD, LAST_CALL] and devices.closed == 1
    assert sorted(devices.told[:2]) == ["account", "phone"] and devices.told[2:] == ["laptop", "phone"]
    assert devices.tries > 5
