"""Two processes of the platform on one Postgres and one Valkey: forwarding, following, taking over."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
import pytest_asyncio

from games import bootstrap
from games.adapters import directory
from games.adapters.channels_publisher import ChannelsPublisher
from games.adapters.notify_listener import NotifyListener
from games.bootstrap import Platform
from tests.platforms import Table, Watcher, a_table, new_id, until
from tests.web import ROOT, a_layer

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def heads_are_compared_where_a_test_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is heard elsewhere has been told there, then, however long a slow machine takes for it."""
    monkeypatch.setattr(bootstrap, "COMPARE_SECONDS", 3600)


@pytest_asyncio.fixture
async def one(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    async with Platform(migrated["DATABASE_URL"], a_layer(), linger=600) as platform:
        yield platform


@pytest_asyncio.fixture
async def two(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    async with Platform(migrated["DATABASE_URL"], a_layer(), linger=600) as platform:
        yield platform


@pytest_asyncio.fixture
async def table(one: Platform, household: Household) -> Table:
    """A game that the first process owns."""
    return await a_table(one.service, str(household.id), 3, tempo="speed_run")


@pytest_asyncio.fixture
async def listener(migrated: dict[str, str]) -> AsyncIterator[None]:
    """NOTIFY is carried into the layer."""
    async with Listening(migrated["DATABASE_URL"]):
        yield


class Listening:
    """A listener in this process; ``states`` is what it has said of itself."""

    def __init__(self, conninfo: str) -> None:
        self.layer = a_layer()
        self.states: list[str] = []
        self._listener = NotifyListener(conninfo, ChannelsPublisher(self.layer))

    async def __aenter__(self) -> Listening:
        self.task = asyncio.create_task(self._listener.run(self.states.append))
        await until(lambda: self.states, "the listener has its say")
        return self

    async def __aexit__(self, *failure: object) -> None:
        self.task.cancel()
        await asyncio.wait([self.task])
        await self.layer.flush()


def here(table: Table, platform: Platform) -> Table:
    """The same game, played through this process."""
    return replace(table, service=platform.service)


def cut(platform: Platform) -> None:
    """Kill the backend of the connection on which this process writes."""
    connection = platform.store._writer._connection
    assert connection is not None
    kill(connection.info.backend_pid)


def kill(pid: int) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as killer:
        killer.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])


async def said(platform: Platform, table: Table) -> list[str]:
    """What is stored as said."""
    stream = await platform.store.load(table.tenant, table.game)
    return [event.payload.text for event in stream.events if event.type == "main.posted"]


async def current(watcher: Watcher, table: Table) -> None:
    """Wait until this picture is what the owner shows."""

    async def same() -> bool:
        return bool(watcher.picture == await table.project(watcher.seat))

    await until(same, "the follower is current")
    assert watcher.cursor == (await table.room()).head.cursor(watcher.seat)


async def test_a_command_finds_its_way_to_the_owner_and_its_answer_back(
    one: Platform, two: Platform, table: Table
) -> None:
    there, same = here(table, two), new_id()
    async with asyncio.timeout(60):
        answer = await there.say("main.post", "s2", same, text="from afar 🐔")
        refused = await there.say("main.post", "s2", text=" ")
    assert answer.ok
    assert answer.data["first"] == answer.data["last"]
    assert (refused.reason, bool(refused.words)) == ("text_empty", True)
    assert not two.store.owns(table.game)
    assert await table.say("main.post", "s2", same, text="from afar 🐔") == answer
    assert await said(one, table) == ["from afar 🐔"]


async def test_who_types_is_told_to_those_who_may_read_it_in_both_processes_and_kept_nowhere(
    one: Platform, two: Platform, household: Household, listener: None
) -> None:
    table = await a_table(one.service, str(household.id), 4, scheduling="manual", talking={"price": 0})
    while not {"private.opens"} & {*(await table.project(None))["view"]["clock"]["passed"]}:
        await table.granted("timeline.advance", "host")
    await table.granted("private.start", "s1", to=["s2", "s3"], text="Just us.")
    [name] = (await table.project("s2"))["mine"]["said"]
    await table.granted("private.accept", "s2", conversation=name)
    near = {seat: await table.watch(seat) for seat in ("s1", "s2", "s3", "s4", None)}
    far = {seat: await here(table, two).watch(seat) for seat in ("s1", "s2", "s3", "s4", None)}
    head = (await table.room()).head
    await until(lambda: two.service.rooms[table.game].head == head, "the other process is current")

    for where in ("nest", "main", name):
        await (await table.room()).type("s1", where)
    await until(lambda: len(heard(far["s2"])) == 2, "the other process has heard")
    for watchers in (near, far):
        assert heard(watchers["s2"]) == [("main", "s1"), (name, "s1")]
        assert heard(watchers["s3"]) == heard(watchers["s4"]) == heard(watchers[None]) == [("main", "s1")]
        assert heard(watchers["s1"]) == []
    assert (await table.room()).head == head


