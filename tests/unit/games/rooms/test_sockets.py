"""One open socket as a room sees it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from games.protocol import RESTART, TOO_SLOW
from games.rooms.sockets import QUEUED_BYTES, QUEUED_FRAMES, UNREAD_BYTES, UNREAD_EVENTS, Socket

pytestmark = pytest.mark.asyncio


class Line:
    """The server's end of a connection, which can be held."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.free = asyncio.Event()
        self.free.set()

    async def __call__(self, message: dict[str, Any]) -> None:
        await self.free.wait()
        self.sent.append(message)


async def test_what_is_ready_at_once_goes_out_as_one_message_in_order_and_the_close_comes_last() -> None:
    line = Line()
    socket = Socket(line)
    for number in range(3):
        socket.push(str(number).encode())
    socket.close(4012)
    socket.push(b"too late")
    socket.close(4409)
    await asyncio.wait_for(socket.drain(), 30)
    assert [message.get("text", message.get("code")) for message in line.sent] == ["[0,1,2]", 4012]


@pytest.mark.parametrize("size", [1, 3000])
async def test_whoever_reads_too_slowly_is_cut_off(size: int) -> None:
    line = Line()
    socket = Socket(line)
    line.free.clear()
    draining = asyncio.create_task(socket.drain())
    pushed = 0
    while not socket.closed:
        socket.push(b"x" * size)
        pushed += 1
        assert pushed <= QUEUED_FRAMES + 1
    assert (pushed - 1) * size <= QUEUED_BYTES
    line.free.set()
    await asyncio.wait_for(draining, 30)
    assert line.sent[-1] == {"type": "websocket.close", "code": TOO_SLOW}


async def test_one_frame_may_be_of_any_size() -> None:
    line = Line()
    socket = Socket(line)
    socket.push(b"x" * (QUEUED_BYTES + 1))
    assert not socket.closed
    socket.close(4012)
    await asyncio.wait_for(socket.drain(), 30)
    assert len(line.sent[0]["text"]) == QUEUED_BYTES + 3


async def test_a_reader_that_keeps_up_is_never_cut_off() -> None:
    line = Line()
    socket = Socket(line)
    draining = asyncio.create_task(socket.drain())
    for _ in range(10 * QUEUED_FRAMES):
        socket.push(b"x" * 1000)
        await asyncio.sleep(0)
    assert not socket.closed
    socket.close(4012)
    await asyncio.wait_for(draining, 30)
    assert sum(message.get("text", "").count("x" * 1000) for message in line.sent) == 10 * QUEUED_FRAMES


@pytest.mark.parametrize(("size", "borne"), [(1, UNREAD_EVENTS), (4096, UNREAD_BYTES // 4096)])
async def test_whoever_never_says_what_they_have_read_is_cut_off(size: int, borne: int) -> None:
    line = Line()
    socket = Socket(line)
    draining = asyncio.create_task(socket.drain())
    socket.stands_at(1000)
    for _ in range(borne):
        socket.push(b"x" * size, 1)
        await asyncio.sleep(0)
    assert not socket.closed
    socket.push(b"x" * size, 1)
    await asyncio.wait_for(draining, 30)
    assert line.sent[-1] == {"type": "websocket.close", "code": TOO_SLOW}


async def test_events_that_come_in_one_piece_count_as_many() -> None:
    line = Line()
    socket = Socket(line)
    draining = asyncio.create_task(socket.drain())
    socket.stands_at(1000)
    for _ in range(UNREAD_EVENTS // 8):
        socket.push(b"eight events", 8)
        await asyncio.sleep(0)
    socket.read_to(1004)
    socket.push(b"four events", 4)
    assert not socket.closed
    socket.push(b"one event", 1)
    await asyncio.wait_for(draining, 1)
    assert line.sent[-1] == {"type": "websocket.close", "code": TOO_SLOW}


async def test_whoever_says_what_they_have_read_is_kept_though_not_for_what_is_not_counted() -> None:
    line = Line()
    socket = Socket(line)
    draining = asyncio.create_task(socket.drain())
    socket.stands_at(1000)
    for number in range(1, 10 * UNREAD_EVENTS):
        socket.push(b"an event", 1)
        socket.push(b"an answer")
        await asyncio.sleep(0)
        if number % (UNREAD_EVENTS // 2) == 0:
            socket.read_to(1000 + number)
    assert not socket.closed
    socket.read_to(0)
    for _ in range(UNREAD_EVENTS):
        socket.push(b"an event", 1)
        await asyncio.sleep(0)
    await asyncio.wait_for(draining, 30)
    assert line.sent[-1] == {"type": "websocket.close", "code": TOO_SLOW}


async def test_what_cannot_be_sent_ends_the_connection() -> None:
    class Broken(Line):
        async def __call__(self, message: dict[str, Any]) -> None:
            if message["type"] == "websocket.send":
                raise ValueError("too large for this server")
            await super().__call__(message)

    line = Broken()
    socket = Socket(line)
    socket.push(b"a view")
    await asyncio.wait_for(socket.drain(), 30)
    assert line.sent == [{"type": "websocket.close", "code": RESTART}]
    assert socket.closed


async def test_a_line_that_is_gone_ends_the_sending_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    async def gone(message: dict[str, Any]) -> None:
        raise ConnectionError("nobody is there")

    socket = Socket(gone)
    socket.push(b"anybody")
    await asyncio.wait_for(socket.drain(), 30)
    assert socket.closed
    assert [(record.levelname, record.exc_info) for record in caplog.records] == [("WARNING", None)]
