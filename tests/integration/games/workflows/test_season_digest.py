"""The letter at the end of a season: to everybody with an address, once, in their language, with what they may know."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from asgiref.sync import sync_to_async
from temporalio.worker import Replayer

from games.bootstrap import Platform
from games.domain.personas import BY_KEY
from games.workflows.season_digest import SeasonDigest
from tenants.wishes import Wishes
from tenants.wishes import keep as keep_wishes
from tests.letters import letters, text_of
from tests.owed import owed, row_of
from tests.platforms import a_table, credential, new_id
from tests.temporal_world import Server, dispatching, history_of, keep, until

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nothing_due"),
    pytest.mark.asyncio,
]


def an_account(address: str, **wishes: Any) -> str:
    from tenants.models import Account

    account = Account.objects.create_user(address)
    keep_wishes(Wishes(**wishes), account, None)
    return str(account.pk)


async def test_everybody_with_an_address_gets_one_letter(
    platform: Platform, household: Household, temporal: Server, mail_folder: Path, settings: Any
) -> None:
    settings.PUBLIC_URL = "https://coop.example"
    table = await a_table(platform.service, str(household.id), 1, start=False, scheduling="manual", max_seats=3)
    mark = new_id()
    anna, otto = f"anna-{mark}@example.org", f"otto-{mark}@example.org"
    await table.sit("Anna", await sync_to_async(an_account)(anna, language="de"))
    await table.sit("Otto", await sync_to_async(an_account)(otto, mail=False))
    await table.granted("game.start", "host")
    while (await table.room()).head.state.status != "over":
        await table.granted("timeline.advance", "host")
    async with dispatching(temporal.address, events=platform.service) as jobs:
        [job] = await sync_to_async(owed)(household, "season_digest")
        assert job.payload["seats"] == ["s2", "s3"]
        await until(lambda: row_of(household, job)["status"] == "done", "the row is done")
        assert await jobs.scheduler.result(str(household.id), job) == "sent 1"
        await jobs.scheduler.schedule(str(household.id), job)
        history = await history_of(jobs, household, job)
    keep("season_digest-sent.json", history)
    await Replayer(workflows=[SeasonDigest]).replay_workflow(history)

    [letter] = letters(mail_folder)
    assert letter["To"] == anna
    state = (await table.room()).head.state
    winner = BY_KEY[state.seats[state.finale.winner].persona].name
    assert letter["Subject"] == f"Sunday ist vorbei: {winner} gewinnt"
    for text in (text_of(letter), text_of(letter, "html")):
        assert BY_KEY[state.seats["s2"].persona].name in text
        assert f"{state.silver.balances['s2']} Silber" in text
        assert f"https://coop.example/h/{household.slug}/g/{table.game}/" in text
        assert otto not in text and credential("Anna") not in text
