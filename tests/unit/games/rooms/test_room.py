"""Rooms over the fake store: what is answered, shown and stored when things go wrong, and when they go well."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from games.domain.holding import Holder
from games.domain.household import GameRecorded
from games.ports import NOT_MINE, StoreError, Unavailable, VersionConflict
from games.protocol import GONE, REPLACED, RESTART
from games.rooms import forwarding
from games.rooms import room as rooms
from games.rooms.inbox import WAITING
from games.rooms.snapshots import AT_REST
from games.service import GameService
from tests.appends import an_event
from tests.fakes.clock import HandClock
from tests.fakes.event_store import Disk, FakeStore, in_doubt
from tests.fakes.forwarder import FakeForwarder, Wire
from tests.platforms import Table, Watcher, a_service, a_table, credential, new_id, plain, until

pytestmark = pytest.mark.asyncio

TENANT = new_id()
QUIET = {"started": 0, "whispers": 0}
"""A day without the windows of private talk, so that the vote comes first."""


@dataclass
class Process:
    """One process of the platform."""

    store: FakeStore
    service: GameService
    forwarder: FakeForwarder

    def at(self, table: Table) -> Table:
        """The same game, played through this process."""
        return replace(table, service=self.service)


class World:
    """Processes on one disk and one wire."""

    def __init__(self) -> None:
        self.disk, self.wire, self.clock = Disk(TENANT), Wire(), HandClock()

    def process(self, linger: float = 600.0) -> Process:
        store, forwarder = FakeStore(self.disk), FakeForwarder(self.wire)
        service = a_service(store, self.clock, forwarder, linger)
        forwarder.attach(service)
        return Process(store, service, forwarder)

    def posts(self, table: Table) -> list[str]:
        """What is stored as said in a game."""
        events = self.disk.shelf(TENANT).events.get(table.game, [])
        return [event.payload.text for event in events if event.type == "main.posted"]


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def one(world: World) -> Process:
    return world.process()


@pytest.fixture(autouse=True)
def no_long_waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What a room would wait before it tries again; here it only lets others run."""
    waits: list[float] = []
    sleep = asyncio.sleep

    async def nap(seconds: float) -> None:
        waits.append(seconds)
        await sleep(0)

    monkeypatch.setattr(rooms.asyncio, "sleep", lambda seconds: nap(seconds) if seconds > 0.04 else sleep(seconds))
    return waits


def stored(world: World, table: Table) -> int:
    return len(world.disk.shelf(TENANT).events[table.game])


async def test_a_repeat_is_answered_as_it_was_and_happens_once(world: World, one: Process) -> None:
    table, same = await a_table(one.service, TENANT), new_id()
    first = await table.say("main.post", "s1", same, text="hello")
    assert first.ok
    assert await table.say("main.post", "s1", same, text="hello") == first
    assert world.posts(table) == ["hello"]


async def test_repeats_that_come_together_happen_once(world: World, one: Process) -> None:
    table, same = await a_table(one.service, TENANT), new_id()
    one.store.gate.clear()
    asked = [asyncio.create_task(table.say("main.post", "s1", same, text="hello")) for _ in range(5)]
    await until(lambda: one.store.asked and one.store.asked[-1].decisions[0].command.id == same, "it is on its way")
    other = await table.say("main.post", "s1", same, text="something else")
    one.store.gate.set()
    answers = await asyncio.gather(*asked)
    assert {answer.ok for answer in answers} == {True}
    assert other.reason == "id_in_use"
    assert world.posts(table) == ["hello"]


@pytest.mark.parametrize("memory", ["fresh", "forgotten", "another process"])
async def test_an_id_is_in_use_for_anybody_and_anything_else(world: World, one: Process, memory: str) -> None:
    table, same = await a_table(one.service, TENANT), new_id()
    first = await table.say("main.post", "s1", same, text="hello")
    if memory == "forgotten":
        (await table.room()).inbox.answered.clear()
    if memory == "another process":
        one.store.cut()
        table = world.process().at(table)
    before = stored(world, table)
    assert await table.say("main.post", "s1", same, text="hello") == first
    assert (await table.say("main.post", "s1", same, text="other")).reason == "id_in_use"
    assert (await table.say("main.post", "s2", same, text="hello")).reason == "id_in_use"
    assert (await table.say("silver.give", "s1", same, to="s2", amount=1)).reason == "id_in_use"
    assert stored(world, table) == before


