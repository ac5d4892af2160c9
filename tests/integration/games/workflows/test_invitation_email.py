"""An invitation goes out once: on the straight way, over Temporal's death, and over the worker's."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import uuid
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import call_command
from temporalio.worker import Replayer

from games import bootstrap
from games.workflows.invitation_email import InvitationEmail
from tests.letters import letters, text_of
from tests.mail_servers import Stumbling
from tests.owed import ADDRESS, INVITATION, a_job, an_invitation, inside, owe, row_of
from tests.temporal_world import Server, dispatching, history_of, keep, until

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nothing_due"),
    pytest.mark.asyncio,
]

ROOT = Path(__file__).resolve().parents[4]


def games_of(household: Household) -> set[str]:
    """The games that the household's own stream knows."""
    with inside(household) as connection:
        told = connection.execute(
            f"select payload->>'game' as game from {household.schema_name}.events where type = 'game.recorded'"
        )
        return {row["game"] for row in told}


async def test_a_letter_reaches_the_one_who_is_invited(coop: Household, temporal: Server, mail_folder: Path) -> None:
    job = an_invitation()
    async with dispatching(temporal.address):
        owe(coop, job)
        await until(lambda: row_of(coop, job)["status"] == "done", "the row is done")
    [letter] = letters(mail_folder)
    assert letter["To"] == ADDRESS
    assert letter["Subject"] == "Duchess Plume wants you in the coop: Sunday Coop"
    assert letter["Message-ID"].startswith(f"<{job.id}@")
    assert "/j/HEN2FX/" in text_of(letter)
    assert "/j/HEN2FX/" in text_of(letter, "html")
    [bird] = [part for part in letter.walk() if part.get_content_type() == "image/png"]
    assert f'src="cid:{bird["Content-ID"][1:-1]}"' in text_of(letter, "html")
    assert bird.get_content_disposition() == "inline"
    assert '<img src="http' not in text_of(letter, "html"), "nothing is fetched when a letter is opened"


async def test_one_row_is_one_letter_however_often_it_is_dispatched(
    coop: Household, temporal: Server, mail_folder: Path
) -> None:
    job = an_invitation()
    async with dispatching(temporal.address) as first, dispatching(temporal.address):
        owe(coop, job)
        await until(lambda: row_of(coop, job)["status"] == "done", "the row is done")
        for _ in range(3):
            await first.scheduler.schedule(str(coop.id), job)
        assert await first.scheduler.result(str(coop.id), job) == "sent"
    assert len(letters(mail_folder)) == 1


async def test_a_lost_temporal_that_starts_the_row_anew_finds_it_done(
    coop: Household, temporal: Server, mail_folder: Path
) -> None:
    job = an_invitation()
    async with dispatching(temporal.address) as jobs:
        owe(coop, job)
        await until(lambda: row_of(coop, job)["status"] == "done", "the row is done")
        again = an_invitation(id=job.id)
        await jobs.scheduler.schedule(str(coop.id), again)
        assert await jobs.scheduler.result(str(coop.id), again) == "sent before"
    assert len(letters(mail_folder)) == 1


async def test_temporal_away_holds_up_letters_only(coop: Household, temporal: Server, mail_folder: Path) -> None:
    letter, reaction = an_invitation(), a_job()
    temporal.kill()
    async with dispatching(temporal.address) as jobs:
        owe(coop, letter, reaction)
        await until(lambda: row_of(coop, reaction)["status"] == "done", "the reaction is done")
        await until(lambda: row_of(coop, letter)["last_error"], "the row says what it waits for")
        row = row_of(coop, letter)
        assert (row["status"], row["attempts"]) == ("pending", 0)
        assert row["last_error"] == "Temporal does not answer."
        await asyncio.to_thread(temporal.start)
        await until(lambda: row_of(coop, letter)["status"] == "done", "the letter went out")
        assert await jobs.scheduler.result(str(coop.id), letter) == "sent"
    assert len(letters(mail_folder)) == 1


async def test_temporal_killed_on_the_way_goes_on_where_it_was(
    coop: Household, temporal: Server, mail_folder: Path
) -> None:
    job = an_invitation()
    async with dispatching(temporal.address, worker=False) as jobs:
        owe(coop, job)
        await until(lambda: jobs.tally.workflows == 1, "the workflow is started")
        await asyncio.to_thread(temporal.kill)
        await asyncio.to_thread(temporal.start)
    async with dispatching(temporal.address) as jobs:
        assert await asyncio.wait_for(jobs.scheduler.result(str(coop.id), job), 30) == "sent"
    assert len(letters(mail_folder)) == 1


@pytest.mark.parametrize("asked", [True, False])
async def test_a_row_that_temporal_has_forgotten_is_started_anew(
    coop: Household, temporal: Server, mail_folder: Path, asked: bool
) -> None:
    job, another = an_invitation(), an_invitation()
    stream = owe(coop, job, another)
    wait = timedelta(minutes=15 if asked else 0)
    with inside(coop) as connection:
        started = f"update {coop.schema_name}.jobs set status = 'started', run_after = run_after + %s"
        connection.execute(f"{started} where aggregate_id = %s", (wait, stream))
        connection.execute("update public.wakeups set due_at = due_at + %s where aggregate_id = %s", (wait, stream))
    async with dispatching(temporal.address):
        if asked:
            said = StringIO()
            await asyncio.to_thread(call_command, "run_jobs", reconcile=True, json=True, stdout=said)
            assert json.loads(said.getvalue())["looked_after"] >= 2
        for each in (job, another):
            await until(lambda each=each: row_of(coop, each)["status"] == "done", "the letter went out")
    sent = [letter["Message-ID"].partition("@")[0] for letter in letters(mail_folder)]
    assert sent.count(f"<{job.id}") == sent.count(f"<{another.id}") == 1


