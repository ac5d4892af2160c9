"""A day has its measure for everybody: enough for any person, too little to fill a database with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from games.service import GameService
from tests.fakes.clock import HandClock
from tests.fakes.event_store import Disk, FakeStore, in_doubt
from tests.platforms import Table, a_service, a_table, new_id

pytestmark = pytest.mark.asyncio

TENANT = new_id()
MEASURE = 40
"""More than it takes to start a game."""


class Coop:
    """One game of three, and the processes that it is played through."""

    def __init__(self) -> None:
        self.disk, self.clock = Disk(TENANT), HandClock()
        self.store, self.service = self.process()

    def process(self) -> tuple[FakeStore, GameService]:
        store = FakeStore(self.disk)
        service = a_service(store, self.clock)
        service.world.commands_a_day = MEASURE
        return store, service

    def asked(self, table: Table, actor: str) -> int:
        """How much of somebody is stored."""
        return sum(1 for stream, who, _ in self.disk.shelf(TENANT).asked if (stream, who) == (table.game, actor))


@pytest.fixture
def coop() -> Iterator[Coop]:
    yield Coop()


async def use_up(table: Table, coop: Coop, seat: str) -> None:
    """Let a seat say all that it may say today."""
    while coop.asked(table, seat) < MEASURE:
        await table.granted("main.post", seat, text="and another thing")


async def test_whoever_has_asked_enough_today_is_told_so_and_nothing_of_it_is_kept(coop: Coop) -> None:
    table = await a_table(coop.service, TENANT)
    await use_up(table, coop, "s1")
    refused = await table.say("main.post", "s1", text="one more")
    assert (refused.ok, refused.reason) == (False, "enough_today")
    assert refused.words is not None
    assert "midnight" in refused.words
    assert coop.asked(table, "s1") == MEASURE
    assert (await table.say("main.post", "s2", text="I have said little")).ok


async def test_refusals_count_since_they_are_kept_too(coop: Coop) -> None:
    table = await a_table(coop.service, TENANT)
    while coop.asked(table, "s1") < MEASURE:
        assert not (await table.say("main.post", "s1", text="")).ok
    assert (await table.say("main.post", "s1", text="at last a word")).reason == "enough_today"


async def test_the_host_has_a_measure_and_the_clock_has_none(coop: Coop) -> None:
    table = await a_table(coop.service, TENANT)
    while coop.asked(table, "host") < MEASURE:
        await table.say("timeline.advance", "host")
    assert (await table.say("timeline.advance", "host")).reason == "enough_today"
    for _ in range(MEASURE + 1):
        answer = await table.say("timeline.reach", "clock", day=9, entry="vote.opens", revision=0)
        assert answer.reason != "enough_today"


async def test_after_midnight_there_is_more(coop: Coop) -> None:
    table = await a_table(coop.service, TENANT)
    await use_up(table, coop, "s1")
    assert (await table.say("main.post", "s1", text="today")).reason == "enough_today"
    coop.clock.advance(24 * 3600)
    assert (await table.say("main.post", "s1", text="tomorrow")).reason != "enough_today"


async def test_another_process_goes_on_counting_where_this_one_ended(coop: Coop) -> None:
    table = await a_table(coop.service, TENANT)
    await use_up(table, coop, "s1")
    await coop.service.close()
    _, service = coop.process()
    elsewhere = Table(service, table.tenant, table.game)
    assert (await elsewhere.say("main.post", "s1", text="one more")).reason == "enough_today"


async def test_what_was_answered_before_is_answered_again_however_much_was_asked_since(coop: Coop) -> None:
    table, first = await a_table(coop.service, TENANT), new_id()
    answer = await table.say("main.post", "s1", first, text="the first")
    await use_up(table, coop, "s1")
    (await table.room()).inbox.answered.clear()
    assert await table.say("main.post", "s1", first, text="the first") == answer
    assert (await table.say("main.post", "s1", first, text="another")).reason == "id_in_use"


async def test_a_command_that_had_to_be_tried_twice_counts_once(coop: Coop) -> None:
    table = await a_table(coop.service, TENANT)
    while coop.asked(table, "s1") < MEASURE - 1:
        await table.granted("main.post", "s1", text="and another thing")
    coop.store.troubles.append(in_doubt(written=False))
    assert (await table.say("main.post", "s1", text="the last")).ok
    assert (await table.say("main.post", "s1", text="one more")).reason == "enough_today"
