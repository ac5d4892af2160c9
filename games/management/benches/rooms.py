"""Rooms to measure: households with running games, every seat of them a person with a key."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
import time
import uuid
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from psycopg import sql

from games.bootstrap import Platform, conninfo
from games.domain.rejections import Reason
from games.management.benches.figures import Unmeasured
from games.pages.access import credential_of, seat_cookie
from games.ports import Answer
from tenants.owner import owner_connection
from tenants.provision import claim, keep_spares

T = TypeVar("T")

AT_ONCE = 25
TRIAL = 100
"""So many games tell how long the others will take."""
SPARES = 50
LATE_S = 0.1
OPENS_WITHIN_S = 60
"""The clock is asked again for so long: a machine under load may be too early by its own reckoning."""
DAY = (("day.starts", 0), ("private.opens", 2), ("vote.opens", 4), ("vote.closes", 72_000),
       ("runoff.closes", 74_000), ("reveal", 76_000), ("private.closes", 78_000), ("day.ends", 80_000))  # fmt: skip
"""A day in which everything that is measured is open from the fifth second on."""


@dataclass(frozen=True, slots=True)
class House:
    id: str
    slug: str
    schema: str


@dataclass(frozen=True, slots=True)
class Seat:
    """One player: the address of the room below the site's, and the cookie that says whose seat it is."""

    path: str
    cookie: str


@dataclass(frozen=True, slots=True)
class Game:
    tenant: str
    id: str
    seats: tuple[Seat, ...]


@contextmanager
def households(count: int) -> Iterator[list[House]]:
    """So many new households, which are gone afterwards with all that happened in them."""
    run = secrets.token_hex(4)
    made: list[House] = []
    try:
        for number in range(count):
            if number % SPARES == 0:
                keep_spares(min(SPARES, count - number))
            house = claim(f"Bench {run} {number}", f"bench-{run}-{number}")
            made.append(House(str(house.id), house.slug, house.schema_name))
        yield made
    finally:
        pull_down(made)


def pull_down(houses: Iterable[House]) -> None:
    """Remove households with all their tables."""
    with owner_connection() as owner:
        for house in houses:
            with owner.transaction():
                owner.execute("DELETE FROM wakeups WHERE household_id = %s", [house.id])
                owner.execute("DELETE FROM households WHERE id = %s", [house.id])
                owner.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(house.schema)))


async def furnish(houses: Sequence[House], count: int, people: int) -> list[Game]:
    """Start ``count`` games of ``people`` seats each, spread over the households in turn."""
    rules = {"wall": False, "marks": marks(DAY), "night": 60, "retry": 30}
    async with Platform(conninfo(), linger=600) as platform:

        async def one(number: int) -> Game:
            game = await _start(platform, houses[number % len(houses)], people, timeline=rules)
            await _open_the_vote(platform, game)
            return game

        return await _side_by_side(one, count)


async def sleeping(houses: Sequence[House], count: int, ready: Callable[[datetime], None]) -> datetime:
    """Start ``count`` games of three whose votes all open at one moment, which ``ready`` is told, and leave them.

    :raises Unmeasured: the moment came before all had been started.
    """
    async with Platform(conninfo(), linger=600) as platform:

        async def one(number: int, opens: datetime) -> None:
            game = await _start(platform, houses[number % len(houses)], 3, **_noon(opens))
            await platform.service.let_go(await platform.service.room(game.tenant, game.id))

        far = platform.clock.now() + timedelta(hours=1)
        await _side_by_side(partial(one, opens=far), len(houses))  # the first one in a household takes longer
        begun = time.monotonic()
        await _side_by_side(partial(one, opens=far), TRIAL)
        needed = (time.monotonic() - begun) / TRIAL * count
        opens = (platform.clock.now() + timedelta(seconds=10 + 2 * needed)).replace(microsecond=0)
        ready(opens)
        await _side_by_side(partial(one, opens=opens), count)
        if platform.clock.now() >= opens:
            raise Unmeasured("The machine has become slower while the games were started. Run the bench again.")
        return opens


async def talk(platform: Platform, game: Game, posts: int) -> None:
    """Let everybody in turn say something to the main conversation."""
    say = partial(_say, platform, game.tenant, game.id, "main.post")

    async def one(number: int) -> None:
        await say(f"s{number % len(game.seats) + 1}", text=f"This is the {number}th thing that is said here.")

    await _side_by_side(one, posts)


