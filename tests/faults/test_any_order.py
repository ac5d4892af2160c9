"""Whatever clients and processes do, in whatever order: one effect a command, and every picture is a fresh one's.

A model of three clients at the doors of two processes on one real database. They say things, repeat them, drop their
lines, come back from where they stood; writers lose their connections and nudges are lost all the time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from games.bootstrap import Platform
from tests.platforms import Table, Watcher, a_table, new_id
from tests.web import a_layer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from games.ports import Answer
    from tenants.models import Household

pytestmark = pytest.mark.timeout(3600)

T = TypeVar("T")

EXAMPLES, STEPS = 6, 30
EXAMPLES_IN_FULL, STEPS_IN_FULL = 500, 50
SEATS = ("s1", "s2", "s3")
PASSING = ("busy", "internal")
CLIENTS, DOORS = st.integers(0, 2), st.integers(0, 1)


class World:
    """Two processes, and the loop that they live in."""

    def __init__(self, address: str, household: Household) -> None:
        self.loop = asyncio.new_event_loop()
        self.tenant = str(household.id)
        self.platforms = [self.run(Platform(address, a_layer(), linger=600).start()) for _ in range(2)]

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    def close(self) -> None:
        for platform in self.platforms:
            self.run(platform.close())
        self.loop.close()


@pytest.fixture
def world(migrated: dict[str, str], household: Household) -> Iterator[World]:
    made = World(migrated["DATABASE_URL"], household)
    yield made
    made.close()


def machine(world: World) -> type[RuleBasedStateMachine]:
    """The model, in this world; each example plays a game of its own."""

    class Clients(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.watchers: dict[int, tuple[int, Watcher]] = {}
            self.pictures: dict[int, Watcher] = {}
            self.said: dict[str, tuple[str, str]] = {}
            self.answered: dict[str, Answer] = {}

        @initialize()
        def a_game_begins(self) -> None:
            made = world.run(a_table(world.platforms[0].service, world.tenant, 3, scheduling="manual"))
            self.tables = [Table(each.service, made.tenant, made.game) for each in world.platforms]

        @rule(client=CLIENTS, door=DOORS, times=st.integers(1, 5))
        def says(self, client: int, door: int, times: int) -> None:
            """Something new, as often as its client sends it in the same moment."""
            wish = new_id()
            self.said[wish] = (SEATS[client], f"line {len(self.said)}")
            world.run(self._together([(wish, (door + number) % 2) for number in range(times)]))

        @rule(door=DOORS, which=st.integers(0, 1000))
        def repeats(self, door: int, which: int) -> None:
            """Something said before, in whatever order."""
            if self.said:
                world.run(self._together([(list(self.said)[which % len(self.said)], door)]))

        @rule(door=DOORS, which=st.integers(0, 1000))
        def says_otherwise_under_a_known_id(self, door: int, which: int) -> None:
            known = [wish for wish, answer in self.answered.items() if answer.ok]
            if known:
                wish = known[which % len(known)]
                answer = world.run(self.tables[door].say("main.post", self.said[wish][0], wish, text="Something else"))
                assert answer.reason in ("id_in_use", *PASSING)

        @rule(client=CLIENTS, door=DOORS)
        def comes_back(self, client: int, door: int) -> None:
            """Over a new line, at either door, from where the client stood."""
            self.drops(client)
            world.run(self._join(client, door))

        @rule(client=CLIENTS)
        def drops(self, client: int) -> None:
            if client in self.watchers:
                door, watcher = self.watchers.pop(client)
                world.run(self._leave(door, watcher))
                self.pictures[client] = watcher

        @rule(door=DOORS)
        def loses_its_connection(self, door: int) -> None:
            world.run(self._cut(door))

        @invariant()
        def everybody_sees_what_a_newcomer_would(self) -> None:
            if hasattr(self, "tables"):
                world.run(self._agree())

        async def _together(self, asked: list[tuple[str, int]]) -> None:
            answers = await asyncio.gather(*(self._ask(wish, door) for wish, door in asked))
            assert all(answer == answers[0] for answer in answers)

        async def _ask(self, wish: str, door: int) -> Answer:
            seat, text = self.said[wish]
            while True:
                answer = await self.tables[door].say("main.post", seat, wish, text=text)
                if answer.reason not in PASSING:
                    assert self.answered.setdefault(wish, answer) == answer
                    return answer
                await asyncio.sleep(0.01)

        async def _join(self, client: int, door: int) -> None:
            room = await self.tables[door].room()
            seat = SEATS[client]
            key = next(row.credential for row in room.decider.seats(room.head.state) if row.seat == seat)
            before, watcher = self.pictures.get(client), Watcher(seat, key, seat)
            if before is not None:
                watcher.picture, watcher.cursor = before.picture, before.cursor
            await room.catch_up()
            cursor = None if before is None else before.cursor
            await room.join(watcher, cursor, world.platforms[door].world.epoch)
            self.watchers[client] = (door, watcher)

        async def _leave(self, door: int, watcher: Watcher) -> None:
            await (await self.tables[door].room()).leave(watcher)

        async def _cut(self, door: int) -> None:
            """The session that holds this process's rights ends; its next use finds out."""
            connection = world.platforms[door].store._writer._connection
            if connection is not None and not connection.closed:
                async with world.platforms[1 - door].store._pool.connection() as other:
                    await other.execute("SELECT pg_terminate_backend(%s)", [connection.info.backend_pid])

        async def _agree(self) -> None:
            """As nobody tells these processes what has happened, they look, as they do every few seconds."""
            for platform in world.platforms:
                await platform.service.compare_heads()
            stream = await world.platforms[0].store.load(self.tables[0].tenant, self.tables[0].game)
            posts = [event for event in stream.events if event.type == "main.posted"]
            effects = {event.metadata.causation_id: event.payload.text for event in posts}
            assert len(effects) == len(posts)
            assert effects == {wish: self.said[wish][1] for wish, answer in self.answered.items() if answer.ok}
            for door, watcher in self.watchers.values():
                assert watcher.picture == await self.tables[door].project(watcher.seat)

        def teardown(self) -> None:
            for client in list(self.watchers):
                self.drops(client)
            for table in self.tables:
                world.run(self._let_go(table))

        async def _let_go(self, table: Table) -> None:
            await table.service.let_go(await table.room())

    return Clients


def test_clients_and_processes_in_any_order(world: World, pytestconfig: pytest.Config) -> None:
    full = pytestconfig.getoption("--faults")
    run_state_machine_as_test(
        lambda: machine(world)(),
        settings=settings(
            max_examples=EXAMPLES_IN_FULL if full else EXAMPLES,
            stateful_step_count=STEPS_IN_FULL if full else STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
            derandomize=not full,
            print_blob=True,
        ),
    )
