"""The one consumer: a socket that looks into a room, of a game or of a household.

It checks frames and puts commands into the room's inbox; it never waits for the database while it could read.
Who comes to which room is found in ``arriving.py``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from functools import partial
from typing import Any

from channels.consumer import AsyncConsumer

from games.arriving import TurnedAway, arrive, is_signed_in, language_of, same_origin
from games.domain.booth import DOOR
from games.domain.commands.booth import PostInBooth
from games.domain.envelope import Command
from games.domain.rejections import Reason, retold
from games.ports import Answer, Malformed, StoreError
from games.protocol import (
    BAD_FRAMES,
    NOT_ALLOWED,
    REPLACED,
    RESTART,
    TOO_FAST,
    Ack,
    AnyFrame,
    CommandFrame,
    Hello,
    MalformedFrame,
    Ping,
    Typing,
    answer_frame,
    error_frame,
    pong_frame,
    read_frame,
)
from games.rooms.deciding import refuse
from games.rooms.incoming import Incoming
from games.rooms.rate import Pauses
from games.rooms.room import Room
from games.rooms.sockets import Socket
from games.rooms.tabs import Share
from games.rooms.waits import Wait

BAD_FRAMES_BORNE = 20
STRIKES_BORNE = 80
IN_FLIGHT = 64
TYPING_PAUSE = 2.0
"""Seconds: a socket's signs of typing in one place are told no more often."""
SESSION_PAUSE = 60.0
"""Seconds between two looks at the session of somebody who plays by their account."""


