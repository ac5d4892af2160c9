"""Two processes in a storm: commits in doubt, lost rights, a database that comes and goes, repeats at either door.

When it is over, everything answered has happened exactly once, and everybody sees the same.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from random import Random

import pytest

from games.ports import Answer, StoreError, VersionConflict
from tests.fakes.clock import HandClock
from tests.fakes.event_store import Disk, FakeStore, in_doubt
from tests.fakes.forwarder import FakeForwarder, Wire
from tests.platforms import Table, Watcher, a_service, a_table, new_id

pytestmark = pytest.mark.asyncio

PASSING = ("busy", "internal")
COMMANDS = 120


@pytest.fixture(autouse=True)
def no_long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever would wait only lets others run."""
    sleep = asyncio.sleep
    monkeypatch.setattr(asyncio, "sleep", lambda seconds: sleep(0))


class Storm:
    """Two processes on one disk, with dice that decide what goes wrong."""

    def __init__(self, seed: int) -> None:
        self.dice, self.tenant = Random(seed), new_id()
        self.disk, self.wire, self.clock = Disk(self.tenant), Wire(), HandClock()
        self.stores: list[FakeStore] = []
        self.services = []
        for _ in range(2):
            store, forwarder = FakeStore(self.disk), FakeForwarder(self.wire)
            service = a_service(store, self.clock, forwarder)
            forwarder.attach(service)
            self.stores.append(store)
            self.services.append(service)
        self.answers: dict[str, list[Answer]] = {}

    def strike(self) -> None:
        """Something goes wrong, or right again."""
        store = self.dice.choice(self.stores)
        match self.dice.randrange(9):
            case 0:
                store.cut()
            case 1:
                store.troubles.append(in_doubt(written=True))
                store.on_trouble = store.cut
            case 2:
                store.troubles.append(in_doubt(written=False))
                store.on_trouble = store.cut
            case 3:
                store.troubles.append(VersionConflict("somebody was faster"))
            case 4:
                store.troubles.append(StoreError("refused"))
            case 5:
                store.away = not store.away
            case 6:
                self.wire.deaf = not self.wire.deaf
            case _:
                self.calm()

    def calm(self) -> None:
        self.wire.deaf = False
        for store in self.stores:
            store.away = False
            store.troubles.clear()

    async def ask(self, doors: list[Table], number: int) -> None:
        """One wish, repeated now and then at either door."""
        same, seat = new_id(), f"s{1 + number % 3}"
        heard = self.answers.setdefault(same, [])
        name, payload = (
            ("main.post", {"text": f"line {number}"}) if number % 4 else ("silver.give", {"to": "s9", "amount": 1})
        )
        for _ in range(self.dice.randrange(1, 4)):
            heard.append(await self.dice.choice(doors).say(name, seat, same, **payload))
            await asyncio.sleep(0)

    async def settle(self) -> None:
        """Both processes compare heads until nothing moves."""
        self.calm()
        for _ in range(3):
            for service in self.services:
                await service.compare_heads()


@pytest.mark.parametrize("seed", range(25))
async def test_everything_answered_has_happened_exactly_once(seed: int) -> None:
    storm = Storm(seed)
    table = await a_table(storm.services[0], storm.tenant)
    doors = [table, replace(table, service=storm.services[1])]
    watchers: list[tuple[Table, Watcher]] = [(door, await door.watch(seat)) for door in doors for seat in ("s1", None)]

    wishes = set()
    for number in range(COMMANDS):
        wishes.add(asyncio.create_task(storm.ask(doors, number)))
        if not number % 5:
            storm.strike()
        for _ in range(storm.dice.randrange(6)):
            await asyncio.sleep(0)
    storm.calm()
    async with asyncio.timeout(20):
        await asyncio.gather(*wishes)
    await storm.settle()

    events = storm.disk.shelf(storm.tenant).events[table.game]
    assert [event.version for event in events] == list(range(1, len(events) + 1))
    said = [event.metadata.causation_id for event in events if event.type == "main.posted"]
    assert len(said) == len(set(said)), "a command had its effect twice"
    for command_id, heard in storm.answers.items():
        final = {(answer.ok, answer.reason) for answer in heard if answer.reason not in PASSING}
        assert len(final) <= 1, "a repeat was answered otherwise"
        assert "id_in_use" not in {reason for _, reason in final}
        if (True, None) in final:
            assert command_id in said, "an answered command was lost"
    assert len(said) > COMMANDS / 4
    for door, watcher in watchers:
        room = await door.room()
        assert room.head.version == len(events)
        if watcher.code is None:
            assert watcher.picture == await door.project(watcher.seat)
            assert watcher.cursor == room.head.cursor(watcher.seat)
