"""The channel layer between processes: nudges, forwarded commands, who is here, who types. Never the data itself.

Each process is one member of a group, not each socket: of the one in which heads are told, and of one for each
household that has a room there. What is lost here loses nothing: heads are compared, commands are tried again under
the same id, presence is told anew.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any, Protocol

import orjson

from games.ports import Answer

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 2.0
"""How long the layer may take over a message: what is lost with it is made up for, waiting is not."""

AWAY_SECONDS = 0.5
"""Between two looks whether a layer that is away has come back."""

GROUPS = "t."
HEADS = f"{GROUPS}heads"
"""The group of every process that follows streams: one message tells all of them what a whole batch advanced."""


class Layer(Protocol):
    """What we use of a channel layer."""

    async def new_channel(self, prefix: str = ...) -> str: ...
    async def send(self, channel: str, message: Mapping[str, Any]) -> None: ...
    async def receive(self, channel: str) -> Mapping[str, Any]: ...
    async def group_add(self, group: str, channel: str) -> None: ...
    async def group_discard(self, group: str, channel: str) -> None: ...
    async def group_send(self, group: str, message: Mapping[str, Any]) -> None: ...
    async def flush(self) -> None: ...


def household_group(tenant: str) -> str:
    """The group of a household: every process that has a room of it is a member."""
    return f"{GROUPS}{tenant}"


class ChannelsPublisher:
    """EventPublisherPort on the channel layer."""

    def __init__(self, layer: Layer) -> None:
        self._layer = layer

    async def publish(self, heads: Mapping[str, int]) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await self._layer.group_send(HEADS, {"type": "nudge", "heads": dict(heads)})


class ChannelsLink:
    """This process on the channel layer: ForwarderPort, and the receiving end of everything."""

    def __init__(
        self,
        layer: Layer,
        on_nudge: Callable[[Mapping[str, int]], Awaitable[None]],
        on_command: Callable[[str, str, bytes], Awaitable[Answer | None]],
        on_presence: Callable[[str, str, list[str]], None],
        on_typing: Callable[[str, str, str], None],
        on_asked: Callable[[str], Awaitable[None]],
        encode: Callable[[Any], bytes],
    ) -> None:
        self._layer = layer
        self._on_nudge = on_nudge
        self._on_command = on_command
        self._on_presence = on_presence
        self._on_typing = on_typing
        self._on_asked = on_asked
        self._encode = encode
        self._channel = ""
        self._groups: dict[str, int] = {}
        self._asked: dict[str, asyncio.Future[Answer]] = {}
        self._outgoing: dict[str, list[Mapping[str, Any]]] = {}
        self._sending: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[Any]] = set()

    async def open(self) -> None:
        """Have a channel of its own; a layer that is away is waited for."""
        waited = False
        while not self._channel:
            try:
                async with asyncio.timeout(PATIENCE_SECONDS):
                    channel = await self._layer.new_channel("process")
                    await self._layer.group_add(HEADS, channel)
                    self._channel = channel
            except Exception as error:
                if not waited:
                    log.warning("waiting for the channel layer, which is away: %s", type(error).__name__)
                waited = True
                await asyncio.sleep(AWAY_SECONDS)
        if waited:
            log.warning("the channel layer is there")
        self._spawn(self._listen())

    async def close(self) -> None:
        for group in [HEADS, *self._groups]:
            await self._quietly(self._layer.group_discard(group, self._channel))
        for task in list(self._tasks):
            task.cancel()

    async def enter(self, tenant: str) -> None:
        """Hear of this household from now on; each enter wants one leave."""
        group = household_group(tenant)
        self._groups[group] = self._groups.get(group, 0) + 1
        if self._groups[group] == 1:
            await self._quietly(self._layer.group_add(group, self._channel))

    async def leave(self, tenant: str) -> None:
        group = household_group(tenant)
        left = self._groups.get(group, 0) - 1
        if left > 0:
            self._groups[group] = left
        elif self._groups.pop(group, None):
            await self._quietly(self._layer.group_discard(group, self._channel))

    async def forward(self, command: Any, timeout: float) -> Answer | None:
        """Ask whoever owns the command's stream; None when nobody answers in time."""
        waiting: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._asked[command.id] = waiting
        message = {
            "type": "command",
            "tenant": command.tenant,
            "aggregate": command.aggregate_id,
            "command": self._encode(command),
            "reply": self._channel,
        }
        self._post(household_group(command.tenant), message)
        try:
            return await asyncio.wait_for(waiting, timeout)
        except TimeoutError:
            return None
        finally:
            self._asked.pop(command.id, None)

    async def tell_presence(self, tenant: str, room: str, here: list[str]) -> None:
        """Tell the other processes who is in a room here."""
        message = {"type": "presence", "process": self._channel, "room": room, "here": here}
        self._post(household_group(tenant), message)

    async def ask_presence(self, tenant: str, room: str) -> None:
        """Ask the other processes who is in a room there."""
        message = {"type": "who", "process": self._channel, "room": room}
        self._post(household_group(tenant), message)

    async def tell_typing(self, tenant: str, room: str, seat: str, where: str) -> None:
        """Tell the other processes that somebody types; each knows who of its members may be told."""
        message = {"type": "typing", "process": self._channel, "room": room, "seat": seat, "where": where}
        self._post(household_group(tenant), message)

    async def _listen(self) -> None:
        while True:
            try:
                message = await self._layer.receive(self._channel)
            except asyncio.CancelledError:
                raise
            except Exception as error:
                log.warning("the channel layer is away: %s", type(error).__name__)
                await asyncio.sleep(AWAY_SECONDS)
                continue
            for each in message["parts"] if message["type"] == "parts" else (message,):
                self._spawn(self._handle(each))

    async def _handle(self, message: Mapping[str, Any]) -> None:
        try:
            match message["type"]:
                case "nudge":
                    await self._on_nudge(message["heads"])
                case "command":
                    await self._carry_out(message)
                case "answer":
                    waiting = self._asked.get(message["id"])
                    if waiting is not None and not waiting.done():
                        waiting.set_result(Answer(**orjson.loads(message["answer"])))
                case "presence" if message["process"] != self._channel:
                    self._on_presence(message["process"], message["room"], message["here"])
                case "who" if message["process"] != self._channel:
                    await self._on_asked(message["room"])
                case "typing" if message["process"] != self._channel:
                    self._on_typing(message["room"], message["seat"], message["where"])
        except Exception:
            log.exception("a %s message could not be handled", message.get("type"))

    async def _carry_out(self, message: Mapping[str, Any]) -> None:
        if message["reply"] == self._channel:
            return
        answer = await self._on_command(message["tenant"], message["aggregate"], message["command"])
        if answer is not None:
            reply = {"type": "answer", "id": orjson.loads(message["command"])["id"], "answer": self._encode(answer)}
            self._post(message["reply"], reply)

    def _post(self, to: str, message: Mapping[str, Any]) -> None:
        """Send it, together with all that goes there by the time when the layer has taken what goes now."""
        self._outgoing.setdefault(to, []).append(message)
        if self._sending is None or self._sending.done():
            self._sending = self._spawn(self._send_all())

    async def _send_all(self) -> None:
        while self._outgoing:
            to, parts = self._outgoing.popitem()
            send = self._layer.group_send if to.startswith(GROUPS) else self._layer.send
            await self._quietly(send(to, {"type": "parts", "parts": parts}))

    async def _quietly(self, sending: Awaitable[Any]) -> None:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await sending
        except Exception as error:
            log.warning("the channel layer did not take a message: %s", type(error).__name__)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
