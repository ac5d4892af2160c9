"""A whole season under a virtual clock: bots only, through the real decide, evolve and store."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from games.adapters.clock import VirtualClock
from games.bootstrap import Platform
from games.domain.envelope import Command, Metadata
from games.ports import Answer
from games.rooms.deciding import alarm_id
from games.rooms.room import Room


class Stuck(RuntimeError):
    """The season cannot go on; the text says where and why."""


@dataclass(frozen=True, slots=True)
class Story:
    """How a season went. Birds are given by name, in the order of leaving; a long night is one list."""

    game: str
    winner: str
    eliminations: list[list[str]]
    days: int
    events: int


async def play_season(
    platform: Platform, tenant: str, manifest: dict[str, Any], seats: int, seed: int,
    on_day: Callable[[int, int], None] = lambda day, days: None,
) -> Story:  # fmt: skip
    """Play one game from lobby to winner. ``platform`` runs on a VirtualClock.

    :raises Stuck: something was refused, or nothing is due although the game is not over.
    """
    game = str(uuid.uuid4())
    secret = hashlib.sha256(f"simulate {seed}".encode()).hexdigest()
    code = hashlib.sha256(game.encode()).hexdigest()[:6].upper()
    title = f"Season {seed}"
    await say(platform, tenant, game, "game.create",
               {"title": title, "seed": secret, "code": code, "manifest": manifest})  # fmt: skip
    await say(platform, tenant, game, "bots.seat", {"count": seats})
    await say(platform, tenant, game, "game.start", {})
    room = await platform.service.room(tenant, game)
    while not room.decider.is_terminal(room.head.state):
        await ring_next(platform, room)
        summary = room.decider.summary(room.head.state)
        on_day(summary["day"], summary["days"])
    return _story(room)


async def ring_next(platform: Platform, room: Room) -> None:
    """Let the clock run what is due next in a room. Raises Stuck."""
    upcoming = room.decider.upcoming(room.head.state)
    if not upcoming:
        raise Stuck(f"Nothing is due on {room.decider.summary(room.head.state)}, and nobody has won.")
    due, clock = upcoming[0], platform.clock
    assert isinstance(clock, VirtualClock)
    clock.advance_to(due.at)
    command_id = alarm_id(room.aggregate_id, due)
    payload = room.decider.due_command(due)
    metadata = Metadata(room.tenant, "clock", command_id, command_id, clock.now())
    answer = await platform.service.dispatch(
        Command(command_id, room.tenant, room.aggregate_id, type(payload).name, payload, metadata)
    )
    if not answer.ok:
        raise Stuck(f"Day {due.day}, {due.task}: {answer.words}")


async def say(
    platform: Platform, tenant: str, stream: str, name: str, payload: dict[str, Any], actor: str = "host"
) -> Answer:
    """Send a command that must not be refused. Raises Stuck."""
    command = platform.service.command(tenant, stream, name, payload, actor, str(uuid.uuid4()))
    answer = await platform.service.dispatch(command)
    if not answer.ok:
        raise Stuck(f"{name}: {answer.words}")
    return answer


def _story(room: Room) -> Story:
    view = room.decider.project(room.head.state, None)["view"]
    names = {bird["seat"]: bird["name"] for bird in view["cast"]}
    return Story(
        game=room.aggregate_id,
        winner=names[view["finale"]["winner"]],
        eliminations=[[names[seat] for seat in reveal["out"]] for reveal in view["reveals"]],
        days=view["game"]["day"],
        events=room.head.version,
    )
