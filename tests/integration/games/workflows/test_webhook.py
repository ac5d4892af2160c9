"""A household's webhook from the reveal to the other program: signed, once, and only what everybody saw."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from asgiref.sync import sync_to_async
from temporalio.worker import Replayer

from games.bootstrap import Platform
from games.ports import Job
from games.workflows.webhook import WebhookCall
from tests.owed import a_job, owe, owed, row_of
from tests.platforms import a_table
from tests.push_service import PushService, listening
from tests.temporal_world import Server, dispatching, history_of, keep, until

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nothing_due"),
    pytest.mark.asyncio,
]

SECRET = "the secret of this test"


@pytest.fixture
def other_program(settings: Any) -> Iterator[PushService]:
    settings.PRIVATE_ADDRESSES = True
    with listening() as running:
        yield running


def has_webhook(here: Household, url: str) -> None:
    from tenants.devices import Webhook

    Webhook.objects.create(household=here, url=url, secret=SECRET)


async def test_a_reveal_is_posted_once_though_the_other_program_stumbles(
    platform: Platform, household: Household, temporal: Server, other_program: PushService
) -> None:
    await sync_to_async(has_webhook)(household, f"{other_program.address}/coop")
    table = await a_table(platform.service, str(household.id), 4, scheduling="manual")
    other_program.answers["/coop"] = 503
    async with dispatching(temporal.address, events=platform.service) as jobs:
        while not (rows := await sync_to_async(owed)(household, "webhook", table.game)):
            await table.granted("timeline.advance", "host")
        await until(lambda: other_program.posts, "it was tried")
        other_program.answers.clear()
        assert await jobs.scheduler.result(str(household.id), rows[0]) == "sent"
        await jobs.scheduler.schedule(str(household.id), rows[0])
        keep("webhook-sent.json", history := await history_of(jobs, household, rows[0]))
    await Replayer(workflows=[WebhookCall]).replay_workflow(history)

    first, *_, last = other_program.posts
    assert first.body == last.body and first.headers["pecking-id"] == last.headers["pecking-id"] == rows[0].id
    signed = hmac.new(SECRET.encode(), f"{last.headers['pecking-timestamp']}.".encode() + last.body, hashlib.sha256)
    assert last.headers["pecking-signature"] == f"sha256={signed.hexdigest()}"
    said = json.loads(last.body)
    view = (await table.project(None))["view"]
    names = {row["persona"]: row["name"] for row in view["cast"]}
    assert (said["event"], said["title"], said["day"], said["left"]) == ("reveal", "Sunday", 1, 3)
    assert all(names[out["persona"]] == out["name"] for out in said["out"])
    assert set(said) == {"id", "event", "game", "title", "day", "at", "out", "left"}
    assert "webhook" not in str(row_of(household, rows[0])["last_error"])


async def test_an_address_inside_is_never_asked_and_left_to_a_person(
    household: Household, temporal: Server, settings: Any
) -> None:
    settings.PRIVATE_ADDRESSES = False
    await sync_to_async(has_webhook)(household, "https://127.0.0.1:9/secret-path")
    job = a_job("workflow", "webhook", payload={"event": "reveal"})
    await sync_to_async(owe)(household, job)
    async with dispatching(temporal.address) as jobs:
        assert await jobs.scheduler.result(str(household.id), await _ended(household, job)) == "parked"
    row = row_of(household, job)
    assert row["status"] == "parked" and "private network" in row["last_error"]
    assert "secret-path" not in row["last_error"]


async def test_without_a_webhook_nobody_is_told(household: Household, temporal: Server) -> None:
    job = a_job("workflow", "webhook", payload={"event": "reveal"})
    await sync_to_async(owe)(household, job)
    async with dispatching(temporal.address) as jobs:
        assert await jobs.scheduler.result(str(household.id), await _ended(household, job)) == "nobody to tell"


async def _ended(here: Household, job: Job) -> Job:
    await until(lambda: row_of(here, job)["status"] in ("done", "parked"), "its row is seen to")
    return job