async def test_a_refusal_is_stored_and_stays_one(world: World, one: Process) -> None:
    table, same = await a_table(one.service, TENANT, talking=QUIET), new_id()
    refused = await table.say("vote.cast", "s1", same, target="s2")
    assert (refused.ok, refused.reason) == (False, "vote_not_open")
    assert refused.words
    world.clock.advance(6)
    assert (await table.say("timeline.reach", "clock", day=1, entry="vote.opens", revision=0)).ok
    (await table.room()).inbox.answered.clear()
    assert await table.say("vote.cast", "s1", same, target="s2") == refused
    assert (await table.say("vote.cast", "s1", target="s2")).ok


async def test_not_yet_is_never_stored(world: World, one: Process) -> None:
    table, same = await a_table(one.service, TENANT, talking=QUIET), new_id()
    reach = {"day": 1, "entry": "vote.opens", "revision": 0}
    assert (await table.say("timeline.reach", "clock", same, **reach)).reason == "not_due"
    world.clock.advance(6)
    assert (await table.say("timeline.reach", "clock", same, **reach)).ok


async def test_a_full_inbox_refuses_early_and_loses_nothing(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT)
    one.store.gate.clear()
    asked = [asyncio.create_task(table.say("main.post", "s1", text=f"{n}")) for n in range(WAITING + 20)]
    first = [task async for task in _first_done(asked, 20)]
    assert {task.result().reason for task in first} == {"busy"}
    one.store.gate.set()
    answers = await asyncio.gather(*asked)
    said = [str(number) for number, answer in enumerate(answers) if answer.ok]
    assert len(said) == WAITING
    assert world.posts(table) == said


async def _first_done(tasks: list[asyncio.Task[Any]], count: int) -> Any:
    await until(lambda: sum(task.done() for task in tasks) >= count, "somebody is refused")
    for task in tasks:
        if task.done():
            yield task


async def test_one_batch_at_a_time_and_only_what_is_stored_is_shown(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT)
    watcher = await table.watch("s1")
    shown = plain(watcher.picture)
    one.store.gate.clear()
    count = len(one.store.asked)
    asked = [asyncio.create_task(table.say("main.post", "s1", text=f"{n}")) for n in range(10)]
    await until(lambda: len(one.store.asked) > count, "the first batch is on its way")
    later = [asyncio.create_task(table.say("main.post", "s2", text=f"later {n}")) for n in range(10)]
    for _ in range(20):
        await asyncio.sleep(0)
    assert len(one.store.asked) == count + 1
    assert watcher.picture == shown
    assert not any(task.done() for task in (*asked, *later))
    one.store.gate.set()
    await asyncio.gather(*asked, *later)
    assert len(one.store.asked) == count + 2
    assert watcher.picture == await table.project("s1")


async def test_a_conflict_reads_again_and_decides_again(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT)
    watcher = await table.watch("s1")
    one.store.troubles.append(VersionConflict("somebody was faster"))
    assert (await table.say("main.post", "s1", text="hello")).ok
    assert world.posts(table) == ["hello"]
    assert watcher.picture == await table.project("s1")


async def test_what_somebody_else_wrote_counts_before_ones_own(world: World, one: Process) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    watcher = await table.watch("s1")
    one.store.cut()
    await two.at(table).granted("main.post", "s2", text="first")
    two.store.cut()
    await table.granted("main.post", "s1", text="second")
    assert world.posts(table) == ["first", "second"]
    assert watcher.picture == await table.project("s1")
    assert [post["text"] for post in watcher.picture["view"]["posts"] if post["kind"] == "post"] == ["first", "second"]


@pytest.mark.parametrize("written", [True, False])
async def test_a_commit_in_doubt_happens_once(world: World, one: Process, written: bool) -> None:
    table = await a_table(one.service, TENANT)
    watcher = await table.watch("s1")
    one.store.troubles.append(in_doubt(written))
    one.store.on_trouble = one.store.cut
    answers = await asyncio.gather(*(table.say("main.post", "s1", text=f"{n}") for n in range(5)))
    assert all(answer.ok for answer in answers)
    assert sorted(world.posts(table)) == ["0", "1", "2", "3", "4"]
    assert watcher.picture == await table.project("s1")
    assert watcher.cursor == (await table.room()).head.cursor("s1")


