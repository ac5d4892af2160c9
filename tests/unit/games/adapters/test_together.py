"""Questions of the same moment are asked once, and no bad one harms another."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from games.adapters.together import Together
from games.ports import Unavailable

pytestmark = pytest.mark.asyncio


class Oracle:
    """Doubles numbers; knows nothing of thirteen, and is away while ``away``."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, list[int]]] = []
        self.away = False
        self.gates: dict[str, asyncio.Event] = {}

    async def double(self, lane: str, numbers: Sequence[int]) -> list[int]:
        self.asked.append((lane, list(numbers)))
        if lane in self.gates:
            await self.gates[lane].wait()
        if self.away:
            raise Unavailable("Nobody is there.")
        if 13 in numbers:
            raise LookupError("thirteen")
        return [2 * number for number in numbers]


async def test_what_is_asked_in_one_moment_is_asked_once() -> None:
    oracle = Oracle()
    together = Together(oracle.double)
    assert await asyncio.gather(*(together("hens", number) for number in range(5))) == [0, 2, 4, 6, 8]
    assert oracle.asked == [("hens", [0, 1, 2, 3, 4])]


async def test_what_comes_while_an_answer_is_under_way_is_asked_next_and_together() -> None:
    oracle = Oracle()
    gate = oracle.gates["hens"] = asyncio.Event()
    together = Together(oracle.double, most=2)
    first = asyncio.create_task(together("hens", 1))
    await asyncio.sleep(0.01)
    later = [asyncio.create_task(together("hens", number)) for number in (2, 3, 4)]
    await asyncio.sleep(0.01)
    gate.set()
    assert await asyncio.gather(first, *later) == [2, 4, 6, 8]
    assert [numbers for _, numbers in oracle.asked] == [[1], [2, 3], [4]]


async def test_no_lane_waits_for_another() -> None:
    oracle = Oracle()
    gate = oracle.gates["locked"] = asyncio.Event()
    together = Together(oracle.double)
    held = asyncio.create_task(together("locked", 1))
    assert await together("open", 2) == 4
    assert not held.done()
    gate.set()
    assert await held == 2


async def test_one_that_cannot_be_answered_harms_no_other() -> None:
    together = Together(Oracle().double)
    answers = await asyncio.gather(*(together("hens", n) for n in (12, 13, 14)), return_exceptions=True)
    assert [answers[0], answers[2]] == [24, 28]
    assert isinstance(answers[1], LookupError)


async def test_a_database_that_is_away_is_away_for_all_and_asked_once() -> None:
    oracle = Oracle()
    oracle.away = True
    together = Together(oracle.double)
    answers = await asyncio.gather(*(together("hens", n) for n in (1, 2)), return_exceptions=True)
    assert all(isinstance(answer, Unavailable) for answer in answers)
    assert len(oracle.asked) == 1
    oracle.away = False
    assert await together("hens", 3) == 6


async def test_who_no_longer_waits_keeps_nobody_from_their_answer() -> None:
    oracle = Oracle()
    gate = oracle.gates["hens"] = asyncio.Event()
    together = Together(oracle.double)
    gone, stays = (asyncio.create_task(together("hens", number)) for number in (1, 2))
    await asyncio.sleep(0.01)
    gone.cancel()
    gate.set()
    assert await stays == 4
