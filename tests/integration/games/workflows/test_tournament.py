"""A tournament is seen through by its process: over Temporal's death, without a second final, to its champion."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from temporalio.worker import Replayer

from games import bootstrap
from games.domain.streams import tournament_id
from games.domain.tournament.state import TournamentState
from games.ports import Job
from games.workflows.tournament import TournamentProcess
from tests.owed import inside, owed
from tests.platforms import NAMES, PLAIN, Table, credential, new_id, until
from tests.temporal_world import Server, dispatching, history_of, keep

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nothing_due"),
    pytest.mark.asyncio,
]

GAME = {**PLAIN, "tempo": "smoke", "scheduling": "manual", "fill_bots": False, "max_seats": 4}


@dataclass
class Cup:
    """A tournament as a test plays it: its host rings the bell of every game."""

    platform: bootstrap.Platform
    household: Household
    stream: str = field(default_factory=lambda: tournament_id(new_id()))

    def table(self, stream: str) -> Table:
        """One of its games, or the tournament itself."""
        return Table(self.platform.service, str(self.household.id), stream)

    async def state(self) -> TournamentState:
        """The tournament as its events say."""
        room = await self.table(self.stream).room()
        await room.catch_up()
        state: TournamentState = room.head.state
        return state

    async def open(self) -> None:
        """Open two heats, and wait for their lobbies."""
        ids = [new_id() for _ in range(3)]
        await self.table(self.stream).granted(
            "tournament.create", "host", id=self.stream, title="Club Cup", seed=new_id(), code="KPQRST",
            heats=ids[:2], final=ids[2], manifest={"heats": 2, "heat": GAME, "final": GAME},
        )  # fmt: skip
        await self.stands(lambda state: all(heat.status == "lobby" for heat in state.heats), "the lobbies are open")

    async def stands(self, condition: Any, what: str) -> TournamentState:
        """Wait until the tournament is so."""

        async def found() -> TournamentState | None:
            state = await self.state()
            return state if condition(state) else None

        state: TournamentState = await until(found, what, 20.0)
        return state

    async def begin(self, people: int = 3) -> None:
        """Seat people whose keys are their names, and start."""
        for number, heat in enumerate((await self.state()).heats):
            for name in NAMES[number * people : (number + 1) * people]:
                await self.table(heat.game).sit(name)
        await self.table(self.stream).granted("tournament.start", "host")
        await self.stands(lambda state: all(heat.status == "running" for heat in state.heats), "the heats run")

    async def ring_out(self, game: str) -> None:
        """Ring the bell of a game until it is over."""
        table = self.table(game)
        while (await table.room()).head.state.status == "running":
            await table.granted("timeline.advance", "host")

    def job(self) -> Job:
        """The outbox row of its process."""
        [row] = owed(self.household, "tournament", self.stream)
        return row


@asynccontextmanager
async def a_cup(household: Household) -> AsyncIterator[Cup]:
    async with bootstrap.Platform(os.environ["DATABASE_URL"], linger=600.0) as platform:
        yield Cup(platform, household)


async def test_it_is_seen_through_to_its_champion(household: Household, temporal: Server) -> None:
    async with a_cup(household) as cup, dispatching(temporal.address, events=cup.platform.service) as jobs:
        await cup.open()
        await cup.begin()
        for heat in (await cup.state()).heats:
            await cup.ring_out(heat.game)
        final = (await cup.stands(lambda state: state.final.status == "lobby", "the final is open")).final
        assert final is not None
        rows = (await cup.table(final.game).room()).decider.seats((await cup.table(final.game).room()).head.state)
        assert {row.credential for row in rows} == {credential(name) for name in NAMES[:6]}
        await cup.table(final.game).granted("game.start", "host")
        await cup.ring_out(final.game)
        assert (await cup.stands(lambda state: state.status == "over", "it has a champion")).winner
        job = cup.job()
        assert await asyncio.wait_for(jobs.scheduler.result(str(household.id), job), 30) == "over"
        history = await history_of(jobs, household, job)
        keep("tournament-over.json", history)
        await Replayer(workflows=[TournamentProcess]).replay_workflow(history)
        shown = history.to_json()
        assert "Ann" not in shown and credential("Ann") not in shown
        with inside(household) as connection:
            rows = connection.execute(
                f"select name, status, last_error from {household.schema_name}.jobs where status <> 'done'"
            ).fetchall()
        assert not [row for row in rows if row["name"] not in ("reminder",)], rows


async def test_with_temporal_away_the_heats_go_on_and_the_final_waits(household: Household, temporal: Server) -> None:
    temporal.kill()
    async with a_cup(household) as cup, dispatching(temporal.address, events=cup.platform.service):
        await cup.open()
        await cup.begin()
        for heat in (await cup.state()).heats:
            await cup.ring_out(heat.game)
        await cup.stands(lambda state: all(heat.status == "over" for heat in state.heats), "the heats have reported")
        assert (await cup.state()).status == "running", "nobody calls the final yet"
        await asyncio.to_thread(temporal.start)
        await cup.stands(lambda state: state.status == "final", "the final is called")
        await asyncio.to_thread(temporal.kill)
        await asyncio.to_thread(temporal.start)
        final = (await cup.stands(lambda state: state.final.status == "lobby", "the final is open")).final
        assert final is not None
        await cup.table(final.game).granted("game.cancel", "host")
        await cup.stands(lambda state: state.status == "cancelled", "a final that is called off ends it")
        names = [name for (name,) in events(household, cup.stream)]
        assert names.count("final.called") == 1


async def test_who_holds_a_seat_since_the_heat_has_it_in_the_final(household: Household, temporal: Server) -> None:
    temporal.kill()
    async with a_cup(household) as cup, dispatching(temporal.address, events=cup.platform.service):
        await cup.open()
        await cup.begin()
        heats = (await cup.state()).heats
        for heat in heats:
            await cup.ring_out(heat.game)
        await cup.stands(lambda state: all(heat.status == "over" for heat in state.heats), "the heats have reported")
        await cup.table(heats[0].game).granted("seat.rekey", "host", seat="s1", credential=credential("a new key"))
        kept, account = credential(NAMES[3]), new_id()
        await cup.table(heats[1].game).granted("seat.claim", "lobby", credential=kept, account=account)
        await asyncio.to_thread(temporal.start)
        final = (await cup.stands(lambda state: state.final.status == "lobby", "the final is open")).final
        assert final is not None
        room = await cup.table(final.game).room()
        rows = room.decider.seats(room.head.state)
        held = {row.credential for row in rows}
        assert {row.credential: row.account for row in rows if row.account} == {kept: account}
        first = (await cup.table(heats[0].game).room()).head.state.seats["s1"].real_name
        assert held == {credential(name) for name in NAMES[:6] if name != first} | {credential("a new key")}


def events(household: Household, stream: str) -> list[tuple[str]]:
    """The names of a stream's events, in order."""
    with inside(household) as connection:
        found = connection.execute(
            f"select type from {household.schema_name}.events where aggregate_id = %s order by version", (stream,)
        ).fetchall()
    return [(row["type"],) for row in found]


async def test_opened_twice_by_the_outbox_it_has_each_game_once(household: Household, temporal: Server) -> None:
    async with a_cup(household) as cup:
        service = cup.platform.service
        async with (
            dispatching(temporal.address, worker=False, events=service),
            dispatching(temporal.address, worker=False, events=service),
        ):
            await cup.open()
        heat = (await cup.state()).heats[0].game
        assert [name for (name,) in events(household, heat)] == ["game.created", "lobby.opened", "heat.named"]
        with inside(household) as connection:
            row = connection.execute(
                f"select id::text, kind, name, payload, event_id::text, command_id::text, position"
                f" from {household.schema_name}.jobs where name = 'heat.open' and payload->>'stream' = %s",
                (heat,),
            ).fetchone()
        assert row is not None
        again = await service.on(Job(**row), str(household.id))
        assert again.ok, "the same reaction is the same command"
        assert len(events(household, heat)) == 3