async def test_doubt_outlasts_an_outage_of_hours(world: World, one: Process, no_long_waits: list[float]) -> None:
    table = await a_table(one.service, TENANT)
    one.store.troubles.append(in_doubt(True))
    one.store.on_trouble = one.store.vanish
    asked = asyncio.create_task(table.say("main.post", "s1", text="hello"))
    await until(lambda: len(no_long_waits) > 2000, "it is tried again and again")
    assert not asked.done()
    assert max(no_long_waits) <= 2
    one.store.away = False
    assert (await asyncio.wait_for(asked, 30)).ok
    assert world.posts(table) == ["hello"]


async def test_a_database_that_is_away_makes_the_game_busy_not_wrong(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT)
    one.store.cut()
    one.store.away = True
    same = new_id()
    answer = await table.say("main.post", "s1", same, text="hello")
    assert (answer.ok, answer.reason) == (False, "busy")
    one.store.away = False
    assert (await table.say("main.post", "s1", same, text="hello")).ok


async def test_an_append_that_cannot_be_written_answers_internal(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT)
    one.store.troubles.append(StoreError("refused"))
    assert (await table.say("main.post", "s1", text="hello")).reason == "internal"
    assert (await table.say("main.post", "s1", text="again")).ok
    assert world.posts(table) == ["again"]


async def test_who_does_not_own_the_game_asks_who_does(world: World, one: Process) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    answer = await two.at(table).say("main.post", "s2", text="from afar")
    assert answer.ok
    assert [command.type for command in world.wire.carried] == ["main.post"]
    assert two.store.asked == []
    assert world.posts(table) == ["from afar"]


async def test_nobody_answers_and_whoever_asks_takes_the_game_over(world: World, one: Process) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    world.wire.deaf = True
    world.wire.on_carried = one.store.cut
    assert (await two.at(table).say("main.post", "s2", text="anybody")).ok
    assert len(world.wire.carried) == 1
    assert two.store.owns(table.game)
    assert world.posts(table) == ["anybody"]


async def test_an_owner_that_dies_over_a_command_is_not_waited_for(
    world: World, one: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forwarding, "LOOK_SECONDS", 0.01)
    table, two = await a_table(one.service, TENANT), world.process()
    world.wire.mute = True
    asked = [asyncio.create_task(two.at(table).say("main.post", "s2", text=f"line {n}")) for n in range(3)]
    await until(lambda: world.wire.carried, "it is on its way")
    one.store.cut()
    assert all(answer.ok for answer in await asyncio.wait_for(asyncio.gather(*asked), 30))
    assert two.store.owns(table.game)
    assert sorted(world.posts(table)) == ["line 0", "line 1", "line 2"]


async def test_who_has_lost_a_game_says_so_once_to_whoever_asks_for_it(world: World, one: Process) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    command = two.service.command(TENANT, table.game, "main.post", {"text": "hello"}, "s1", new_id())
    assert await two.service.forwarded(TENANT, table.game, command) is None, "it never had it"
    one.store.cut()
    assert await one.service.forwarded(TENANT, table.game, command) == NOT_MINE
    assert await one.service.forwarded(TENANT, table.game, command) is None


async def test_who_has_given_a_game_back_says_so_to_whoever_asks_for_it(world: World, one: Process) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    await one.service.close()
    assert (await two.at(table).say("main.post", "s2", text="after you")).ok
    command = two.service.command(TENANT, table.game, "main.post", {"text": "hello"}, "s1", new_id())
    assert await one.service.forwarded(TENANT, table.game, command) == NOT_MINE


async def test_an_owner_that_never_answers_is_busy(world: World, one: Process) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    world.wire.deaf = True
    answer = await two.at(table).say("main.post", "s2", text="anybody")
    assert answer.reason == "busy"
    assert len(world.wire.carried) > 3
    assert len({command.id for command in world.wire.carried}) == 1


async def test_a_follower_catches_up_when_nudged_and_when_it_compares(world: World, one: Process) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    watcher = await two.at(table).watch("s2")
    spectator = await two.at(table).watch()

    await table.granted("main.post", "s1", text="nudged")
    await two.service.nudged({table.game: stored(world, table)})
    assert watcher.picture == await table.project("s2")

    await table.granted("silver.give", "s1", to="s2", amount=5)
    await two.service.compare_heads()
    assert watcher.picture == await table.project("s2")
    assert spectator.picture == await table.project(None)
    assert watcher.cursor == (await table.room()).head.cursor("s2")


