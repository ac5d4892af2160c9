"""Notifications from the event to the phone: to whom, to whom not, once, merged, sealed, and without a secret."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async
from temporalio.worker import Replayer

from games.bootstrap import Platform
from games.domain.personas import BY_KEY
from games.ports import Job
from games.workflows.web_push import WebPush
from tenants.wishes import Wishes, keep
from tests.fakes.clock import HandClock
from tests.owed import owed, row_of
from tests.platforms import Table, a_table, credential
from tests.push_service import KEY, Browser, PushService, listening
from tests.temporal_world import Jobs, Server, dispatching, history_of, until
from tests.temporal_world import keep as keep_history
from tests.web import a_layer

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nothing_due"),
    pytest.mark.asyncio,
]


@pytest_asyncio.fixture
async def platform(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    clock = HandClock(datetime(2026, 3, 2, 12, 0, tzinfo=UTC))
    async with Platform(migrated["DATABASE_URL"], a_layer(), clock=clock, linger=600) as one:
        yield one


@pytest.fixture
def service(settings: Any) -> Iterator[PushService]:
    settings.VAPID_PRIVATE_KEY, settings.PRIVATE_ADDRESSES = KEY, True
    settings.VAPID_CONTACT = "mailto:coop@example.org"
    with listening() as running:
        yield running


def has_device(here: Household, table: Table, key: str, browser: Browser, **wishes: Any) -> Any:
    """A browser that holds the key of a seat and takes notifications."""
    from tenants.devices import Device, DeviceSeat

    device = Device.objects.create(token=credential(browser.endpoint), **browser.keys)
    keep(Wishes(quiet=False, **wishes) if "quiet" not in wishes else Wishes(**wishes), None, device)
    link = {"household": here, "game_id": table.game, "credential": credential(key)}
    DeviceSeat.objects.create(device=device, **link)
    return device


async def settled(jobs: Jobs, here: Household, table: Table, count: int) -> list[str]:
    """What became of the first ``count`` rows."""
    rows = await sync_to_async(owed)(here, "web_push", table.game)
    assert len(rows) == count, [row.payload for row in rows]
    done = partial(_all_done, here, rows)
    await until(done, "the rows are done")
    return [await jobs.scheduler.result(str(here.id), row) for row in rows]


def _all_done(here: Household, rows: list[Job]) -> bool:
    return {row_of(here, row)["status"] for row in rows} == {"done"}


async def a_vote(platform: Platform, here: Household) -> Table:
    """A running game of three in the middle of its day, the host being the clock."""
    table = await a_table(platform.service, str(here.id), 3, tempo="compact", scheduling="manual")
    for seat in ("s1", "s2", "s3"):
        await table.granted("seat.reach", "lobby", seat=seat, on=True)
    return table


async def test_each_device_is_told_once_and_what_comes_later_is_merged(
    platform: Platform, here: Household, temporal: Server, service: PushService
) -> None:
    table = await a_vote(platform, here)
    names = (await table.room()).head.state.seats
    phone, laptop, other = (service.browser(name) for name in ("phone", "laptop", "other"))
    device = await sync_to_async(has_device)(here, table, "Ann", phone)
    await sync_to_async(has_device)(here, table, "Ann", laptop, readable=True, language="de")
    await sync_to_async(has_device)(here, table, "Bob", other, silent=("gift",))

    async with dispatching(temporal.address, events=platform.service) as jobs:
        await table.granted("nudge.send", "s2", to="s1")
        assert await settled(jobs, here, table, 1) == ["sent 2"]
        await table.granted("silver.give", "s2", to="s1", amount=3)
        assert (await settled(jobs, here, table, 2))[1] == "sent 2"
        await table.granted("nudge.send", "s3", to="s2")
        assert (await settled(jobs, here, table, 3))[2] == "nobody to tell"
        [first, *_] = rows = await sync_to_async(owed)(here, "web_push", table.game)
        for row in rows:
            await jobs.scheduler.schedule(str(here.id), row)
        history = await history_of(jobs, here, first)
        service.answers["/phone"] = 410
        await table.granted("nudge.send", "s3", to="s1")
        assert (await settled(jobs, here, table, 4))[3] == "sent 1"
    keep_history("web_push-sent.json", history)
    await Replayer(workflows=[WebPush]).replay_workflow(history)

    bird = BY_KEY[names["s2"].persona].name
    [one, two, three] = service.told(laptop)
    assert (one["title"], one["body"]) == ("Sunday", f"{bird} schubst dich.")
    assert two["body"] == f"{bird} gibt dir 3 Silber. Und noch etwas."
    assert three["body"].endswith("Und 2 weitere.")
    assert one["tag"] == two["tag"] and one["key"] != two["key"]
    assert one["url"] == f"/h/{here.slug}/g/{table.game}/"
    service.answers.clear()
    plain = [each["body"] for each in service.told(phone)]
    assert plain[:2] == ["Something is waiting for you in Sunday.", "2 things are waiting for you in Sunday."]
    assert bird not in str(service.told(phone)) and service.told(other) == []
    assert {post.headers["topic"] for post in service.posts} == {service.posts[0].headers["topic"]}
    await sync_to_async(device.refresh_from_db)()
    assert (device.endpoint, device.p256dh, device.auth) == ("", "", "")


async def test_whoever_looks_is_not_told_nor_an_old_key(
    platform: Platform, here: Household, temporal: Server, service: PushService
) -> None:
    table = await a_vote(platform, here)
    looks, gone = service.browser("looks"), service.browser("gone")
    await sync_to_async(has_device)(here, table, "Ann", looks)
    await sync_to_async(has_device)(here, table, "Bob", gone)
    await table.granted("seat.rekey", "host", seat="s2", credential=credential("a new key"))
    await table.watch("s1")
    async with dispatching(temporal.address, events=platform.service) as jobs:
        await table.granted("nudge.send", "s3", to="s1")
        await table.granted("nudge.send", "s3", to="s2")
        assert await settled(jobs, here, table, 2) == ["nobody to tell", "nobody to tell"]
    assert service.posts == []