def heard(watcher: Watcher) -> list[tuple[str, str]]:
    """Who was said to type where."""
    return [(frame["where"], frame["seat"]) for frame in watcher.frames if frame["t"] == "typing"]


async def test_the_same_command_at_both_doors_happens_once(one: Platform, two: Platform, table: Table) -> None:
    there, ids = here(table, two), [new_id() for _ in range(20)]
    answers = await asyncio.gather(
        *(door.say("main.post", "s1", same, text=same) for same in ids for door in (table, there))
    )
    assert all(answer.ok for answer in answers)
    assert sorted(await said(one, table)) == sorted(ids)


async def test_when_the_owner_loses_its_connection_the_other_takes_over(
    one: Platform, two: Platform, table: Table
) -> None:
    there = here(table, two)
    await table.granted("main.post", "s1", text="before")
    cut(one)
    assert (await there.say("main.post", "s2", text="after")).ok
    assert two.store.owns(table.game)
    assert (await table.say("main.post", "s1", text="and on")).ok
    assert not one.store.owns(table.game)
    assert await said(two, table) == ["before", "after", "and on"]


@pytest.mark.parametrize("nudged", [True, False])
async def test_who_was_the_owner_and_does_not_know_better_still_follows(
    migrated: dict[str, str], two: Platform, household: Household, monkeypatch: pytest.MonkeyPatch, nudged: bool
) -> None:
    if not nudged:
        monkeypatch.setattr(bootstrap, "COMPARE_SECONDS", 0.1)
    async with Platform(migrated["DATABASE_URL"], a_layer(), linger=600) as one, AsyncExitStack() as stack:
        table = await a_table(one.service, str(household.id), 3, tempo="speed_run")
        watcher = await table.watch("s1")
        if nudged:
            await stack.enter_async_context(Listening(migrated["DATABASE_URL"]))
        cut(one)
        await here(table, two).granted("main.post", "s2", text="the new owner speaks")
        await current(watcher, here(table, two))
        assert (await table.say("main.post", "s1", text="and is heard")).ok


async def test_a_process_that_closes_hands_its_games_over(
    two: Platform, household: Household, migrated: dict[str, str]
) -> None:
    async with Platform(migrated["DATABASE_URL"], a_layer(), linger=600) as one:
        table = await a_table(one.service, str(household.id), 3, tempo="speed_run")
        watcher = await table.watch("s1")
        there = here(table, two)
        follower = await there.watch("s2")
    assert watcher.code == 4012
    assert (await there.say("main.post", "s2", text="after")).ok
    assert follower.picture == await there.project("s2")


async def test_whoever_has_players_takes_a_game_that_nobody_owns(one: Platform, two: Platform, table: Table) -> None:
    there = here(table, two)
    await there.watch("s2")
    await one.service.let_go(await table.room())
    await two.service.compare_heads()
    assert two.store.owns(table.game)


@pytest.mark.usefixtures("listener")
async def test_a_follower_is_current_at_once(two: Platform, table: Table) -> None:
    there = here(table, two)
    watchers = [await there.watch(seat) for seat in ("s1", "s2", None)]
    for number in range(5):
        await table.granted("main.post", "s1", text=f"line {number}")
        await table.granted("silver.give", "s1", to="s2", amount=1)
        for watcher in watchers:
            await current(watcher, table)
    await table.granted("seat.rekey", "host", seat="s1", credential="ab" * 32)
    await until(lambda: watchers[0].code == 4409, "the old key is sent away there too")


async def test_with_the_listener_off_heads_are_compared(
    migrated: dict[str, str], table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "COMPARE_SECONDS", 0.1)
    async with Platform(migrated["DATABASE_URL"], a_layer(), linger=600) as two:
        watcher = await here(table, two).watch("s2")
        await table.granted("main.post", "s1", text="unheard")
        await current(watcher, table)


async def test_one_listens_and_the_other_stands_by(migrated: dict[str, str], two: Platform, table: Table) -> None:
    async with Listening(migrated["DATABASE_URL"]) as first:
        await until(lambda: first.states[-1] == "listening", "the first listens")
        async with Listening(migrated["DATABASE_URL"]) as second:
            assert second.states == ["standby"]
            await first.__aexit__()
            await until(lambda: second.states[-1] == "listening", "the second takes over")
            watcher = await here(table, two).watch()
            await table.granted("main.post", "s1", text="heard by the second")
            await current(watcher, table)