@pytest.mark.parametrize("how", ["nudge", "compare"])
async def test_an_owner_that_lost_its_right_unnoticed_follows_the_new_one(world: World, one: Process, how: str) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    watcher = await table.watch("s1")
    one.store.slip()
    await two.at(table).granted("main.post", "s2", text="from the new owner")
    if how == "nudge":
        await one.service.nudged({table.game: stored(world, table)})
    else:
        await one.service.compare_heads()
    assert watcher.picture == await two.at(table).project("s1")
    assert (await table.say("main.post", "s1", text="and on")).ok
    assert world.posts(table) == ["from the new owner", "and on"]


async def test_a_nudge_of_what_is_known_reads_nothing(world: World, one: Process) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    await two.at(table).watch()
    two.store.away = True
    await two.service.nudged({table.game: stored(world, table), new_id(): 7})


async def test_whoever_watches_a_household_before_its_first_game_sees_it_come(world: World, one: Process) -> None:
    household = Table(one.service, TENANT, TENANT)
    watcher = await household.watch()
    assert watcher.picture["view"]["games"] == []
    cause, shelf = new_id(), world.disk.shelf(TENANT)
    recorded = GameRecorded(new_id(), "Sunday", "lobby", "pecking-order", 0, 0, None)
    shelf.events[TENANT] = [an_event(TENANT, TENANT, 1, recorded, cause)]
    await one.service.nudged({TENANT: 1})
    assert [game["title"] for game in watcher.picture["view"]["games"]] == ["Sunday"]
    assert watcher.cursor == 1


async def put_a_newer_event(world: World, table: Table) -> None:
    events = world.disk.shelf(TENANT).events[table.game]
    events.append(replace(events[-1], id=new_id(), version=len(events) + 1, type="egg.laid"))


@pytest.mark.parametrize("how", ["nudge", "compare", "command"])
async def test_an_event_of_a_newer_program_sends_everybody_away(world: World, one: Process, how: str) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    here = two.at(table)
    watcher = await here.watch("s2")
    one.store.cut()
    await put_a_newer_event(world, table)
    match how:
        case "nudge":
            await two.service.nudged({table.game: stored(world, table)})
        case "compare":
            await two.service.compare_heads()
        case "command":
            assert (await here.say("main.post", "s2", text="hello")).reason == "busy"
    assert watcher.code == RESTART
    assert not two.store.owns(table.game)
    with pytest.raises(StoreError):
        await here.room()


async def test_one_game_that_cannot_follow_holds_up_no_other(world: World, one: Process) -> None:
    tables = [await a_table(one.service, TENANT) for _ in range(2)]
    two = world.process()
    watchers = [await two.at(table).watch() for table in tables]
    for table in tables:
        await table.granted("main.post", "s1", text="hello")
    one.store.cut()
    await put_a_newer_event(world, tables[0])
    await two.service.compare_heads()
    assert watchers[0].code == RESTART
    assert watchers[1].picture == await tables[1].project(None)


async def test_a_seat_with_a_new_key_closes_the_old_ones_everywhere(world: World, one: Process) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    here, there = await table.watch("s1"), await two.at(table).watch("s1")
    others = [await table.watch("s2"), await two.at(table).watch()]
    await table.granted("seat.rekey", "host", seat="s1", credential=credential("a new key"))
    await two.service.compare_heads()
    assert [here.code, there.code] == [REPLACED, REPLACED]
    assert [other.code for other in others] == [None, None]
    room = await table.room()
    assert (room.seat_of(Holder(credential("Ann"))), room.seat_of(Holder(credential("a new key")))) == (None, "s1")


async def test_two_tabs_of_a_seat_are_told_the_same_and_here_once(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT)
    tabs = [await table.watch("s1") for _ in range(2)]
    await table.granted("main.post", "s1", text="hello")
    assert tabs[0].picture == tabs[1].picture == await table.project("s1")
    assert tabs[0].here == ["s1"]
    room = await table.room()
    await room.leave(tabs[0])
    assert tabs[1].here == ["s1"]
    await room.leave(tabs[1])
    assert room.here() == []


async def test_an_idle_room_lets_its_stream_go(world: World) -> None:
    one = world.process(linger=0.01)
    table = await a_table(one.service, TENANT)
    watcher = await table.watch()
    room = await table.room()
    room.used_at -= 1
    await one.service.sweep()
    assert one.store.owns(table.game), "somebody is watching"
    await room.leave(watcher)
    room.used_at -= 1
    await one.service.sweep()
    assert not one.store.owns(table.game)
    assert one.service.rooms == {}
    assert one.forwarder.entered[TENANT] == 0
    assert (await table.say("main.post", "s1", text="back again")).ok


