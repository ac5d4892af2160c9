"""ForwarderPort between processes of one test: no layer, no delay.

``deaf`` loses every message, which is known at once; ``mute`` as well, and whoever asks waits.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

from games.domain.envelope import Command
from games.ports import Answer


class Wire:
    """Every forwarder of a test hangs on one wire."""

    def __init__(self) -> None:
        self.services: list[Any] = []
        self.deaf = False
        self.mute = False
        self.carried: list[Command] = []
        self.on_carried: Callable[[], None] = lambda: None


class FakeForwarder:
    """One process's end of the wire."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.entered: Counter[str] = Counter()
        self.told: list[tuple[str, list[str]]] = []
        self.typed: list[tuple[str, str]] = []
        self.asked: list[str] = []
        self.service: Any = None

    def attach(self, service: Any) -> None:
        """This process's service, which answers what it owns."""
        self.service = service
        self.wire.services.append(service)

    async def enter(self, tenant: str) -> None:
        self.entered[tenant] += 1

    async def leave(self, tenant: str) -> None:
        self.entered[tenant] -= 1

    async def tell_presence(self, tenant: str, room: str, here: list[str]) -> None:
        self.told.append((room, here))

    async def ask_presence(self, tenant: str, room: str) -> None:
        self.asked.append(room)

    async def tell_typing(self, tenant: str, room: str, seat: str, where: str) -> None:
        self.typed.append((seat, where))

    async def forward(self, command: Command, timeout: float) -> Answer | None:
        self.wire.carried.append(command)
        self.wire.on_carried()
        if self.wire.mute:
            await asyncio.Event().wait()
        if self.wire.deaf:
            return None
        for service in self.wire.services:
            if service is not self.service:
                answer = await service.forwarded(command.tenant, command.aggregate_id, command)
                if answer is not None:
                    return answer
        return None
