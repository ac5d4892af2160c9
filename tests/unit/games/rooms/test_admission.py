"""A herd is greeted a few at a time, in the order of arrival, and the network is looked at in between."""

from __future__ import annotations

import asyncio

import pytest

from games.rooms.admission import Admission

pytestmark = pytest.mark.asyncio


async def test_between_a_few_greetings_there_is_a_round_of_the_loop_for_others() -> None:
    admission = Admission(at_once=3, waiting=100)
    greeted: list[int] = []
    rounds: list[int] = []

    async def come(number: int) -> None:
        await admission.turn()
        greeted.append(number)

    herd = [asyncio.create_task(come(number)) for number in range(30)]
    while len(greeted) < len(herd):
        before = len(greeted)
        await asyncio.sleep(0)
        rounds.append(len(greeted) - before)
    assert greeted == list(range(30))
    assert max(rounds) <= 3


async def test_a_greeting_that_takes_long_keeps_nobody_from_theirs() -> None:
    admission, never = Admission(at_once=1), asyncio.Event()

    async def come(slow: bool) -> str:
        await admission.turn()
        if slow:
            await never.wait()
        return "greeted"

    slow, quick = asyncio.create_task(come(True)), asyncio.create_task(come(False))
    assert await asyncio.wait_for(quick, 30) == "greeted"
    assert not slow.done()
    slow.cancel()


async def test_where_too_many_wait_the_next_are_told_at_once_until_some_are_in_or_have_left() -> None:
    admission = Admission(at_once=1, waiting=2)
    assert not admission.full
    waiting = [asyncio.create_task(admission.turn()) for _ in range(2)]
    await asyncio.sleep(0)
    assert admission.full
    waiting[1].cancel()
    await asyncio.sleep(0.01)
    assert not admission.full
    await waiting[0]
    assert not admission.full
