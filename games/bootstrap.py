"""The composition root: real adapters put into the service, once a process, and the crossings into its loop."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import logging
import threading
import uuid
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, TypeVar

from channels.layers import get_channel_layer
from django.conf import settings

from games.adapters import codec, outward, web_push
from games.adapters.alarm_desk import AlarmDesk
from games.adapters.channels_publisher import ChannelsLink, Layer
from games.adapters.clock import DatabaseClock
from games.adapters.join_codes import JoinCodes
from games.adapters.journal import Journal
from games.adapters.postgres_store import PostgresStore
from games.confessing import BoothDoor
from games.domain.holding import Holder
from games.domain.streams import decider_of as decider_of
from games.ports import Answer, Clock, StoreError
from games.rooms.admission import Admission
from games.rooms.rate import TokenBucket
from games.rooms.tabs import Tabs
from games.rooms.waits import Waits
from games.rooms.world import World
from games.service import GameService

log = logging.getLogger(__name__)

Subscription = web_push.Subscription
check_subscription = web_push.check
push_key = web_push.public_key
check_address = outward.check

T = TypeVar("T")

NOBODY = Holder()

WEB_LINGER_SECONDS = 600.0
COMPARE_SECONDS = 5.0
PRESENCE_SECONDS = 15.0
CROSSING_SECONDS = 15.0


class Platform:
    """One process's service with its adapters. ``layer`` None: nobody else is to be reached.

    ``linger`` is how long an unused room keeps its stream, in seconds (see GameService).
    """

    def __init__(
        self, conninfo: str, layer: Layer | None = None, clock: Clock | None = None, linger: float = 0.0
    ) -> None:
        self.clock: Any = clock or DatabaseClock()
        self.conninfo = conninfo
        self.store = PostgresStore(conninfo, self.clock, decider_of)
        self.journal = Journal(self.store.inside)
        self.world = World(
            self.store,
            self.clock,
            door=BoothDoor(settings.SECRET_KEY),
            codes=JoinCodes(self.store.inside),
            commands_a_day=settings.COMMANDS_A_DAY,
            wakes=clock is None,
        )
        self.service = GameService(self.world, decider_of, codec.command_payload, codec.body_hash, linger)
        self.admission = Admission()
        self.tabs = Tabs(lambda: TokenBucket(*settings.SOCKET_RATE), settings.SOCKETS_A_SEAT)
        self.waits = Waits()
        self._layer = layer
        self._link: ChannelsLink | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> Platform:
        await self.store.open()
        try:
            self.world.epoch = await self.store.epoch()
        except StoreError:
            await self.store.close()
            raise
        if self._layer is not None:
            self._link = ChannelsLink(
                self._layer, self.service.nudged, self._forwarded, self._heard, self._typed, self._asked, codec.encode
            )
            await self._link.open()
            self.world.forwarder = self._link
            self._tasks = [
                asyncio.create_task(self._every(COMPARE_SECONDS, self._compare), name="compare heads"),
                asyncio.create_task(self._every(PRESENCE_SECONDS, self.service.tell_presence), name="presence"),
            ]
        return self

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await self.service.close()
        if self._link is not None and self._layer is not None:
            await self._link.close()
            await self._layer.flush()
        await self.store.close()

    async def __aenter__(self) -> Platform:
        return await self.start()

    async def __aexit__(self, *failure: object) -> None:
        await self.close()

    async def _compare(self) -> None:
        await self.service.compare_heads()
        await self.service.sweep()

    async def _forwarded(self, tenant: str, aggregate_id: str, data: bytes) -> Answer | None:
        command = codec.command_from_bytes(decider_of(tenant, aggregate_id), data)
        return await self.service.forwarded(tenant, aggregate_id, command)

    def _heard(self, process: str, room_id: str, here: list[str]) -> None:
        self.world.presence.heard(process, room_id, here)
        room = self.service.rooms.get(room_id)
        if room is not None:
            room.fanout.tell_presence(room.here())

    async def _asked(self, room_id: str) -> None:
        room = self.service.rooms.get(room_id)
        if room is not None and room.fanout.members:
            await room.tell_presence()

    def _typed(self, room_id: str, seat: str, where: str) -> None:
        room = self.service.rooms.get(room_id)
        if room is not None:
            room.tell_typing(seat, where)

    async def _every(self, seconds: float, work: Any) -> None:
        while True:
            await asyncio.sleep(seconds)
            try:
                await work()
            except Exception as error:
                log.warning("%s failed and is tried again: %s", work.__name__, type(error).__name__)


def conninfo(role: str = "app") -> str:
    """The connection string of a database role: "app", "owner" or "operator"."""
    return settings.DATABASE_URLS[role]


_platform: asyncio.Task[Platform] | None = None
_loop: asyncio.AbstractEventLoop | None = None
_guard = threading.Lock()


async def platform() -> Platform:
    """This process's platform, started on first use in the loop that serves sockets."""
    global _platform, _loop
    if _platform is None or _platform.get_loop() is not asyncio.get_running_loop() or _failed(_platform):
        _loop = asyncio.get_running_loop()
        layer = get_channel_layer()
        _platform = asyncio.create_task(Platform(conninfo(), layer, linger=WEB_LINGER_SECONDS).start())
    return await asyncio.shield(_platform)


