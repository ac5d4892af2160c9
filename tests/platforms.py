"""Rooms and games as tests use them: over the fake store or over a whole platform, with members that keep a picture."""

from __future__ import annotations

import asyncio
import hashlib
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import orjson

from games.adapters import codec
from games.domain.decider import PUSHED_KEPT
from games.domain.holding import Holder
from games.domain.streams import decider_of
from games.ports import Answer, Clock, EventStorePort, ForwarderPort
from games.rooms.room import Room
from games.rooms.world import World
from games.service import GameService

EPOCH = "the epoch of tests"


def new_id() -> str:
    """An id that nothing else has."""
    return str(uuid.uuid4())


def credential(key: str) -> str:
    """What a game knows of a seat's key."""
    return hashlib.sha256(key.encode()).hexdigest()


async def until(condition: Callable[[], Any], what: str, seconds: float = 30.0) -> Any:
    """Wait for a condition; fail with ``what`` when it does not come true in time."""
    deadline = time.monotonic() + seconds
    while True:
        found = condition()
        if asyncio.iscoroutine(found):
            found = await found
        if found:
            return found
        assert time.monotonic() < deadline, f"not within {seconds} s: {what}"
        await asyncio.sleep(0.005)


def a_service(
    store: EventStorePort, clock: Clock, forwarder: ForwarderPort | None = None, linger: float = 600.0
) -> GameService:
    """A process's service over these ports."""
    world = World(store, clock, forwarder, EPOCH)
    return GameService(world, decider_of, codec.command_payload, codec.body_hash, linger)


@dataclass(eq=False)
class Watcher:
    """A member of a room that paints what it is sent, like a client: the picture, the cursor, the answers."""

    seat: str | None = None
    holder: Holder = field(default_factory=Holder)
    who: str | None = None
    frames: list[dict[str, Any]] = field(default_factory=list)
    picture: dict[str, Any] = field(default_factory=dict)
    cursor: int = -1
    here: list[str] = field(default_factory=list)
    code: int | None = None
    stood: int = -1

    def stands_at(self, cursor: int) -> None:
        self.stood = cursor

    def push(self, frame: bytes, counted: int = 0) -> None:
        moved = 0
        for read in orjson.loads(b"[" + frame + b"]"):
            self.frames.append(read)
            before, self.cursor = self.cursor, paint(self.picture, self.cursor, read)
            moved += self.cursor - before if read["t"] == "update" else 0
            if read["t"] in ("snapshot", "resumed"):
                assert self.cursor == self.stood
            if read["t"] in ("snapshot", "presence", "resumed"):
                self.here = read["here"]
        assert counted == moved, "the frames say something else than the room"

    def close(self, code: int) -> None:
        self.code = code


def paint(picture: dict[str, Any], cursor: int, frame: dict[str, Any]) -> int:
    """Apply one frame to a client's picture and return the cursor after it."""
    match frame["t"]:
        case "snapshot":
            picture.clear()
            picture |= {"view": frame["view"], "mine": frame["mine"]}
            return int(frame["cursor"])
        case "resumed":
            assert frame["cursor"] == cursor, "the server resumes from another cursor than the client's"
        case "update":
            picture["view"] |= frame.get("set", {})
            for key, items in frame.get("push", {}).items():
                picture["view"][key] = [*picture["view"][key], *items][-PUSHED_KEPT:]
            if "mine" in frame:
                picture["mine"] = {**(picture["mine"] or {}), **frame["mine"]}
            for key, lists in frame.get("mine_push", {}).items():
                mine = picture["mine"][key]
                grown = {name: [*mine.get(name, []), *items][-PUSHED_KEPT:] for name, items in lists.items()}
                picture["mine"][key] = {**mine, **grown}
            return cursor + int(frame["n"])
    return cursor


def plain(value: Any) -> Any:
    """A projection as it comes out of a frame."""
    return orjson.loads(orjson.dumps(value))


@dataclass
class Table:
    """One game as a test plays it, through any process's service."""

    service: GameService
    tenant: str
    game: str

    async def say(self, name: str, actor: str, command_id: str | None = None, **payload: Any) -> Answer:
        """Send a command and wait for its answer."""
        service = self.service
        command = service.command(self.tenant, self.game, name, payload, actor, command_id or new_id())
        return await service.dispatch(command)

    async def granted(self, name: str, actor: str, **payload: Any) -> Answer:
        """Send a command that must not be refused."""
        answer = await self.say(name, actor, **payload)
        assert answer.ok, f"{name} by {actor} was refused: {answer.reason}, {answer.words}"
        return answer

    async def sit(self, name: str, account: str | None = None) -> str:
        """Seat a guest whose key is its name, or somebody with an account; return the seat."""
        await self.granted("seat.deal", "lobby", guest=name)
        state = (await self.room()).head.state
        bird = state.lobby.deals[name].personas[0]
        await self.granted(
            "seat.take", "lobby", guest=name, persona=bird, bio=f"The story of {name}.", real_name=name,
            credential=credential(name), account=account,
        )  # fmt: skip
        return f"s{len(state.order) + 1}"

    async def room(self) -> Room:
        return await self.service.room(self.tenant, self.game)

    async def watch(self, seat: str | None = None) -> Watcher:
        """A member who has said hello, with the key of this seat."""
        room = await self.room()
        keys = {row.seat: row.credential for row in room.decider.seats(room.head.state)}
        watcher = Watcher(seat, Holder(keys[seat] if seat else None), seat)
        await room.join(watcher, None, None)
        return watcher

    async def project(self, seat: str | None) -> dict[str, Any]:
        """What this seat sees now."""
        room = await self.room()
        return dict(plain(room.decider.project(room.head.state, seat)))


async def a_table(service: GameService, tenant: str, people: int = 3, start: bool = True, **rules: Any) -> Table:
    """A game with people in it whose keys are "Ann", "Bob", "Cid"..., and a day that has begun unless said."""
    table = Table(service, tenant, new_id())
    manifest = {**PLAIN, "tempo": "smoke", "fill_bots": False, "max_seats": max(people, 3), **rules}
    await table.granted("game.create", "host", title="Sunday", seed=new_id(), code="KPQRST", manifest=manifest)
    for name in NAMES[:people]:
        await table.sit(name)
    if start:
        await table.granted("game.start", "host")
    return table


PLAIN: dict[str, Any] = {
    "kind": "static",
    "votes": ("majority",),
    "prices": {"sold": ()},
    "secrets_from": 21,
    "destinies": (),
    "questions": 0,
    "absent_days": 14,
}
"""A manifest of nothing but days and majority votes, for tests in which the rules do not matter."""

NAMES = ("Ann", "Bob", "Cid", "Dot", "Eve", "Fay", "Gus", "Hal")
