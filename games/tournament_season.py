"""A whole tournament under a virtual clock: bots only, its games side by side, through the real store and outbox."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from games.adapters.clock import VirtualClock
from games.adapters.outbox import Outbox
from games.adapters.wakeups import Claim
from games.bootstrap import Platform
from games.domain.streams import tournament_id
from games.domain.tournament.state import TournamentState
from games.rooms.room import Room
from games.season import Stuck, ring_next, say


@dataclass(frozen=True, slots=True)
class CupStory:
    """How a tournament went. Birds are given by name; ``heats`` are the placings, best first."""

    tournament: str
    champion: str
    heats: list[list[str]]
    final: list[str]
    jury: int
    events: int


class Cup:
    """One tournament in the playing. What its streams owe each other is carried out at once, and marked as done."""

    def __init__(self, platform: Platform, tenant: str) -> None:
        self.platform = platform
        self.tenant = tenant
        self.stream = tournament_id(str(uuid.uuid4()))
        self.rooms: dict[str, Room] = {}
        self.told: dict[str, Any] = {}
        self.outbox = Outbox(platform.conninfo)

    @property
    def state(self) -> TournamentState:
        """The tournament as it stands."""
        state = self.rooms[self.stream].head.state
        assert isinstance(state, TournamentState)
        return state

    async def play(self, manifest: dict[str, Any], seats: int, seed: int, on_day: Callable[[int, int], None]) -> None:
        """From the lobbies to the champion. Raises Stuck."""
        await self._open(manifest, seed)
        for heat in self.state.heats:
            await say(self.platform, self.tenant, heat.game, "bots.seat", {"count": seats})
        await self._ask("tournament.start")
        while self.state.status != "over":
            await self._go_on()
            rungs = [rung for rung in (*self.state.heats, self.state.final) if rung is not None]
            on_day(sum(rung.day for rung in rungs), sum(rung.days for rung in rungs))

    async def _open(self, manifest: dict[str, Any], seed: int) -> None:
        ids = [str(uuid.uuid4()) for _ in range(manifest["heats"] + 1)]
        for stream in (self.stream, *ids):
            self.rooms[stream] = await self.platform.service.room(self.tenant, stream)
            await self.rooms[stream].take()
        await self._ask(
            "tournament.create",
            id=self.stream, title=f"Cup {seed}", manifest=manifest, heats=ids[:-1], final=ids[-1],
            seed=hashlib.sha256(f"simulate {seed}".encode()).hexdigest(),
            code=hashlib.sha256(self.stream.encode()).hexdigest()[:6].upper(),
        )  # fmt: skip

    async def _go_on(self) -> None:
        """Call the final once the heats are over; else run what is due next in any of the games."""
        if self.state.status == "running" and all(heat.status == "over" for heat in self.state.heats):
            await self._ask("tournament.call_final", "process")
            return
        waiting = [(due, room) for room in self.rooms.values() if (due := _next(room)) is not None]
        if not waiting:
            raise Stuck(f"Nothing is due although the tournament is not over: {self.state.status}.")
        _, room = min(waiting, key=lambda each: each[0])
        await ring_next(self.platform, room)
        await self._carry(room)

    async def _ask(self, name: str, actor: str = "host", **payload: Any) -> None:
        await say(self.platform, self.tenant, self.stream, name, payload, actor)
        await self._carry(self.rooms[self.stream])

    async def _carry(self, room: Room) -> None:
        """Carry out what a stream owes to the others, if what it has to report has changed."""
        summary = room.decider.summary(room.head.state)
        if self.told.get(room.aggregate_id) == summary:
            return
        self.told[room.aggregate_id] = summary
        clock, schema = self.platform.clock, await self.platform.store.directory.schema(self.tenant)
        claim = Claim(room.aggregate_id, self.tenant, schema, clock.now(), 1, "jobs", clock.now())
        for row in await self.outbox.open(claim):
            if row.job.payload.get("stream") is None:
                continue
            answer = await self.platform.service.on(row.job, self.tenant)
            if not answer.ok:
                raise Stuck(f"{row.job.name}: {answer.words}")
            await self.outbox.done(claim, row.job)
            await self._carry(self.rooms[row.job.payload["stream"]])


def _next(room: Room) -> datetime | None:
    """When something is due next in a game."""
    state = room.head.state
    upcoming = () if room.decider.is_terminal(state) else room.decider.upcoming(state)
    return upcoming[0].at if upcoming else None


async def play_tournament(
    platform: Platform, tenant: str, manifest: dict[str, Any], seats: int, seed: int,
    on_day: Callable[[int, int], None] = lambda day, days: None,
) -> CupStory:  # fmt: skip
    """Play one tournament from its lobbies to its champion. ``platform`` runs on a VirtualClock. Raises Stuck."""
    assert isinstance(platform.clock, VirtualClock)
    cup = Cup(platform, tenant)
    try:
        await cup.play(manifest, seats, seed, on_day)
    finally:
        await cup.outbox.close()
    view = cup.rooms[cup.stream].decider.project(cup.state, None)["view"]
    return CupStory(
        tournament=cup.stream,
        champion=view["champion"]["name"],
        heats=[_placing(heat) for heat in view["heats"]],
        final=_placing(view["final"]),
        jury=view["final"]["jury"],
        events=sum(room.head.version for room in cup.rooms.values()),
    )


def _placing(rung: dict[str, Any]) -> list[str]:
    names = {bird["persona"]: bird["name"] for bird in rung["cast"]}
    return [names[persona] for persona in rung["placing"]]
