"""What comes in while the reader has no time for it: kept in order, up to a bound."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from games.rooms.incoming import EARLY_BYTES, EARLY_MESSAGES, Incoming

pytestmark = pytest.mark.asyncio

GONE = {"type": "websocket.disconnect", "code": 1006}


def said(text: str) -> dict[str, Any]:
    return {"type": "websocket.receive", "text": text}


class Line:
    """A server's end of a socket that reads without pause, as Daphne does, and what is made of it."""

    def __init__(self) -> None:
        self.read: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.floods = 0
        self.incoming = Incoming(self.read.get, self.flooded)
        self.free = asyncio.Event()

    def flooded(self) -> None:
        self.floods += 1

    async def say(self, *messages: dict[str, Any]) -> None:
        """Let these come, and the reader have its turns."""
        for message in messages:
            self.read.put_nowait(message)
        for _ in range(4 * len(messages)):
            await asyncio.sleep(0)

    async def busy(self) -> str:
        await self.free.wait()
        return "done"


async def test_what_comes_meanwhile_comes_next_and_in_order() -> None:
    line = Line()
    working = asyncio.create_task(line.incoming.during(line.busy()))
    await line.say(said("one"), said("two"))
    assert line.read.empty()
    line.free.set()
    assert await working == "done"
    await line.say(said("three"), said("four"))
    assert [(await line.incoming.next())["text"] for _ in range(4)] == ["one", "two", "three", "four"]
    assert line.floods == 0


async def test_as_much_as_may_come_early_is_kept() -> None:
    line = Line()
    working = asyncio.create_task(line.incoming.during(line.busy()))
    await line.say(*[said("x") for _ in range(EARLY_MESSAGES)])
    line.free.set()
    await working
    assert [(await line.incoming.next())["text"] for _ in range(EARLY_MESSAGES)] == ["x"] * EARLY_MESSAGES
    assert line.floods == 0


@pytest.mark.parametrize("flood", [["x"] * (EARLY_MESSAGES + 1), ["x" * EARLY_BYTES, "x"]])
async def test_of_a_flood_nothing_is_kept_and_it_is_told_once(flood: list[str]) -> None:
    line = Line()
    working = asyncio.create_task(line.incoming.during(line.busy()))
    await line.say(*map(said, flood * 3), GONE)
    assert (line.floods, line.read.qsize()) == (1, 0)
    line.free.set()
    await working
    assert await line.incoming.next() == GONE


async def test_the_end_is_heard_after_all_that_may_come_early() -> None:
    line = Line()
    working = asyncio.create_task(line.incoming.during(line.busy()))
    await line.say(*[said("x") for _ in range(EARLY_MESSAGES)], GONE)
    line.free.set()
    await working
    assert [await line.incoming.next() for _ in range(EARLY_MESSAGES + 1)][-1] == GONE
    assert line.floods == 0


async def test_after_the_end_nothing_more_is_read() -> None:
    line = Line()
    working = asyncio.create_task(line.incoming.during(line.busy()))
    await line.say(GONE)
    await line.say(GONE)
    assert line.read.qsize() == 1
    line.free.set()
    assert await working == "done"


async def test_what_goes_wrong_goes_wrong_for_the_reader() -> None:
    async def broken() -> None:
        raise ValueError("no room")

    with pytest.raises(ValueError, match="no room"):
        await Line().incoming.during(broken())


async def test_a_reader_that_is_ended_leaves_nothing_under_way() -> None:
    line = Line()
    working = asyncio.create_task(line.incoming.during(line.busy()))
    await line.say(said("one"))
    working.cancel()
    await asyncio.wait([working])
    line.incoming.close()
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == {asyncio.current_task()}
