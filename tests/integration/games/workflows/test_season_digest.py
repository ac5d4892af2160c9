"""The letter at the end of a season: to everybody with an address, once, in their language, with what they may know."""

from __future__ import annotations

import email
from collections.abc import AsyncIterator
from email import policy
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async
from psycopg import sql
from temporalio.worker import Replayer

from games.bootstrap import Platform
from games.domain.personas import BY_KEY
from games.ports import Job
from games.workflows.season_digest import SeasonDigest
from tenants.wishes import Wishes
from tenants.wishes import keep as keep_wishes
from tests.fakes.clock import HandClock
from tests.owed import inside, row_of
from tests.platforms import Table, a_table, credential, new_id
from tests.temporal_world import Server, dispatching, history_of, keep, until
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
    async with Platform(migrated["DATABASE_URL"], a_layer(), clock=HandClock(), linger=600) as one:
        yield one


def an_account(address: str, **wishes: Any) -> str:
    from tenants.models import Account

    account = Account.objects.create_user(address)
    keep_wishes(Wishes(**wishes), account, None)
    return str(account.pk)


async def seat(table: Table, name: str, account: str) -> None:
    """Seat somebody with an account."""
    await table.granted("seat.deal", "lobby", guest=name)
    bird = (await table.room()).head.state.lobby.deals[name].personas[0]
    await table.granted(
        "seat.take", "lobby", guest=name, persona=bird, bio="A bird.", real_name=name, credential=credential(name),
        account=account,
    )  # fmt: skip


def owed(here: Household) -> list[Job]:
    query = (
        "select id::text, kind, name, payload, event_id::text, command_id::text, position from {}.jobs"
        " where name = 'season_digest'"
    )
    with inside(here) as connection:
        found = connection.execute(sql.SQL(query).format(sql.Identifier(here.schema_name)))
        return [Job(**row) for row in found.fetchall()]


def letters(folder: Path) -> dict[str, EmailMessage]:
    found = [email.message_from_bytes(path.read_bytes(), policy=policy.default) for path in folder.glob("*")]
    return {str(letter["To"]): letter for letter in found}  # type: ignore[misc]


async def test_everybody_with_an_address_gets_one_letter(
    platform: Platform, household: Household, temporal: Server, mail_folder: Path, settings: Any
) -> None:
    settings.PUBLIC_URL = "https://coop.example"
    table = await a_table(platform.service, str(household.id), 1, start=False, scheduling="manual", max_seats=3)
    mark = new_id()
    anna, otto = f"anna-{mark}@example.org", f"otto-{mark}@example.org"
    await seat(table, "Anna", await sync_to_async(an_account)(anna, language="de"))
    await seat(table, "Otto", await sync_to_async(an_account)(otto, mail=False))
    await table.granted("game.start", "host")
    while (await table.room()).head.state.status != "over":
        await table.granted("timeline.advance", "host")
    async with dispatching(temporal.address, events=platform.service) as jobs:
        [job] = await sync_to_async(owed)(household)
        assert job.payload["seats"] == ["s2", "s3"]
        await until(lambda: row_of(household, job)["status"] == "done", "the row is done")
        assert await jobs.scheduler.result(str(household.id), job) == "sent 1"
        await jobs.scheduler.schedule(str(household.id), job)
        history = await history_of(jobs, household, job)
    keep("season_digest-sent.json", history)
    await Replayer(workflows=[SeasonDigest]).replay_workflow(history)

    assert set(letters(mail_folder)) == {anna}
    letter = letters(mail_folder)[anna]
    state = (await table.room()).head.state
    winner = BY_KEY[state.seats[state.finale.winner].persona].name
    assert letter["Subject"] == f"Sunday ist vorbei: {winner} gewinnt"
    for part in ("plain", "html"):
        body = letter.get_body((part,))
        assert body is not None
        text = body.get_content()
        assert BY_KEY[state.seats["s2"].persona].name in text
        assert f"{state.silver.balances['s2']} Silber" in text
        assert f"https://coop.example/h/{household.slug}/g/{table.game}/" in text
        assert otto not in text and credential("Anna") not in text