async def test_a_process_that_only_passes_by_keeps_nothing(world: World) -> None:
    clock = world.process(linger=0)
    table = await a_table(clock.service, TENANT)
    assert clock.service.rooms == {}
    assert world.disk.owners == {}
    assert (await table.say("main.post", "s1", text="hello")).ok


async def test_asking_for_games_that_are_not_there_fills_no_memory(world: World, one: Process) -> None:
    table = Table(one.service, TENANT, new_id())
    assert (await table.say("game.start", "host")).reason == "unknown_game"
    assert one.service.rooms == {}
    assert world.disk.shelf(TENANT).commands == {}


async def test_another_household_has_no_such_game(world: World, one: Process) -> None:
    other = new_id()
    world.disk.shelves[other] = type(world.disk.shelf(TENANT))()
    table = await a_table(one.service, TENANT)
    stranger = Table(one.service, other, table.game)
    assert (await stranger.say("main.post", "s1", text="hello")).reason == "unknown_game"
    assert (await Table(one.service, new_id(), new_id()).say("game.start", "host")).reason == "unknown_game"
    assert world.posts(table) == []


async def test_a_household_that_is_closed_sends_everybody_away_and_no_other(world: World, one: Process) -> None:
    other = new_id()
    world.disk.shelves[other] = type(world.disk.shelf(TENANT))()
    closed, open_ = await a_table(one.service, other), await a_table(one.service, TENANT)
    watchers = [await table.watch() for table in (closed, open_)]
    follower = await world.process().at(open_).watch()
    del world.disk.shelves[other]
    await one.service.compare_heads()
    assert [watcher.code for watcher in (*watchers, follower)] == [GONE, None, None]
    assert (await closed.say("main.post", "s1", text="hello")).reason == "unknown_game"
    assert (await open_.say("main.post", "s1", text="hello")).ok


async def test_a_game_is_not_barred_by_a_stranger_who_asks_for_it(world: World, one: Process) -> None:
    other = new_id()
    world.disk.shelves[other] = type(world.disk.shelf(TENANT))()
    table = await a_table(one.service, TENANT)
    two = world.process()
    one.store.cut()
    held = await two.service.room(other, table.game)
    assert held.head.version == 0
    assert (await two.at(table).say("main.post", "s1", text="hello")).ok


async def test_closing_finishes_what_is_under_way(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT)
    watcher = await table.watch("s1")
    one.store.gate.clear()
    asked = asyncio.create_task(table.say("main.post", "s1", text="last words"))
    await until(lambda: one.store.asked[-1].events[0].type == "main.posted", "it is on its way")
    closing = asyncio.create_task(one.service.close())
    await until(lambda: watcher.code == RESTART, "members are sent away")
    one.store.gate.set()
    await closing
    assert (await asked).ok
    assert not one.store.owns(table.game)


async def test_a_room_that_could_not_finish_when_it_was_closed_takes_its_stream_no_more(
    world: World, one: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, "CLOSES_IN", 0.01)
    table = await a_table(one.service, TENANT)
    room = await table.room()
    one.store.gate.clear()
    asked = [asyncio.create_task(table.say("main.post", "s1", text="stays on its way"))]
    await until(lambda: one.store.asked[-1].events[0].type == "main.posted", "it is on its way")
    asked.append(asyncio.create_task(table.say("main.post", "s2", text="waits behind it")))
    await until(lambda: len(room.inbox), "the other waits")
    room.lost = True
    assert await table.room() is not room
    one.store.gate.set()

    assert [answer.reason for answer in await asyncio.gather(*asked)] == ["busy", "busy"]
    assert not one.store.owns(table.game)
    assert not await room.take()
    two = world.process()
    assert (await two.at(table).say("main.post", "s1", text="goes on elsewhere")).ok
    assert two.store.owns(table.game)
    assert world.posts(table) == ["goes on elsewhere"]