async def test_a_worker_killed_after_the_letter_sends_no_second(
    coop: Household, temporal: Server, mail_folder: Path
) -> None:
    job = an_invitation()
    program = Path(__file__).with_name("worker_that_dies.py")
    environment = {**os.environ, "MAIL_FOLDER": str(mail_folder), "PYTHONPATH": str(ROOT)}
    dying = await asyncio.create_subprocess_exec(
        sys.executable, str(program), temporal.address, env=environment, cwd=ROOT
    )
    async with dispatching(temporal.address, worker=False):
        owe(coop, job)
        assert await asyncio.wait_for(dying.wait(), 30) < 0
    assert row_of(coop, job)["status"] == "done"
    async with dispatching(temporal.address) as jobs:
        assert await asyncio.wait_for(jobs.scheduler.result(str(coop.id), job), 60) == "sent before"
    assert len(letters(mail_folder)) == 1


async def test_a_refused_address_is_left_to_a_person_and_said_nowhere(
    coop: Household, temporal: Server, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND = "tests.mail_servers.Refusing"
    job = an_invitation()
    async with dispatching(temporal.address) as jobs:
        owe(coop, job)
        await until(lambda: row_of(coop, job)["status"] == "parked", "the row is parked")
        assert await jobs.scheduler.result(str(coop.id), job) == "parked"
        history = await history_of(jobs, coop, job)
    keep("invitation_email-parked.json", history)
    assert row_of(coop, job)["last_error"] == "The mail server refused the address. Check it and invite again."
    assert ADDRESS not in history.to_json()
    assert "maud" not in caplog.text


async def test_a_mail_server_that_stumbles_is_asked_again(coop: Household, temporal: Server, settings: Any) -> None:
    settings.EMAIL_BACKEND = "tests.mail_servers.Stumbling"
    Stumbling.asked = 0
    job = an_invitation()
    async with dispatching(temporal.address):
        owe(coop, job)
        await until(lambda: row_of(coop, job)["attempts"] == 1, "the failure is counted")
        assert "SMTPServerDisconnected" in row_of(coop, job)["last_error"]
        await until(lambda: row_of(coop, job)["status"] == "done", "the second try goes through")
    assert Stumbling.asked == 2


async def test_what_was_parked_goes_out_when_the_cause_is_cured(
    household: Household, temporal: Server, settings: Any, mail_folder: Path
) -> None:
    cured, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, "tests.mail_servers.Refusing"
    job = an_invitation()
    async with dispatching(temporal.address) as jobs:
        owe(household, job)
        await until(lambda: row_of(household, job)["status"] == "parked", "the row is parked")
        settings.EMAIL_BACKEND = cured
        assert await jobs.outbox.again() >= 1
        await until(lambda: row_of(household, job)["status"] == "done", "the letter went out")
    assert len([letter for letter in letters(mail_folder) if job.id in letter["Message-ID"]]) == 1


async def test_an_address_that_no_letter_can_bear_is_left_to_a_person(
    coop: Household, temporal: Server, mail_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    job = an_invitation(payload={**INVITATION, "email": "maud@example.org,hugo@example.org"})
    async with dispatching(temporal.address) as jobs:
        owe(coop, job)
        await until(lambda: row_of(coop, job)["status"] == "parked", "the row is parked")
        history = await history_of(jobs, coop, job)
    assert "Check the address" in row_of(coop, job)["last_error"]
    assert "maud" not in history.to_json() + caplog.text
    assert not letters(mail_folder)


async def test_asked_for_in_a_lobby_it_reaches_the_guest(
    household: Household, temporal: Server, mail_folder: Path
) -> None:
    tenant, game = str(household.id), str(uuid.uuid4())
    manifest = {"mode": "pecking-order", "tempo": "default", "scheduling": "timed", "zone": "UTC"}
    opened = {"title": "Sunday Coop", "manifest": manifest, "seed": "secret", "code": "HEN2FX"}
    async with bootstrap.Platform(os.environ["DATABASE_URL"]) as platform:
        for name, payload in (("game.create", opened), ("invitation.send", {"email": ADDRESS})):
            command = platform.service.command(tenant, game, name, payload, "host", str(uuid.uuid4()))
            answer = await platform.service.dispatch(command)
            assert answer.ok, answer
        async with dispatching(temporal.address, events=platform.service):
            await until(lambda: letters(mail_folder), "the letter is there")
            await until(lambda: game in games_of(household), "the household lists the game")
    [letter] = letters(mail_folder)
    assert letter["To"] == ADDRESS
    assert letter["Subject"] == "Your host wants you in the coop: Sunday Coop"


async def test_a_fresh_history_replays(coop: Household, temporal: Server, mail_folder: Path) -> None:
    job = an_invitation()
    async with dispatching(temporal.address) as jobs:
        owe(coop, job)
        await until(lambda: row_of(coop, job)["status"] == "done", "the row is done")
        assert await jobs.scheduler.result(str(coop.id), job) == "sent"
        history = await history_of(jobs, coop, job)
    keep("invitation_email-sent.json", history)
    await Replayer(workflows=[InvitationEmail]).replay_workflow(history)