def marks(seconds: Iterable[tuple[str, int]]) -> list[dict[str, Any]]:
    """The marks of a timeline."""
    return [{"key": key, "second": second} for key, second in seconds]


def _noon(opens: datetime) -> dict[str, Any]:
    """Rules by which the vote opens then: about noon in some zone of the world, on a day that has begun."""
    hours = (opens.hour + 12) % 24 - 12  # noon there is so many hours before noon here
    local = opens.astimezone(ZoneInfo(f"Etc/GMT{hours:+d}")) if hours else opens
    second = local.hour * 3600 + local.minute * 60 + local.second
    later = ((key, second + 600 * step) for step, key in enumerate(
        ("vote.opens", "vote.closes", "runoff.closes", "reveal", "day.ends")))  # fmt: skip
    timeline = {"wall": True, "marks": marks((("day.starts", 0), *later)), "night": 0, "retry": 3600,
                "morning_until": 86_399}  # fmt: skip
    return {"zone": f"Etc/GMT{hours:+d}" if hours else "UTC", "timeline": timeline}


async def _side_by_side(one: Callable[[int], Awaitable[T]], count: int) -> list[T]:
    gate = asyncio.Semaphore(AT_ONCE)

    async def next_one(number: int) -> T:
        async with gate:
            return await one(number)

    return list(await asyncio.gather(*(next_one(number) for number in range(count))))


async def _start(platform: Platform, house: House, people: int, **rules: Any) -> Game:
    game = str(uuid.uuid4())
    say = partial(_say, platform, house.id, game)
    manifest = {
        "max_seats": max(3, people), "fill_bots": False, "destinies": [], "start_silver": 10_000, "questions": 0,
        "talking": {"characters": 100_000}, **rules,
    }  # fmt: skip
    code = hashlib.sha256(game.encode()).hexdigest()[:6].upper()
    await say("game.create", "host", title="Bench", seed=secrets.token_hex(32), code=code, manifest=manifest)
    seats = []
    for number in range(max(3, people)):
        guest, key = f"guest {number}", secrets.token_urlsafe(24)
        await say("seat.deal", "lobby", guest=guest)
        room = await platform.service.room(house.id, game)
        persona = room.head.state.lobby.deals[guest].personas[0]
        await say("seat.take", "lobby", guest=guest, persona=persona, bio="Here to be measured.", real_name=guest,
                  credential=credential_of(key))  # fmt: skip
        seats.append(Seat(f"/h/{house.slug}/ws/{game}/", f"{seat_cookie(game)}={key}"))
    await say("game.start", "host")
    return Game(house.id, game, tuple(seats[:people]))


async def _open_the_vote(platform: Platform, game: Game) -> None:
    """What an alarm runner would do by now; and every two neighbours get a conversation of their own."""
    room = await platform.service.room(game.tenant, game.id)
    until = time.monotonic() + OPENS_WITHIN_S
    while room.head.state.phase != "vote":
        due = room.decider.upcoming(room.head.state)[0]
        await asyncio.sleep(max(0.0, (due.at - platform.clock.now()).total_seconds()) + LATE_S)
        payload = room.decider.due_command(due)
        answer = await _ask(platform, game.tenant, game.id, type(payload).name, "clock", **asdict(payload))
        if not answer.ok and (answer.reason != Reason.NOT_DUE or time.monotonic() > until):
            raise Unmeasured(f"{type(payload).name} was refused: {answer.words}")
    for number in range(0, len(game.seats) - 1, 2):
        host, guest = f"s{number + 1}", f"s{number + 2}"
        await _say(platform, game.tenant, game.id, "private.start", host, to=[guest], text="A word, if I may.")
        talk = next(iter(room.head.state.private.known[guest]))
        await _say(platform, game.tenant, game.id, "private.accept", guest, conversation=talk)


async def _say(platform: Platform, tenant: str, game: str, name: str, actor: str, **payload: Any) -> None:
    answer = await _ask(platform, tenant, game, name, actor, **payload)
    if not answer.ok:
        raise Unmeasured(f"{name} was refused: {answer.words}")


async def _ask(platform: Platform, tenant: str, game: str, name: str, actor: str, **payload: Any) -> Answer:
    command = platform.service.command(tenant, game, name, payload, actor, str(uuid.uuid4()))
    return await platform.service.dispatch(command)
