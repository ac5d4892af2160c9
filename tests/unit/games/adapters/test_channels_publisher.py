"""This process on the channel layer, over a layer in memory that can fall silent."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
import pytest_asyncio

from games.adapters import channels_publisher
from games.adapters.channels_publisher import ChannelsLink, ChannelsPublisher
from games.adapters.codec import command_from_bytes, encode
from games.domain.commands import PostInMain
from games.domain.envelope import Command, Metadata
from games.domain.game import GAME
from games.ports import Answer
from tests.appends import AT
from tests.platforms import new_id, until

pytestmark = pytest.mark.asyncio

TENANT, STREAM = new_id(), new_id()


class Air:
    """What every layer of a test shares. ``silent``: messages are taken by nobody, and senders wait for ever."""

    def __init__(self) -> None:
        self.queues: dict[str, asyncio.Queue[Any]] = defaultdict(asyncio.Queue)
        self.groups: dict[str, set[str]] = defaultdict(set)
        self.silent = False
        self.broken = False
        self.taken = 0


class FakeLayer:
    """One process's channel layer."""

    def __init__(self, air: Air) -> None:
        self.air = air

    async def new_channel(self, prefix: str = "") -> str:
        await self._heard()
        return f"{prefix}.{new_id()}"

    async def send(self, channel: str, message: Mapping[str, Any]) -> None:
        await self._heard()
        self.air.queues[channel].put_nowait(message)

    async def receive(self, channel: str) -> Mapping[str, Any]:
        return dict(await self.air.queues[channel].get())

    async def group_add(self, group: str, channel: str) -> None:
        self.air.groups[group].add(channel)

    async def group_discard(self, group: str, channel: str) -> None:
        self.air.groups[group].discard(channel)

    async def group_send(self, group: str, message: Mapping[str, Any]) -> None:
        await self._heard()
        for channel in self.air.groups[group]:
            self.air.queues[channel].put_nowait(message)

    async def flush(self) -> None: ...

    async def _heard(self) -> None:
        self.air.taken += 1
        await asyncio.sleep(0)
        if self.air.broken:
            raise ConnectionError("The layer is away.")
        if self.air.silent:
            await asyncio.Event().wait()


class Process:
    """What one process hears, and how it answers commands."""

    def __init__(self, air: Air) -> None:
        self.nudges: list[Mapping[str, int]] = []
        self.presence: list[tuple[str, list[str]]] = []
        self.asked_who: list[str] = []
        self.typing: list[tuple[str, str, str]] = []
        self.commands: list[Command] = []
        self.answer: Answer | None = None
        self.link = ChannelsLink(FakeLayer(air), self._nudged, self._asked, self._heard, self._typed, self._who, encode)

    async def _nudged(self, heads: Mapping[str, int]) -> None:
        self.nudges.append(heads)

    async def _asked(self, tenant: str, aggregate_id: str, data: bytes) -> Answer | None:
        self.commands.append(command_from_bytes(GAME, data))
        return self.answer

    def _heard(self, process: str, room: str, here: list[str]) -> None:
        self.presence.append((room, here))

    async def _who(self, room: str) -> None:
        self.asked_who.append(room)

    def _typed(self, room: str, seat: str, where: str) -> None:
        self.typing.append((room, seat, where))


@pytest.fixture
def air() -> Air:
    return Air()


@pytest_asyncio.fixture
async def pair(air: Air) -> AsyncIterator[list[Process]]:
    processes = [Process(air), Process(air)]
    for process in processes:
        await process.link.open()
        await process.link.enter(TENANT)
    yield processes
    for process in processes:
        await process.link.close()


def a_command() -> Command:
    key = new_id()
    return Command(key, TENANT, STREAM, "main.post", PostInMain("hello"), Metadata(TENANT, "s1", key, key, AT))


async def test_a_command_goes_to_whoever_owns_its_stream(pair: list[Process]) -> None:
    one, two = pair
    two.answer, command = Answer(False, "text_empty", "Write something first."), a_command()
    assert await one.link.forward(command, 2) == two.answer
    assert two.commands == [command]
    assert one.commands == []


async def test_what_goes_the_same_way_at_the_same_time_goes_as_one_message(air: Air, pair: list[Process]) -> None:
    one, two = pair
    two.answer = Answer(True)
    commands = [a_command() for _ in range(50)]
    answers = await asyncio.gather(*(one.link.forward(command, 2) for command in commands))
    assert answers == [two.answer] * 50
    assert two.commands == commands
    assert air.taken <= 4


