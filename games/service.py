"""GameService: the one way in for commands, and for what events owe to other streams."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping, Sequence
from time import monotonic
from typing import Any
from uuid import UUID, uuid5

from games import rematch
from games.domain.decider import Decider
from games.domain.envelope import Command, Metadata
from games.domain.rejections import Reason
from games.ports import NOT_MINE, Answer, Job, StoreError, Unavailable, UnknownEvent, UnknownHousehold
from games.protocol import GONE, RESTART
from games.rooms.deciding import INTERNAL, refuse
from games.rooms.inbox import Answered
from games.rooms.parted import Parted
from games.rooms.room import Room
from games.rooms.world import World

log = logging.getLogger(__name__)

ANSWERS_TAKE = 0.5
"""Seconds that other processes have to say who is there."""


class GameService:
    """Hydrates, decides, appends, publishes and schedules, each stream by its decider.

    ``decider_of`` tells the decider of a stream by household and id; ``body_hash`` what makes two commands the
    same; ``payload_of`` turns plain data into a command's payload. ``linger`` is how many seconds an unused
    room stays in memory with its stream; 0 gives it back after each command.
    """

    def __init__(
        self,
        world: World,
        decider_of: Callable[[str, str], Decider[Any]],
        payload_of: Callable[[Decider[Any], str, Any], Any],
        body_hash: Callable[[Command], bytes],
        linger: float = 600.0,
    ) -> None:
        self.world = world
        self.rooms: dict[str, Room] = {}
        self._opening: dict[str, asyncio.Task[Room]] = {}
        self._closing: dict[str, asyncio.Task[None]] = {}
        self._decider_of = decider_of
        self._payload_of = payload_of
        self._body_hash = body_hash
        self._linger = linger
        self._beside: set[asyncio.Task[None]] = set()
        self._parted = Parted(monotonic)

    def put(self, command: Command, answered: Answered) -> None:
        """``dispatch`` for whoever does not wait: ``answered`` is told, in the moment when all others are shown."""
        room = self.rooms.get(command.aggregate_id)
        if room is not None and room.tenant == command.tenant and not room.lost:
            room.put(command, self._body_hash(command), answered)
            return
        task = asyncio.create_task(self._tell(command, answered))
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)

    async def _tell(self, command: Command, answered: Answered) -> None:
        answered(await self.dispatch(command))

    async def dispatch(self, command: Command) -> Answer:
        try:
            room = await self.room(command.tenant, command.aggregate_id, to_write=True)
            answer = await _answer(room, command, self._body_hash(command))
        except Unavailable:
            return refuse(Reason.BUSY)
        except UnknownHousehold:
            return refuse(Reason.UNKNOWN_GAME)
        except StoreError:
            log.exception("command %s (%s) was not carried out", command.id, command.type)
            return INTERNAL
        unborn = room.head.version == 0 and room.aggregate_id != room.tenant
        if room.idle and (self._linger == 0 or unborn):
            await self.let_go(room)
        return answer

    async def on(self, job: Job, tenant: str) -> Answer:
        if job.name == rematch.REACTION and self.world.codes is not None:
            return await rematch.carry_out(self, self.world.codes, job, tenant)
        asked = dict(job.payload)
        stream = asked.pop("stream", None)
        command_id = str(uuid5(UUID(job.event_id), f"{job.name} {stream}" if stream else job.name))
        target = stream or tenant
        payload = self._payload_of(self._decider_of(tenant, target), job.name, asked)
        metadata = Metadata(tenant, "reaction", job.event_id, job.command_id, self.world.clock.now())
        return await self.dispatch(Command(command_id, tenant, target, job.name, payload, metadata))

    def command(self, tenant: str, aggregate_id: str, name: str, payload: Any, actor: str, command_id: str) -> Command:
        """A command from plain data. Raises the codec's Malformed, in words."""
        decider = self._decider_of(tenant, aggregate_id)
        body = self._payload_of(decider, name, payload)
        metadata = Metadata(tenant, actor, command_id, command_id, self.world.clock.now())
        return Command(command_id, tenant, aggregate_id, name, body, metadata)

    async def room(self, tenant: str, aggregate_id: str, to_write: bool = False) -> Room:
        """The live room of a stream, read in when it is not here yet: then ``to_write`` owns it if nobody else does."""
        while (room := self.rooms.get(aggregate_id)) is None:
            opening = self._opening.get(aggregate_id)
            if opening is None:
                opening = self._opening[aggregate_id] = asyncio.create_task(self._open(tenant, aggregate_id, to_write))
                opening.add_done_callback(lambda _: self._opening.pop(aggregate_id, None))
            await asyncio.shield(opening)
        guessed = room.tenant != tenant and room.head.version == 0 and room.idle
        if room.lost or guessed:
            await self._give_up(room)
            return await self.room(tenant, aggregate_id, to_write)
        room.used_at = asyncio.get_running_loop().time()
        if room.tenant != tenant:
            raise UnknownHousehold(tenant)
        return room

    async def look(self, tenant: str, aggregate_id: str) -> tuple[Any, list[str]]:
        """The state of a stream as it is stored, and who looks at it in whatever process."""
        room = await self.room(tenant, aggregate_id)
        await room.catch_up()
        if self.world.forwarder is not None:
            await self.world.forwarder.ask_presence(tenant, aggregate_id)
            await asyncio.sleep(ANSWERS_TAKE)
        return room.head.state, room.here()

    async def let_go(self, room: Room) -> None:
        """Forget an idle room and give its stream back; nobody opens it again before that is done."""
        if room.idle:
            await room.rest()
        if room.idle:
            await self._give_up(room)

    async def _give_up(self, room: Room, code: int = RESTART) -> None:
        if self.rooms.get(room.aggregate_id) is not room:
            return
        del self.rooms[room.aggregate_id]
        closing = self._closing[room.aggregate_id] = asyncio.create_task(self._shut(room, code))
        closing.add_done_callback(lambda _: self._closing.pop(room.aggregate_id, None))
        await asyncio.shield(closing)

    async def sweep(self) -> None:
        """Let go of every room that has been idle for ``linger`` seconds."""
        now = asyncio.get_running_loop().time()
        for room in list(self.rooms.values()):
            if room.idle and now - room.used_at > self._linger:
                await self.let_go(room)

    async def nudged(self, heads: Mapping[str, int]) -> None:
        """Streams have advanced elsewhere: those that are live here follow."""
        found = [(self.rooms[id], version) for id, version in heads.items() if self._is_news(id, version)]
        if found:
            await asyncio.gather(*(self._keep_up(room, room.catch_up(version)) for room, version in found))

    def _is_news(self, aggregate_id: str, version: int) -> bool:
        """Whether a stream is live here, and not yet at this version."""
        room = self.rooms.get(aggregate_id)
        return room is not None and version > room.head.version

    async def forwarded(self, tenant: str, aggregate_id: str, command: Command) -> Answer | None:
        """A command that another process sent to whoever owns the stream; None when that is not this one.

        NOT_MINE when it was until just now. A stream that is being read in is waited for.
        """
        opening = self._opening.get(aggregate_id)
        if opening is not None:
            await asyncio.wait([opening])
        room = self.rooms.get(aggregate_id)
        if room is None or room.tenant != tenant or not self.world.store.owns(aggregate_id):
            gone = self._parted.lately(aggregate_id) if room is None else room.bereft
            return NOT_MINE if gone and self._parted.first_told(command.id) else None
        return await self.dispatch(command)

    async def tell_presence(self) -> None:
        """Say again who is here, for processes that came later or missed it."""
        for room in list(self.rooms.values()):
            if room.fanout.members:
                await room.tell_presence()

    async def compare_heads(self) -> None:
        """A lost nudge loses nothing: what is live here and not ours is compared with the table."""
        by_tenant: dict[str, list[str]] = {}
        rooms = list(self.rooms.values())
        await asyncio.gather(*(self._keep_up(room, room.take()) for room in rooms if room.fanout.members))
        for room in rooms:
            by_tenant.setdefault(room.tenant, []).append(room.aggregate_id)
        await asyncio.gather(*(self._compare(tenant, ids) for tenant, ids in by_tenant.items()))

    async def _compare(self, tenant: str, ids: Sequence[str]) -> None:
        try:
            heads = await self.world.store.heads(tenant, ids)
        except UnknownHousehold:
            await self._close_household(tenant)
        else:
            await self.nudged(heads)

    async def _close_household(self, tenant: str) -> None:
        """A household was closed: nobody stays in its rooms."""
        for room in [room for room in self.rooms.values() if room.tenant == tenant]:
            await self._give_up(room, GONE)

    async def _keep_up(self, room: Room, following: Coroutine[Any, Any, Any]) -> None:
        """Follow, or let the room go with its members where this process knows too little to follow."""
        try:
            await following
        except UnknownEvent as error:
            log.error("stream %s has an event of a newer program: %s", room.aggregate_id, error)
            await self._give_up(room)
        except StoreError:
            log.warning("stream %s could not follow: it will be compared again", room.aggregate_id)

    async def close(self) -> None:
        rooms, self.rooms = list(self.rooms.values()), {}
        await asyncio.gather(*(self._part(room) for room in rooms))

    async def _shut(self, room: Room, code: int) -> None:
        if self.world.forwarder is not None:
            await self.world.forwarder.leave(room.tenant)
        await self._part(room, code)

    async def _part(self, room: Room, code: int = RESTART) -> None:
        owned = self.world.store.owns(room.aggregate_id)
        await room.close(code)
        if owned:
            self._parted.part(room.aggregate_id)

    async def _open(self, tenant: str, aggregate_id: str, to_write: bool) -> Room:
        closing = self._closing.get(aggregate_id)
        if closing is not None:
            await asyncio.shield(closing)
        room = Room(tenant, aggregate_id, self._decider_of(tenant, aggregate_id), self.world)
        if self.world.forwarder is not None:  # before the stream is ours: nobody asks in vain
            await self.world.forwarder.enter(tenant)
        try:
            await room.open(to_write)
        except BaseException:
            if self.world.forwarder is not None:
                await self.world.forwarder.leave(tenant)
            raise
        room.used_at = asyncio.get_running_loop().time()
        self.rooms[aggregate_id] = room
        return room


async def _answer(room: Room, command: Command, body_hash: bytes) -> Answer:
    waiting: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
    room.put(command, body_hash, lambda answer: None if waiting.done() else waiting.set_result(answer))
    return await waiting