async def test_a_listener_outlives_its_connection_and_any_payload(
    migrated: dict[str, str], two: Platform, table: Table
) -> None:
    watcher = await here(table, two).watch()
    async with Listening(migrated["DATABASE_URL"]) as listener:
        await until(lambda: listener.states[-1] == "listening", "it listens")
        with psycopg.connect(migrated["DATABASE_URL"], autocommit=True) as stranger:
            for payload in (
                "",
                " ",
                "no such thing",
                f"{table.tenant} x:y",
                f"{table.tenant} {table.game}:",
                "ü" * 900,
            ):
                stranger.execute("SELECT pg_notify('events', %s)", [payload])
            await table.granted("main.post", "s1", text="after nonsense")
            await current(watcher, table)
            holder = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = %s::bigint::int"
            [(pid,)] = stranger.execute(holder, [0x70656B4C]).fetchall()
        kill(pid)
        await until(lambda: listener.states.count("listening") == 2, "it listens again")
        await table.granted("main.post", "s1", text="after the cut")
        await current(watcher, table)


@contextmanager
def run_listener() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "manage.py", "run_listener"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.terminate()
            assert process.wait(30) == 0


async def test_a_household_that_is_closed_loses_its_rooms(
    migrated: dict[str, str], household: Household, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "COMPARE_SECONDS", 0.1)
    monkeypatch.setattr(directory, "REMEMBERED_SECONDS", 0.2)
    async with Platform(migrated["DATABASE_URL"], a_layer(), linger=600) as one:
        table = await a_table(one.service, str(household.id), 3, tempo="speed_run")
        watcher = await table.watch("s1")
        with psycopg.connect(migrated["DATABASE_URL"]) as connection:
            connection.execute("UPDATE public.households SET status = 'closed' WHERE id = %s", [household.id])
        await until(lambda: watcher.code == 4410, "everybody is sent away")
        assert (await table.say("main.post", "s1", text="hello")).reason == "unknown_game"


async def test_run_listener_is_all_it_takes(two: Platform, table: Table) -> None:
    watcher = await here(table, two).watch("s3")
    with run_listener() as process:
        assert process.stdout is not None
        line = await asyncio.wait_for(asyncio.to_thread(process.stdout.readline), 60)
        assert line == "Listening.\n"
        await table.granted("main.post", "s1", text="through a process of its own")
        await current(watcher, table)


async def test_who_is_here_is_known_in_both(one: Platform, two: Platform, table: Table) -> None:
    there = here(table, two)
    ann, bob = await table.watch("s1"), await there.watch("s2")
    await until(lambda: ann.here == ["s1", "s2"], "the owner knows of both")
    await until(lambda: "s2" in bob.here, "and so does the other")
    await one.service.tell_presence()
    await until(lambda: bob.here == ["s1", "s2"], "what was missed is told anew")
    await (await there.room()).leave(bob)
    await until(lambda: ann.here == ["s1"], "leaving is told")


async def test_neither_loses_nor_doubles_while_ownership_is_torn_about(
    one: Platform, two: Platform, table: Table
) -> None:
    doors, answered, over = (table, here(table, two)), dict[str, str](), False

    async def chat(number: int) -> None:
        count = 0
        while not over:
            command_id, text = new_id(), f"{number} {count}"
            count += 1
            for door in (doors[number % 2], doors[(number + count) % 2]):
                answer = await door.say("main.post", f"s{number % 3 + 1}", command_id, text=text)
                if answer.ok:
                    answered[command_id] = text
                else:
                    assert answer.reason == "busy"

    chats = [asyncio.create_task(chat(number)) for number in range(6)]
    for _ in range(6):
        before = len(answered)
        await until(lambda before=before: len(answered) > before + 10, "the conversation goes on")
        owner = next((each for each in (one, two) if each.store.owns(table.game)), None)
        if owner is not None:
            cut(owner)
    over = True
    async with asyncio.timeout(60):
        await asyncio.gather(*chats)
    events: Any = (await one.store.load(table.tenant, table.game)).events
    assert [event.version for event in events] == list(range(1, len(events) + 1))
    told = [(event.metadata.causation_id, event.payload.text) for event in events if event.type == "main.posted"]
    assert len(told) == len(dict(told))
    assert answered.items() <= dict(told).items()
