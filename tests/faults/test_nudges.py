"""Nudges are lost, doubled and swapped on their way: whoever follows sees every event once and in order."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from random import Random
from secrets import randbelow
from typing import TYPE_CHECKING

import pytest

from games import bootstrap
from games.adapters.channels_publisher import ChannelsPublisher
from games.adapters.notify_listener import NotifyListener
from games.bootstrap import Platform
from tests.faults.scale import Scale
from tests.platforms import Table, a_table, until
from tests.web import a_layer

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [pytest.mark.asyncio, pytest.mark.slow]

POSTS = 500


class Careless:
    """An EventPublisherPort that loses three nudges in ten, and doubles or holds back others."""

    def __init__(self, publisher: ChannelsPublisher, seed: int) -> None:
        self.publisher, self.dice = publisher, Random(seed)
        self.held: list[Mapping[str, int]] = []
        self.lost = self.passed = 0

    async def publish(self, heads: Mapping[str, int]) -> None:
        if self.dice.random() < 0.3:
            self.lost += 1
            return
        self.held += [heads] * self.dice.choice((1, 1, 2))
        if self.dice.random() < 0.5:
            return
        self.dice.shuffle(self.held)
        for each in self.held:
            self.passed += 1
            await self.publisher.publish(each)
        self.held.clear()


async def test_whoever_follows_misses_nothing(
    migrated: dict[str, str], household: Household, scale: Scale, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "COMPARE_SECONDS", 0.5)
    address, layer, seed = migrated["DATABASE_URL"], a_layer(), randbelow(10**6)
    careless = Careless(ChannelsPublisher(layer), seed)
    states: list[str] = []
    async with Platform(address, a_layer(), linger=600) as one, Platform(address, a_layer(), linger=600) as two:
        listening = asyncio.create_task(NotifyListener(address, careless).run(states.append))
        await until(lambda: "listening" in states, "it listens")
        table = await a_table(one.service, str(household.id), 3, scheduling="manual")
        there = Table(two.service, table.tenant, table.game)
        watchers = [await there.watch(seat) for seat in ("s1", "s2", None)]
        for number in range(scale(POSTS)):
            await table.granted("main.post", f"s{number % 3 + 1}", text=f"line {number}")
        head = (await table.room()).head
        for watcher in watchers:
            last = head.cursor(watcher.seat)
            await until(lambda w=watcher, last=last: w.cursor == last, f"the follower is current, seed {seed}")
            assert watcher.picture == await table.project(watcher.seat)
            told = [post["n"] for f in watcher.frames for post in f.get("push", {}).get("posts", [])]
            assert told == list(range(told[0], told[0] + scale(POSTS)))
        listening.cancel()
        await asyncio.wait([listening])
        await layer.flush()
    assert careless.lost > scale(POSTS) / 10
    assert careless.passed > scale(POSTS) / 10
