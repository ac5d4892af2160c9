"""Reminders from the clock's command to the letter: to whom, to whom not, once, and with nothing secret in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from asgiref.sync import sync_to_async
from temporalio.worker import Replayer

from games.bootstrap import Platform
from games.domain.game import GAME
from games.domain.personas import BY_KEY
from games.workflows.reminder import Reminder
from tests.letters import letters, text_of
from tests.owed import owed, row_of
from tests.platforms import Table, a_table, credential, new_id
from tests.temporal_world import Server, dispatching, history_of, keep, until

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nothing_due"),
    pytest.mark.asyncio,
]


def an_account(address: str, active: bool = True) -> str:
    from tenants.models import Account

    return str(Account.objects.create_user(address, is_active=active).pk)


async def reach(platform: Platform, table: Table, task: str) -> None:
    """Let the clock run until this has come to pass."""
    room = await table.room()
    while True:
        due = GAME.upcoming(room.head.state)[0]
        platform.clock.advance(max(0.0, (due.at - platform.clock.now()).total_seconds()))
        command = GAME.due_command(due)
        named = {"day": due.day, "entry": due.task.removeprefix("remind."), "revision": due.revision}
        await table.granted(type(command).name, "clock", **named)
        if due.task == task:
            return


async def test_who_is_silent_and_away_gets_one_letter(
    platform: Platform, elsewhere: Platform, here: Household, temporal: Server, mail_folder: Path, settings: Any
) -> None:
    settings.PUBLIC_URL = "https://coop.example"
    table = await a_table(platform.service, str(here.id), 3, start=False, tempo="compact", max_seats=7)
    address = f"{new_id()}@example.org"
    for name, account in (("Maud", address), ("Looks", "looks" + address), ("Left", "left" + address)):
        await table.sit(name, await sync_to_async(an_account)(account, active=name != "Left"))
    await table.granted("game.start", "host")
    await reach(platform, table, "vote.opens")
    for talker in ("s1", "s2"):
        await table.granted("main.post", talker, text="I am here.")
    watching = Table(elsewhere.service, table.tenant, table.game)
    watcher = await watching.watch("s5")
    await until(lambda: elsewhere.service.rooms[table.game].head.version > 0, "the other process has read the game")
    assert watcher.seat == "s5"

    async with dispatching(temporal.address, events=platform.service) as jobs:
        await reach(platform, table, "remind.vote.closes")
        rows = await sync_to_async(owed)(here, "reminder")
        assert [job.payload["seat"] for job in rows] == ["s4", "s5", "s6"]
        await until(lambda: {row_of(here, job)["status"] for job in rows} == {"done"}, "the rows are done")
        outcomes = [await jobs.scheduler.result(str(here.id), job) for job in rows]
        assert outcomes == ["sent", "looking", "nobody to tell"]
        for job in rows:
            await jobs.scheduler.schedule(str(here.id), job)
        history = await history_of(jobs, here, rows[0])
    keep("reminder-sent.json", history)
    await Replayer(workflows=[Reminder]).replay_workflow(history)

    [letter] = letters(mail_folder)
    assert letter["To"] == address
    assert letter["Subject"].startswith("Sunday: You can vote until ")
    assert letter["Message-ID"].startswith(f"<{rows[0].id}@") and table.game in letter["References"]
    names = [BY_KEY[each.persona].name for each in (await table.room()).head.state.seats.values()]
    for text in (text_of(letter), text_of(letter, "html")):
        assert f"https://coop.example/h/{here.slug}/g/{table.game}/" in text
        assert not [name for name in (*names, "Maud", credential("Maud")) if name in text]