class RoomConsumer(AsyncConsumer):
    """Overrides Channels' way of calling a consumer: its dispatch makes a thread hop before each message."""

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        self.scope = scope
        self.socket = Socket(send)
        self.room: Room | None = None
        self.share: Share
        self.joined = False
        self.bad_frames = self.strikes = 0
        self.in_flight = 0
        self.tasks: set[asyncio.Task[None]] = set()
        self.typed = Pauses(TYPING_PAUSE)
        self.language = language_of(scope)
        self.checked = Pauses(SESSION_PAUSE)
        await receive()
        if not same_origin(scope):
            await send({"type": "websocket.close", "code": NOT_ALLOWED})
            return
        await send({"type": "websocket.accept"})
        draining = asyncio.create_task(self.socket.drain())
        self.incoming = Incoming(receive, partial(self.socket.close, TOO_FAST))
        try:
            await self.incoming.during(self._enter())
            await self._read()
        finally:
            self.incoming.close()
            if self.room is not None:
                self.platform.tabs.close(self.share, self.socket)
                await self.room.leave(self.socket)
            draining.cancel()

    async def _enter(self) -> None:
        """Come into the room that the connection names; close with a code that says why not."""
        try:
            arrival = await arrive(self.scope)
        except TurnedAway as turned:
            return self.socket.close(turned.code)
        self.platform = arrival.platform
        self.socket.holder, self.socket.seat = arrival.holder, arrival.seat
        self.socket.who = arrival.who
        self.room = arrival.room
        self.share = self.platform.tabs.open(self.room.aggregate_id, self.socket)

    async def _read(self) -> None:
        while True:
            message = await self.incoming.next()
            if message["type"] == "websocket.disconnect":
                return
            if self.socket.closed or self.room is None:
                continue
            if not self.share.bucket.take():
                self._too_fast(message.get("text"))
                continue
            self.strikes = 0
            try:
                frame = read_frame(message.get("text"))
            except MalformedFrame as error:
                self._bad_frame(str(error), error.id)
            else:
                await self._take(frame)

    async def _take(self, frame: AnyFrame) -> None:
        assert self.room is not None
        match frame:
            case Hello() if not self.joined:
                await self.incoming.during(self._join(self.room, frame))
            case Ping():
                self.socket.push(pong_frame(self.platform.clock.now().isoformat()))
                self._look_at_session()
            case CommandFrame() if not self.joined:
                self._bad_frame("Say hello first.")
            case CommandFrame():
                self._command(frame)
            case Ack():
                self.socket.read_to(frame.n)
            case Typing() if self.joined and self.socket.seat is not None and self.typed.over(frame.where):
                self._beside(self.room.type(self.socket.seat, frame.where))
            case _:
                pass

    async def _join(self, room: Room, hello: Hello) -> None:
        """Room and seat as they are by now: either may have changed since the socket opened."""
        await self.platform.admission.turn()
        try:
            self.room = room = await self.platform.service.room(room.tenant, room.aggregate_id)
        except StoreError:
            return self.socket.close(RESTART)
        seat = room.seat_of(self.socket.holder)
        if self.socket.seat not in (None, seat):
            return self.socket.close(REPLACED)
        if seat is not None and self.socket.seat is None:
            self.socket.seat = self.socket.who = seat
            self.platform.tabs.close(self.share, self.socket)
            self.share = self.platform.tabs.open(room.aggregate_id, self.socket)
        self.joined = True
        await room.join(self.socket, hello.cursor, hello.epoch)

    def _look_at_session(self) -> None:
        """Now and then, whether an account is still signed in: its seat is for nobody else."""
        if self.socket.holder.account is not None and self.checked.over("session"):
            self._beside(self._check_session(self.socket.holder.account))

    async def _check_session(self, account: str) -> None:
        if not await is_signed_in(self.scope, account):
            self.socket.close(RESTART)

    def _beside(self, work: Coroutine[Any, Any, None]) -> None:
        """Do it while the next frames are read."""
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    def _command(self, frame: CommandFrame) -> None:
        """Put it on its way; the next frames are read meanwhile."""
        if self.in_flight >= IN_FLIGHT:
            return self._answer(frame, refuse(Reason.BUSY))
        if self.socket.seat is None:
            return self._answer(frame, refuse(Reason.NOT_YOUR_SEAT))
        try:
            command = self._made(frame, self.socket.seat)
        except Malformed as error:
            return self._answer(frame, Answer(False, Reason.MALFORMED.value, str(error)))
        if isinstance(command, Reason):
            return self._answer(frame, refuse(command))
        self.in_flight += 1
        wait = self.platform.waits.begin(partial(self._put_off, frame))
        self.platform.service.put(command, partial(self._answered, frame, wait))

    def _answered(self, frame: CommandFrame, wait: Wait, answer: Answer) -> None:
        if self.platform.waits.end(wait):
            self.in_flight -= 1
            self._answer(frame, answer)

    def _put_off(self, frame: CommandFrame) -> None:
        """It may have been carried out or not: whoever asks again, under the same id, is told in the end."""
        self.in_flight -= 1
        self._answer(frame, refuse(Reason.BUSY))

    def _answer(self, frame: CommandFrame, answer: Answer) -> None:
        if not answer.ok and self.language != "en":
            answer = replace(answer, words=retold(answer.reason or "", answer.words or "", self.language))
        self.socket.push(answer_frame(frame.id, answer))

    def _made(self, frame: CommandFrame, seat: str) -> Command | Reason:
        """The command of this seat, or why there is none. Raises Malformed."""
        assert self.room is not None
        room, actor, payload = self.room, seat, frame.payload
        if frame.type == PostInBooth.name:
            door = self.platform.world.door
            assert door is not None, "a platform has a booth's door"
            passed = door.confession(room.aggregate_id, room.head.state, seat, frame.id, payload)
            if isinstance(passed, Reason):
                return passed
            actor, payload = DOOR, passed
        return self.platform.service.command(room.tenant, room.aggregate_id, frame.type, payload, actor, frame.id)

    def _bad_frame(self, words: str, command_id: str | None = None) -> None:
        self.bad_frames += 1
        self.socket.push(error_frame(words, command_id=command_id))
        if self.bad_frames > BAD_FRAMES_BORNE:
            self.socket.close(BAD_FRAMES)

    def _too_fast(self, text: str | None) -> None:
        self.strikes += 1
        try:
            frame = read_frame(text)
        except MalformedFrame as error:
            return self._bad_frame(str(error), error.id)
        if isinstance(frame, CommandFrame):
            self._answer(frame, refuse(Reason.TOO_FAST))
        if self.strikes > STRIKES_BORNE:
            self.socket.close(TOO_FAST)