async def test_nobody_answers_what_nobody_owns(pair: list[Process]) -> None:
    assert await pair[0].link.forward(a_command(), 0.02) is None


async def test_nudges_and_presence_reach_the_others(air: Air, pair: list[Process]) -> None:
    one, two = pair
    await ChannelsPublisher(FakeLayer(air)).publish({STREAM: 7})
    await one.link.tell_presence(TENANT, STREAM, ["s1"])
    await until(lambda: two.presence and one.nudges and two.nudges, "everybody has heard")
    assert one.nudges == two.nudges == [{STREAM: 7}]
    assert (one.presence, two.presence) == ([], [(STREAM, ["s1"])])


async def test_that_somebody_types_reaches_the_others_alone(pair: list[Process]) -> None:
    one, two = pair
    await one.link.tell_typing(TENANT, STREAM, "s1", "main")
    await until(lambda: two.typing, "the other process has heard")
    assert (one.typing, two.typing) == ([], [(STREAM, "s1", "main")])


async def test_the_others_are_asked_who_is_there(pair: list[Process]) -> None:
    one, two = pair
    await one.link.ask_presence(TENANT, STREAM)
    await until(lambda: two.asked_who, "the other process is asked")
    assert (one.asked_who, two.asked_who) == ([], [STREAM])


async def test_each_enter_wants_one_leave(air: Air, pair: list[Process]) -> None:
    one, two = pair
    await one.link.enter(TENANT)
    await one.link.leave(TENANT)
    await two.link.tell_typing(TENANT, STREAM, "s1", "main")
    await until(lambda: one.typing, "still a member")
    await one.link.leave(TENANT)
    await one.link.leave(TENANT)
    await two.link.tell_typing(TENANT, STREAM, "s1", "main")
    await ChannelsPublisher(FakeLayer(air)).publish({STREAM: 1})
    await until(lambda: one.nudges, "of heads every process hears")
    assert len(one.typing) == 1


@pytest.mark.parametrize("fault", ["silent", "broken"])
async def test_a_layer_that_is_away_holds_nobody_up(
    air: Air, pair: list[Process], monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(channels_publisher, "PATIENCE_SECONDS", 0.02)
    one, two = pair
    two.answer = Answer(True)
    setattr(air, fault, True)
    async with asyncio.timeout(30):
        await one.link.tell_presence(TENANT, STREAM, ["s1"])
        assert await one.link.forward(a_command(), 0.02) is None
        with pytest.raises((TimeoutError, ConnectionError)):
            await ChannelsPublisher(FakeLayer(air)).publish({STREAM: 7})
    setattr(air, fault, False)
    assert await one.link.forward(a_command(), 30) == two.answer


@pytest.mark.parametrize("fault", ["silent", "broken"])
async def test_who_begins_while_the_layer_is_away_waits_for_it(
    air: Air, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, fault: str
) -> None:
    monkeypatch.setattr(channels_publisher, "PATIENCE_SECONDS", 0.02)
    monkeypatch.setattr(channels_publisher, "AWAY_SECONDS", 0.01)
    setattr(air, fault, True)
    one, two = Process(air), Process(air)
    opening = asyncio.create_task(one.link.open())
    await until(lambda: air.taken > 2, "it has tried more than once")
    assert [line.getMessage()[:41] for line in caplog.records] == ["waiting for the channel layer, which is a"]
    setattr(air, fault, False)
    await asyncio.wait_for(opening, 30)
    await two.link.open()
    for each in (one, two):
        await each.link.enter(TENANT)
    two.answer = Answer(True)
    assert await one.link.forward(a_command(), 30) == two.answer
    for each in (one, two):
        await each.link.close()


async def test_a_message_that_is_none_of_ours_is_passed_over(air: Air, pair: list[Process]) -> None:
    one, two = pair
    await FakeLayer(air).group_send(f"t.{TENANT}", {"type": "egg.laid"})
    await FakeLayer(air).group_send(f"t.{TENANT}", {"type": "command", "command": b"no JSON", "reply": "nowhere"})
    two.answer = Answer(True)
    assert await one.link.forward(a_command(), 30) == two.answer
