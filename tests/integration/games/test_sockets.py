"""Sockets of real web processes: what a player's browser gets, and what nobody gets."""

from __future__ import annotations

import asyncio
import copy
import os
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, suppress
from itertools import chain
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
import pytest_asyncio
from django.conf import settings
from psycopg import sql
from websockets.exceptions import ConnectionClosed, InvalidStatus

from games import arriving, consumers
from games.bootstrap import Platform
from games.protocol import FRAME_BYTES
from games.rooms.admission import Admission
from games.rooms.incoming import EARLY_MESSAGES
from tenants.resolve import reference
from tests.platforms import NAMES, Table, a_table, credential, new_id, until
from tests.slowness import allowed
from tests.web import SERVERS, Visitor, a_layer, a_web_process, visiting

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

    from tenants.models import Household

pytestmark = pytest.mark.asyncio


@pytest.fixture(scope="module", params=SERVERS)
def web(request: pytest.FixtureRequest, migrated: dict[str, str]) -> Iterator[str]:
    """The address of a web process, by each server."""
    with a_web_process(request.param) as address:
        yield address


@pytest_asyncio.fixture
async def backstage(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    """Another process of the platform, where hosts and clocks act."""
    async with Platform(migrated["DATABASE_URL"], a_layer(), linger=0) as platform:
        yield platform


@pytest_asyncio.fixture
async def table(backstage: Platform, household: Household) -> Table:
    """A game of three that runs as long as the test does."""
    return await a_table(backstage.service, str(household.id), 3, tempo="speed_run")


class Hall:
    """The way to one game."""

    def __init__(self, web: str, household: Household, table: Table) -> None:
        self.web, self.household, self.table = web, household, table

    def visit(self, key: str | None = None, game: str | None = None, slug: str | None = None, **options: object):
        address = f"{self.web}/h/{slug or self.household.slug}/ws/{game or self.table.game}/"
        return visiting(address, (self.table.game, key) if key else None, **options)

    def count(self) -> tuple[int, int]:
        """Events and commands stored of this game."""
        query = sql.SQL(
            "SELECT (SELECT count(*) FROM {s}.events WHERE aggregate_id = %(id)s),"
            " (SELECT count(*) FROM {s}.commands WHERE aggregate_id = %(id)s)"
        ).format(s=sql.Identifier(self.household.schema_name))
        with psycopg.connect(os.environ["DATABASE_OPERATOR_URL"]) as operator:
            return operator.execute(query, {"id": self.table.game}).fetchone()  # type: ignore[return-value]

    def is_stored(self, command_id: str) -> bool:
        query = sql.SQL("SELECT 1 FROM {}.commands WHERE id = %s").format(sql.Identifier(self.household.schema_name))
        with psycopg.connect(os.environ["DATABASE_OPERATOR_URL"]) as operator:
            return operator.execute(query, [command_id]).fetchone() is not None


@pytest.fixture
def hall(web: str, household: Household, table: Table) -> Hall:
    return Hall(web, household, table)


async def test_a_post_is_answered_when_it_is_stored_and_everybody_sees_it(hall: Hall) -> None:
    async with hall.visit("Ann") as ann, hall.visit("Bob") as bob, hall.visit() as spectator:
        for visitor in (ann, bob, spectator):
            assert (await visitor.hello())["t"] == "snapshot"
        assert ann.picture["mine"]["seat"] == "s1"
        assert spectator.picture["mine"] is None

        took = []
        for number in range(20):
            started, command_id = time.perf_counter(), new_id()
            answer, _ = await asyncio.gather(
                ann.ask("main.post", command_id, text=f"hello {number}"), bob.see(f"hello {number}")
            )
            took.append(time.perf_counter() - started)
            assert answer["ok"]
            assert hall.is_stored(command_id)
        await spectator.see("hello 19")
        usual, longest = sorted(took)[10] * 1000, max(took) * 1000
        print(f"a post was seen by another socket after {usual:.1f} ms as a rule, {longest:.0f} ms at most")
        assert max(took) < allowed(1)

        await ann.see("hello 19")
        assert ann.picture["view"] == bob.picture["view"] == spectator.picture["view"]


async def test_whoever_comes_back_gets_what_was_missed(hall: Hall) -> None:
    async with hall.visit("Ann") as ann:
        snapshot = await ann.hello()
        known = copy.deepcopy(ann.picture)
        async with hall.visit("Bob") as bob:
            await bob.hello()
            await bob.ask("main.post", text="one")
            await bob.ask("silver.give", to="s1", amount=3)
            await bob.ask("main.post", text="two")
            await ann.see("two")
        async with hall.visit("Ann") as back:
            back.picture, back.cursor = known, snapshot["cursor"]
            assert (await back.hello(snapshot["cursor"], snapshot["epoch"]))["t"] == "resumed"
            await back.see("two")
            assert back.picture == ann.picture
            assert back.cursor == ann.cursor
        async with hall.visit("Ann") as changed:
            assert (await changed.hello(snapshot["cursor"], "another epoch"))["t"] == "snapshot"
            assert changed.picture == ann.picture


async def test_signs_of_typing_are_passed_on_now_and_then_and_never_stored(hall: Hall) -> None:
    async with hall.visit("Ann") as ann, hall.visit("Bob") as bob, hall.visit() as spectator:
        for visitor in (ann, bob, spectator):
            await visitor.hello()
        before = hall.count()
        for _ in range(5):
            await ann.send({"t": "typing", "where": "main"})
        assert await bob.read("typing") == {"t": "typing", "where": "main", "seat": "s1", "seconds": 5}
        await spectator.send({"t": "typing", "where": "main"})
        await bob.send({"t": "typing", "where": "nest"})
        assert (await ann.ask("main.post", text="written"))["ok"]
        for visitor in (ann, bob, spectator):
            await visitor.see("written")
        told = [[f["seat"] for f in each.frames if f["t"] == "typing"] for each in (ann, bob, spectator)]
        assert told == [[], ["s1"], ["s1"]]
        assert hall.count() == (before[0] + 1, before[1] + 1)


MALFORMED = {
    "not JSON": "hello",
    "an unknown key": {"t": "ping", "seat": "s2"},
    "an actor": {"t": "command", "id": new_id(), "type": "main.post", "payload": {"text": "a"}, "actor": "s2"},
    "a NUL": {"t": "command", "id": new_id(), "type": "main.post", "payload": {"text": "a\0b"}},
    "binary": b'{"t":"ping"}',
    "another t": {"t": "snapshot"},
}


async def test_what_is_no_frame_is_refused_in_words_and_writes_nothing(hall: Hall) -> None:
    async with hall.visit("Ann") as ann:
        await ann.hello()
        before = hall.count()
        for what, frame in MALFORMED.items():
            await ann.send(frame)
            said = await ann.read("error", "answer", "pong")
            assert (said["t"], said["reason"]) == ("error", "malformed"), what
            assert said.get("id") == (frame["id"] if what in ("an actor", "a NUL") else None), what
            assert said["words"].endswith("."), what
        for payload in ({"text": 7}, {"text": "a", "seat": "s2"}, {}, {"text": "a", "at": "2026-01-01T00:00:00Z"}):
            said = await ann.ask("main.post", **payload)
            assert (said["ok"], said["reason"]) == (False, "malformed")
        assert (await ann.ask("no.such"))["reason"] == "malformed"
        assert hall.count() == before
        assert (await ann.ask("main.post", text="still here"))["ok"]


async def test_a_frame_that_is_too_long_gets_nowhere(hall: Hall) -> None:
    async with hall.visit("Ann") as ann:
        await ann.hello()
        before = hall.count()
        said = await ann.ask("main.post", text="x" * FRAME_BYTES)
        assert said["t"] == "error"
        assert str(FRAME_BYTES) in said["words"]
        with pytest.raises(ConnectionClosed):
            await ann.ask("main.post", text="x" * 5_000_000)
        assert hall.count() == before


async def test_bad_frames_without_end_close_the_socket(hall: Hall) -> None:
    async with hall.visit("Ann") as ann:
        await ann.hello()
        for _ in range(consumers.BAD_FRAMES_BORNE + 1):
            await ann.send("what")
        assert await ann.closed() == 4400


FOR_OTHERS = {
    "game.cancel": {},
    "bots.seat": {"count": 1},
    "timeline.advance": {},
    "timeline.reach": {"day": 1, "entry": "vote.opens"},
    "bot.turn": {"seat": "s2", "day": 1, "turn": 0},
    "seat.rekey": {"seat": "s2", "credential": "ab" * 32},
    "seat.reach": {"seat": "s2", "on": True},
    "seat.claim": {"credential": "ab" * 32, "account": "00000000-0000-4000-8000-000000000000"},
    "seat.deal": {"guest": "somebody"},
    "game.create": {"title": "Mine", "seed": "mine", "code": "ABCDEF"},
    "game.start": {},
}


async def test_a_seat_may_not_do_what_others_do(hall: Hall) -> None:
    async with hall.visit("Ann") as ann:
        await ann.hello()
        before = hall.count()[0]
        for name, payload in FOR_OTHERS.items():
            said = await ann.ask(name, **payload)
            assert said.get("reason") in ("not_host", "not_allowed"), (name, said)
            assert said["words"]
        assert hall.count()[0] == before


@pytest.mark.parametrize("key", [None, "a key of nobody"])
async def test_a_spectator_may_look_and_is_told_so(hall: Hall, key: str | None) -> None:
    async with hall.visit(key) as spectator:
        await spectator.hello()
        before = hall.count()
        for name, payload in {"main.post": {"text": "let me"}, "vote.cast": {"target": "s1"}, **FOR_OTHERS}.items():
            said = await spectator.ask(name, **payload)
            assert said["reason"] == "not_your_seat"
            assert "watching" in said["words"]
        assert hall.count() == before


def signed_in(blocker: DjangoDbBlocker) -> tuple[str, str]:
    """A new account, and the key of a session in which it is signed in."""
    from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.db import connections
    from django.test import override_settings

    from tenants.models import Account

    with blocker.unblock(), override_settings(SECRET_KEY=os.environ["SECRET_KEY"]):
        account = Account.objects.create_user(f"{new_id()}@example.org")
        session = SessionStore()
        session[SESSION_KEY], session[HASH_SESSION_KEY] = str(account.pk), account.get_session_auth_hash()
        session.create()
        connections.close_all()
    return str(account.pk), str(session.session_key)


def sign_out(blocker: DjangoDbBlocker, session: str) -> None:
    from django.contrib.sessions.models import Session
    from django.db import connections

    with blocker.unblock():
        Session.objects.filter(pk=session).delete()
        connections.close_all()


async def test_an_account_plays_its_seat_without_the_key_until_it_signs_out(
    hall: Hall, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> None:
    account, session = await asyncio.to_thread(signed_in, django_db_blocker)
    await hall.table.granted("seat.claim", "lobby", credential=credential("Ann"), account=account)
    async with (
        hall.visit("Ann") as phone,
        hall.visit(session=session) as desk,
        hall.visit("Bob", session=session) as lent,
    ):
        for visitor in (phone, desk, lent):
            await visitor.hello()
            assert visitor.picture["mine"]["seat"] == "s1"
        assert (await desk.ask("main.post", text="from my desk"))["ok"]
        await phone.see("from my desk")
        await asyncio.to_thread(sign_out, django_db_blocker, session)
        await desk.send({"t": "ping"})
        assert await desk.closed() == 4012
        async with hall.visit(session=session) as stranger:
            await stranger.hello()
            assert stranger.picture["mine"] is None
        assert (await phone.ask("main.post", text="still here"))["ok"]


async def test_there_is_no_such_room(hall: Hall, barn: Household) -> None:
    for game, slug in ((new_id(), None), (None, "nobody-lives-here"), (None, barn.slug)):
        async with hall.visit("Ann", game, slug) as lost:
            assert await lost.closed() == 4404
    async with visiting(f"{hall.web}/somewhere/else/") as lost:
        assert await lost.closed() == 4404


async def test_a_household_is_a_room_too(hall: Hall) -> None:
    async with visiting(f"{hall.web}/h/{hall.household.slug}/ws/") as visitor:
        snapshot = await visitor.hello()
        assert set(snapshot["view"]) >= {"games", "gold"}
        assert (await visitor.ask("household.credit_gold", game=new_id(), seat="s1", persona="x", account=None,
                                  amount=5, cause="winner"))["reason"] == "not_your_seat"  # fmt: skip


async def test_the_page_of_another_site_gets_no_socket(hall: Hall) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with hall.visit("Ann", origin="https://evil.example"):
            pass
    assert refused.value.response.status_code == 403
    async with hall.visit("Ann", origin=hall.web.replace("ws:", "http:")) as ann:
        assert (await ann.hello())["t"] == "snapshot"


async def test_a_flood_is_refused_and_then_cut_off(hall: Hall) -> None:
    async with hall.visit("Ann") as ann:
        await ann.hello()
        for number in range(400):
            try:
                frame = {"t": "command", "id": new_id(), "type": "main.post", "payload": {"text": f"{number}"}}
                await ann.send(frame)
            except ConnectionClosed:
                break
        assert await ann.closed() == 4029
        refused = [frame for frame in ann.frames if frame["t"] == "answer" and not frame["ok"]]
        assert {frame["reason"] for frame in refused} == {"too_fast"}
        assert refused[0]["words"]
    async with hall.visit("Ann") as back:
        await back.hello()
        assert (await back.ask("main.post", text="calm again"))["ok"]


async def test_a_flood_while_the_room_cannot_be_read_is_cut_off_at_once(hall: Hall, migrated: dict[str, str]) -> None:
    events = sql.Identifier(hall.household.schema_name, "events")
    with psycopg.connect(migrated["DATABASE_OWNER_URL"]) as owner:
        owner.execute(sql.SQL("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE").format(events))
        async with hall.visit("Ann") as ann:
            await ann.send({"t": "hello"})
            with suppress(ConnectionClosed):
                for _ in range(4 * EARLY_MESSAGES):
                    await ann.send({"t": "ping"})
            assert await ann.closed() == 4029
        owner.rollback()
    async with hall.visit("Ann") as back:
        assert (await back.hello())["t"] == "snapshot"


async def test_two_tabs_of_a_seat_both_work(hall: Hall) -> None:
    async with hall.visit("Ann") as one, hall.visit("Ann") as two:
        await one.hello()
        await two.hello()
        assert (await one.ask("main.post", text="from one"))["ok"]
        assert (await two.ask("main.post", text="from two"))["ok"]
        await one.see("from two")
        await two.see("from two")
        assert one.picture == two.picture
        same = new_id()
        first, again = await asyncio.gather(
            one.ask("main.post", same, text="once"), two.ask("main.post", same, text="once")
        )
        assert first["ok"]
        assert again["ok"]
        await one.see("once")
        assert [post["text"] for post in one.picture["view"]["posts"]].count("once") == 1


async def test_a_seat_says_no_more_in_many_tabs_than_in_one(hall: Hall) -> None:
    async with AsyncExitStack() as stack:
        tabs = [await stack.enter_async_context(hall.visit("Ann")) for _ in range(settings.SOCKETS_A_SEAT)]
        for tab in tabs:
            await tab.hello()
        before, began = hall.count()[0], time.monotonic()
        answers = await asyncio.gather(*(talk(tab, 40) for tab in tabs))
        rate, burst = settings.SOCKET_RATE
        allowance = burst + rate * (time.monotonic() - began)
        said = [answer for answer in chain(*answers) if answer["ok"]]
        assert {answer["reason"] for answer in chain(*answers) if not answer["ok"]} == {"too_fast"}
        assert burst / 2 < len(said) == hall.count()[0] - before <= allowance
        async with hall.visit("Bob") as bob:
            await bob.hello()
            assert (await bob.ask("main.post", text="my turn"))["ok"]


async def talk(visitor: Visitor, posts: int) -> list[dict[str, Any]]:
    """Say so much at once; what is answered."""
    for number in range(posts):
        frame = {"t": "command", "id": new_id(), "type": "main.post", "payload": {"text": f"cluck {number}"}}
        await visitor.send(frame)
    return [await visitor.read("answer") for _ in range(posts)]


async def test_of_too_many_tabs_the_oldest_is_closed_and_the_newest_plays(hall: Hall) -> None:
    async with AsyncExitStack() as stack:
        tabs = []
        for _ in range(settings.SOCKETS_A_SEAT):
            tabs.append(await stack.enter_async_context(hall.visit("Ann")))
            await tabs[-1].hello()
        async with hall.visit("Ann") as newest:
            await newest.hello()
            assert await tabs[0].closed() == 4408
            assert (await newest.ask("main.post", text="from the newest"))["ok"]
            await tabs[1].see("from the newest")


async def test_a_new_key_ends_the_old_one(hall: Hall) -> None:
    async with hall.visit("Ann") as early, hall.visit("Ann") as ann, hall.visit("Bob") as bob:
        await ann.hello()
        await bob.hello()
        assert (await ann.ask("main.post", text="mine"))["ok"]
        assert "hello" in (await early.ask("main.post", text="before hello"))["words"]
        await hall.table.granted("seat.rekey", "host", seat="s1", credential=credential("another-key"))
        assert await ann.closed() == 4409
        await early.send({"t": "hello"})
        assert await early.closed() == 4409
        assert (await bob.ask("main.post", text="not mine"))["ok"]
    async with hall.visit("Ann") as old, hall.visit("another-key") as new:
        await old.hello()
        await new.hello()
        assert (await old.ask("main.post", text="again"))["reason"] == "not_your_seat"
        assert (await new.ask("main.post", text="my own"))["ok"]


async def test_presence_tells_who_is_here(hall: Hall) -> None:
    async with hall.visit("Ann") as ann:
        await ann.hello()
        async with hall.visit("Bob") as bob:
            assert "s1" in (await bob.hello())["here"]
            while (await ann.read("presence"))["here"] != ["s1", "s2"]:
                pass
        while (await ann.read("presence"))["here"] != ["s1"]:
            pass


@pytest.mark.slow
async def test_a_socket_may_be_silent_for_long(hall: Hall) -> None:
    async with hall.visit("Ann", ping_interval=None) as ann, hall.visit(ping_interval=None) as spectator:
        await ann.hello()
        await spectator.hello()
        for visitor in (ann, spectator):
            visitor.frames.clear()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(12):
                await asyncio.gather(ann.read("error", "pong"), spectator.read("error", "pong"))
        assert (await ann.ask("main.post", text="still here"))["ok"]
        await spectator.see("still here")


def serve_from(platform: Platform, household: Household, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a consumer in this process find its household and its platform here."""

    async def here(path: str) -> object:
        return reference(household)

    async def there() -> Platform:
        return platform

    monkeypatch.setattr(arriving, "household_of", here)
    monkeypatch.setattr(arriving.bootstrap, "platform", there)


async def test_a_reader_that_is_too_slow_is_cut_off_and_holds_up_nobody(
    backstage: Platform, household: Household, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve_from(backstage, household, monkeypatch)
    room, free, sent = await table.room(), asyncio.Event(), []
    incoming: asyncio.Queue[dict[str, object]] = asyncio.Queue()
    for message in ({"type": "websocket.connect"}, {"type": "websocket.receive", "text": '{"t":"hello"}'}):
        incoming.put_nowait(message)

    async def send(message: dict[str, object]) -> None:
        if message["type"] == "websocket.send":
            await free.wait()
        sent.append(message)

    scope = {"type": "websocket", "path": "/h/coop/ws/", "headers": [], "url_route": {"kwargs": {"game": table.game}}}
    serving = asyncio.create_task(consumers.RoomConsumer()(scope, incoming.get, send))
    await until(lambda: room.fanout.members, "the slow reader is there")
    quick = await table.watch("s1")
    for number in range(300):
        await table.granted("main.post", "s1", text=f"line {number}")
    assert quick.picture["view"]["posts"][-1]["text"] == "line 299"
    free.set()
    await until(lambda: sent[-1]["type"] == "websocket.close", "it is cut off")
    assert sent[-1]["code"] == 4013
    incoming.put_nowait({"type": "websocket.disconnect", "code": 4013})
    await asyncio.wait_for(serving, 30)
    assert room.fanout.members == {quick}


async def test_who_never_says_what_they_have_read_is_cut_off_within_ten_seconds(
    web: str, backstage: Platform, household: Household
) -> None:
    crowded = await a_table(backstage.service, str(household.id), len(NAMES), tempo="speed_run")
    hall = Hall(web, household, crowded)
    async with AsyncExitStack() as stack, hall.visit() as silent:
        # Given somebody who watches in silence, and eight players
        players = [await stack.enter_async_context(hall.visit(key)) for key in NAMES]
        for visitor in (silent, *players):
            await visitor.hello()

        async def chatter(player: Visitor) -> None:
            for _ in range(3):
                for _ in range(12):
                    assert (await player.ask("main.post", text="cluck"))["ok"]
                await player.send({"t": "ack", "n": player.cursor})

        # When they say more than anybody may leave unread
        await asyncio.gather(*(chatter(player) for player in players))
        # Then whoever has said nothing of it is cut off, and may come back; who has is still there
        async with asyncio.timeout(allowed(10)):
            assert await silent.closed() == 4013
        assert (await players[0].ask("main.post", text="still here"))["ok"]


async def test_a_herd_that_is_too_large_is_sent_off_to_come_again(
    backstage: Platform, household: Household, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve_from(backstage, household, monkeypatch)
    monkeypatch.setattr(backstage, "admission", Admission(waiting=0))
    incoming: asyncio.Queue[dict[str, object]] = asyncio.Queue()
    incoming.put_nowait({"type": "websocket.connect"})
    sent: list[dict[str, object]] = []

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {"type": "websocket", "path": "/h/coop/ws/", "headers": [], "url_route": {"kwargs": {"game": table.game}}}
    serving = asyncio.create_task(consumers.RoomConsumer()(scope, incoming.get, send))
    await until(lambda: len(sent) == 2, "it is answered")
    assert [message["type"] for message in sent] == ["websocket.accept", "websocket.close"]
    assert sent[1]["code"] == 4012
    incoming.put_nowait({"type": "websocket.disconnect", "code": 4012})
    await asyncio.wait_for(serving, 30)