async def test_what_is_forwarded_to_a_stream_that_is_being_read_in_waits_for_it(world: World, one: Process) -> None:
    table, two = await a_table(one.service, TENANT), world.process()
    await one.service.let_go(await table.room())
    read, go_on, entered = one.store.load, asyncio.Event(), list[bool]()

    async def slowly(*asked: Any) -> Any:
        entered.append(one.forwarder.entered[TENANT] > 0)
        await go_on.wait()
        return await read(*asked)

    one.store.load = slowly  # type: ignore[method-assign]
    opening = asyncio.create_task(one.service.room(TENANT, table.game, to_write=True))
    await until(lambda: entered, "it is being read in")
    asked = asyncio.create_task(two.at(table).say("main.post", "s1", text="hello"))
    await until(lambda: world.wire.carried, "it is forwarded")
    go_on.set()

    assert (await asked).ok
    await opening
    assert len(world.wire.carried) == 1
    assert entered == [True], "whoever owns a stream can be asked"


async def test_a_stream_that_rests_is_read_from_its_snapshot_when_that_saves_enough(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT)
    snapshots = world.disk.shelf(TENANT).snapshots
    before = (await table.room()).head
    await one.service.let_go(await table.room())
    assert before.version >= AT_REST
    assert snapshots[table.game].version == before.version

    there = world.process().at(table)
    assert (await there.room()).head == before
    await there.granted("main.post", "s1", text="a little more")
    await there.service.let_go(await there.room())
    assert snapshots[table.game].version == before.version
    assert (await table.room()).head.version == before.version + 1


async def test_snapshots_come_with_the_end_of_a_day_and_change_nothing(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT, scheduling="manual")
    snapshots = world.disk.shelf(TENANT).snapshots
    for _ in range(20):
        if table.game in snapshots:
            break
        await table.granted("timeline.advance", "host")
    assert table.game in snapshots
    await table.granted("silver.give", "s1", to="s2", amount=1)
    fresh = await world.process().at(table).room()
    assert fresh.head == (await table.room()).head


async def test_a_view_that_cannot_be_told_sends_members_away_and_the_game_goes_on(
    world: World, one: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = await a_table(one.service, TENANT)
    watcher = await table.watch("s1")
    room = await table.room()
    broken: Callable[..., Any] = lambda *_: 1 / 0  # noqa: E731
    monkeypatch.setattr(room.fanout, "_decider", replace(room.decider, changes=broken))
    assert (await table.say("main.post", "s1", text="hello")).ok
    assert watcher.code == RESTART
    monkeypatch.undo()
    back = Watcher("s1", cursor=watcher.cursor)
    await room.join(back, watcher.cursor, "the epoch of tests")
    assert back.picture == await table.project("s1")


async def test_nobody_can_be_reached_when_the_stream_is_first_read(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT)
    two = world.process()
    two.store.away = True
    assert (await two.at(table).say("main.post", "s1", text="hello")).reason == "busy"
    with pytest.raises(Unavailable):
        await two.at(table).room()
    assert two.forwarder.entered[TENANT] == 0
    two.store.away = False
    assert (await two.at(table).say("main.post", "s1", text="hello")).ok


async def test_bots_come_and_go_like_people_and_only_sockets_are_told_to_other_processes(
    world: World, one: Process
) -> None:
    table = await a_table(one.service, TENANT, people=1, start=False, tempo="blitz", max_seats=6)
    await table.granted("bots.seat", "host", count=5)
    await table.granted("game.start", "host")
    watcher = await table.watch("s1")
    room = await table.room()
    seen = set()
    for _ in range(40):
        await one.service.tell_presence()
        assert watcher.here == room.here() and watcher.here[0] == "s1"
        seen.add(tuple(watcher.here))
        world.clock.advance(15)
    assert len(seen) > 3 and max(map(len, seen)) > 4
    assert room.fanout.here() == ["s1"]
    await room.leave(watcher)
    assert "s1" not in room.here()


async def test_a_claimed_seat_stays_open_to_its_key_and_shuts_out_other_accounts(world: World, one: Process) -> None:
    table = await a_table(one.service, TENANT)
    room = await table.room()
    key = credential("Ann")
    guest = await table.watch("s1")
    stranger = Watcher("s1", Holder(key, "bert"), "s1")
    await room.join(stranger, None, None)
    await table.granted("seat.claim", "lobby", credential=key, account="anna")
    assert (guest.code, stranger.code) == (None, REPLACED)
    assert room.seat_of(Holder(None, "anna")) == "s1", "on every device that is signed in"
    elsewhere = Watcher("s1", Holder(None, "anna"), "s1")
    await room.join(elsewhere, None, None)
    assert elsewhere.picture == guest.picture == await table.project("s1")
    await table.granted("seat.replace", "host", seat="s1", real_name="Cleo", credential="cd" * 32, account=None)
    assert (guest.code, elsewhere.code) == (REPLACED, REPLACED)
