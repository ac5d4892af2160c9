"""A rematch: one lobby by the same rules with a code of its own, however often it is carried out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async
from psycopg import sql

from games import rematch
from games.adapters.job_dispatcher import JobDispatcher
from games.adapters.outbox import Outbox
from games.adapters.wakeups import Wakeups
from games.bootstrap import Platform
from games.domain.envelope import Command
from games.domain.game import GAME
from games.ports import Answer, Job, Unavailable
from tests.fakes.workflows import Noted
from tests.platforms import Table, a_table

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [
    pytest.mark.asyncio,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nothing_due"),
]


@pytest_asyncio.fixture
async def platform(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    async with Platform(migrated["DATABASE_URL"], linger=600) as one:
        yield one


@pytest_asyncio.fixture
async def table(platform: Platform, household: Household) -> Table:
    """A game that is over, and its host wants another."""
    table = await a_table(platform.service, str(household.id), 3, scheduling="manual", max_days=2)
    while not GAME.is_terminal((await table.room()).head.state):
        await table.granted("timeline.advance", "host")
    await table.granted("rematch.ask", "host")
    return table


async def drain(platform: Platform) -> None:
    """Carry out what is owed, as run_jobs does."""
    wakeups, outbox = Wakeups(platform.conninfo), Outbox(platform.conninfo)
    tally = await JobDispatcher(wakeups, outbox, platform.service, Noted()).drain()
    assert (tally.failed, tally.parked) == (0, 0)
    await wakeups.close()
    await outbox.close()


def codes(household: Household) -> list[tuple[str, str]]:
    from tenants.models import JoinCode

    return [(row.code, str(row.game_id)) for row in JoinCode.objects.filter(household=household)]


async def test_the_old_game_leads_to_a_new_lobby_by_the_same_rules(
    platform: Platform, household: Household, table: Table
) -> None:
    await drain(platform)
    after = (await table.project(None))["view"]["afterwards"]
    assert after["rematch"] and after["lobby"]
    old, new = (await table.room()).head.state, (await platform.service.room(table.tenant, after["lobby"])).head.state
    assert (new.status, new.title, new.order) == ("lobby", "Sunday", ())
    assert new.manifest == old.manifest and new.seed != old.seed
    assert await sync_to_async(codes)(household) == [(new.code, after["lobby"])]
    listed = (await platform.service.room(table.tenant, table.tenant)).head.state.games
    assert {row.status for row in listed} == {"over", "lobby"}
    assert (await table.say("rematch.ask", "host")).reason == "rematch_asked"
    assert (await table.say("rematch.ask", "s1")).reason == "not_host"


async def test_what_breaks_half_way_is_finished_with_the_same_lobby(
    platform: Platform, household: Household, table: Table
) -> None:
    job = await owed(platform, table)
    service, world = platform.service, platform.service.world
    assert world.codes is not None
    with pytest.raises(Unavailable):
        await rematch.carry_out(Breaks(platform), world.codes, job, table.tenant)
    assert (await table.project(None))["view"]["afterwards"]["lobby"] is None
    for _ in range(3):
        assert (await service.on(job, table.tenant)).ok
    lobby = (await table.project(None))["view"]["afterwards"]["lobby"]
    assert [game for _, game in await sync_to_async(codes)(household)] == [lobby]


class Breaks:
    """A service that goes away after the lobby is open."""

    def __init__(self, platform: Platform) -> None:
        self._service = platform.service

    def command(self, tenant: str, aggregate_id: str, name: str, payload: Any, actor: str, command_id: str) -> Command:
        return self._service.command(tenant, aggregate_id, name, payload, actor, command_id)

    async def dispatch(self, command: Command) -> Answer:
        if command.type == "rematch.open":
            raise Unavailable("The database cannot be reached.")
        return await self._service.dispatch(command)


async def owed(platform: Platform, table: Table) -> Job:
    """The row of the outbox that asks for the rematch."""
    async with platform.store.inside(table.tenant) as (connection, schema):
        found = await connection.execute(
            sql.SQL(
                "SELECT id::text, kind, name, payload, event_id::text, command_id::text, position FROM {}.jobs"
                " WHERE name = 'rematch'"
            ).format(schema)
        )
        row = await found.fetchone()
    assert row is not None
    return Job(**row)