async def close_platform() -> None:
    """Finish what this process's platform has begun, if it was ever started."""
    if _platform is not None and not _failed(_platform):
        await (await asyncio.shield(_platform)).close()


def _failed(starting: asyncio.Task[Platform]) -> bool:
    """Whether the start came to nothing, so that the next one who asks tries again."""
    return starting.done() and (starting.cancelled() or starting.exception() is not None)


def adopt_loop(loop: asyncio.AbstractEventLoop) -> None:
    """Serve pages from the loop that serves the sockets."""
    global _loop
    _loop = loop


def run_sync(work: Coroutine[Any, Any, T], timeout: float = CROSSING_SECONDS) -> T:
    """The one crossing from sync code (pages, admin, commands) into the loop of the rooms.

    :raises TimeoutError: no result within ``timeout`` seconds.
    """
    global _loop
    with _guard:
        if _loop is None or _loop.is_closed():
            _loop = asyncio.new_event_loop()
            threading.Thread(target=_loop.run_forever, name="rooms", daemon=True).start()
            atexit.register(_leave, _loop)
    return asyncio.run_coroutine_threadsafe(work, _loop).result(timeout)


def _leave(loop: asyncio.AbstractEventLoop) -> None:
    """Close the platform of a process that made its own loop, while the services still run."""

    async def close() -> None:
        if _platform is not None:
            await (await _platform).close()

    with contextlib.suppress(Exception):
        asyncio.run_coroutine_threadsafe(close(), loop).result(5)
    loop.call_soon_threadsafe(loop.stop)


def dispatch_sync(
    tenant_id: str, aggregate_id: str, name: str, payload: Mapping[str, Any], actor: str,
    command_id: str | None = None,
) -> Answer:  # fmt: skip
    """Send a command from sync code. Raises codec.Malformed, in words, for a payload that is none."""

    async def work() -> Answer:
        service = (await platform()).service
        command = service.command(tenant_id, aggregate_id, name, dict(payload), actor, command_id or str(uuid.uuid4()))
        return await service.dispatch(command)

    return run_sync(work())


def view_sync(tenant_id: str, aggregate_id: str, holder: Holder = NOBODY) -> dict[str, Any] | None:
    """``{"seat", "view", "mine"}`` as somebody sees the stream, or None when there is none."""

    async def work() -> dict[str, Any] | None:
        service = (await platform()).service
        room = await service.room(tenant_id, aggregate_id)
        await room.catch_up()
        if room.head.version == 0 and aggregate_id != tenant_id:
            await service.let_go(room)
            return None
        seat = room.seat_of(holder)
        return {"seat": seat, **room.decider.project(room.head.state, seat)}

    return run_sync(work())


def read_journal(question: Callable[[Journal], Coroutine[Any, Any, T]]) -> T:
    """What the journal answers, for sync code."""

    async def work() -> T:
        return await question((await platform()).journal)

    return run_sync(work())


Verdict = Callable[[AlarmDesk, str, Sequence[str]], Coroutine[Any, Any, int]]


def decide_about_alarms(tenant_id: str, ids: Sequence[str], verdict: Verdict) -> int:
    """Carry out what an operator has decided about parked alarms; about how many there was something to decide."""

    async def work() -> int:
        return await verdict(AlarmDesk((await platform()).store.inside), tenant_id, ids)

    return run_sync(work())
