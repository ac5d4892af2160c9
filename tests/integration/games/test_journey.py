"""A whole game through the real store. After every command, for every seat and for a spectator:

the old view with the frames is the fresh view, cursors have no gap, and a room read anew from Postgres is the same.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

from games.bootstrap import Platform
from games.domain.envelope import Command, Metadata
from games.domain.game import GAME
from games.domain.state import living
from games.ports import Answer
from games.rooms.deciding import alarm_id
from games.rooms.heads import fold
from games.rooms.room import Room
from tests.fakes.clock import HandClock
from tests.platforms import EPOCH, Table, Watcher, a_table, plain

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = pytest.mark.asyncio

PEOPLE = ("s1", "s2", "s3")
Pictures = dict[int, Any]


class Journey:
    """A table whose every command is followed by a look at what everybody sees."""

    def __init__(self, platform: Platform, reader: Platform, table: Table, room: Room) -> None:
        self.platform, self.reader, self.table, self.room = platform, reader, table, room
        self.watchers: dict[str | None, Watcher] = {}
        self.seen: dict[str | None, Pictures] = {}
        self.commands = 0

    async def watch(self, *seats: str | None) -> None:
        """Let these look on from now."""
        for seat in seats:
            self.watchers[seat] = await self.table.watch(seat)
            self.seen[seat] = {}
        await self.look()

    async def say(self, name: str, actor: str, **payload: Any) -> Answer:
        """Send a command, refused or not, and look."""
        answer = await self.table.say(name, actor, **payload)
        await self.look()
        return answer

    async def ring(self) -> None:
        """Let the clock bring what is due next."""
        due = GAME.upcoming(self.room.head.state)[0]
        if due.at > self.platform.clock.now():
            self.platform.clock.advance((due.at - self.platform.clock.now()).total_seconds())
        command_id, payload = alarm_id(self.table.game, due), GAME.due_command(due)
        meta = Metadata(self.table.tenant, "clock", command_id, command_id, due.at)
        answer = await self.platform.service.dispatch(
            Command(command_id, self.table.tenant, self.table.game, type(payload).name, payload, meta)
        )
        assert answer.ok, f"{due}: {answer.reason}"
        await self.look()

    async def look(self) -> None:
        """Hold what everybody has been sent against what is stored."""
        self.commands += 1
        head = self.room.head
        stored = fold(GAME, await self.reader.store.load(self.table.tenant, self.table.game))
        assert stored == head, "a room read anew is another one"
        for seat, watcher in self.watchers.items():
            assert watcher.code is None
            assert watcher.picture == plain(GAME.project(stored.state, seat)), f"{seat} sees something else"
            assert watcher.cursor == head.cursor(seat)
            assert {frame["n"] for frame in watcher.frames if frame["t"] == "update"} <= {0, 1}
            before = list(self.seen[seat])[-2:]
            self.seen[seat][watcher.cursor] = plain(watcher.picture)
            for cursor in before:
                self.come_back(seat, cursor)

    def come_back(self, seat: str | None, cursor: int) -> None:
        """Somebody who was away since ``cursor`` gets exactly what is missing, or the whole view."""
        head = self.room.head
        back = Watcher(seat, picture=plain(self.seen[seat][cursor]), cursor=cursor)
        self.room.fanout.greet(back, head, cursor, True, EPOCH, [], "now")
        first, *rest = (frame["t"] for frame in back.frames)
        assert back.picture == self.watchers[seat].picture
        assert back.cursor == head.cursor(seat)
        if first == "snapshot":
            assert rest == []
        else:
            assert sum(frame.get("n", 0) for frame in back.frames) == head.cursor(seat) - cursor

    async def act(self) -> None:
        """What people do in this phase, allowed and not."""
        state = self.room.head.state
        here = [seat for seat in PEOPLE if seat in living(state)]
        for seat in PEOPLE:
            said = await self.say("main.post", seat, text=f"{seat} on day {state.day} in {state.phase} 🐔")
            assert said.ok == (seat in here)
        gift = await self.say("silver.give", PEOPLE[state.day % 3], to="s4", amount=1)
        assert gift.ok or gift.reason == "silver_short"
        assert not (await self.say("vote.cast", "s1", target="s1")).ok
        vote = self.room.head.state.votes.now
        if vote is not None and vote.taking:
            for seat in (seat for seat in PEOPLE if seat in vote.voters):
                choices = [name for name in vote.at_risk if name != seat]
                for target in (choices[0], choices[-1]):
                    assert (await self.say("vote.cast", seat, target=target)).ok


@pytest_asyncio.fixture
async def platform(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    async with Platform(migrated["DATABASE_URL"], clock=HandClock(), linger=600) as one:
        one.world.epoch = EPOCH
        yield one


@pytest_asyncio.fixture
async def reader(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    async with Platform(migrated["DATABASE_URL"], clock=HandClock(), linger=600) as other:
        yield other


@pytest.mark.parametrize("scheduling", ["manual", "timed"])
async def test_a_whole_game(platform: Platform, reader: Platform, household: Household, scheduling: str) -> None:
    table = await a_table(
        platform.service, str(household.id), 3, start=False, scheduling=scheduling, max_seats=5, max_days=4
    )
    journey = Journey(platform, reader, table, await table.room())
    await journey.watch(None, *PEOPLE)
    assert not (await journey.say("main.post", "s1", text="too early")).ok
    assert (await journey.say("bots.seat", "host", count=2)).ok
    await journey.watch("s4", "s5")
    assert not (await journey.say("game.start", "s1")).ok
    assert (await journey.say("game.start", "host")).ok

    acted = set()
    while not GAME.is_terminal(journey.room.head.state):
        state = journey.room.head.state
        if (state.day, state.phase) not in acted:
            acted.add((state.day, state.phase))
            await journey.act()
        elif GAME.upcoming(state):
            await journey.ring()
        else:
            assert scheduling == "manual"
            assert (await journey.say("timeline.advance", "host")).ok

    finale = journey.watchers[None].picture["view"]["finale"]
    assert finale["winner"]
    assert {name for _, name in finale["identities"]} >= {"Ann", "Bob", "Cid"}
    assert (await journey.say("main.post", finale["winner"], text="thank you")).ok
    assert not (await journey.say("vote.cast", finale["winner"], target="s1")).ok
    for seat, pictures in journey.seen.items():
        assert sorted(pictures) == list(pictures), "a cursor went back"
        for cursor in pictures:
            journey.come_back(seat, cursor)
    await platform.service.close()
