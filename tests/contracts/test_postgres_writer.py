"""What only a real Postgres can suffer: full sockets, locked households, and a writer that dies while it commits."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import takewhile
from typing import TYPE_CHECKING

import psycopg
import pytest
from psycopg import sql

from games.adapters.clock import DatabaseClock
from games.adapters.notify_listener import parse
from games.ports import InDoubt, Unavailable
from tests.appends import posts
from tests.platforms import a_service, a_table, new_id, until

if TYPE_CHECKING:
    from tests.contracts.conftest import InPostgres

pytestmark = pytest.mark.asyncio


async def test_streams_that_wait_together_are_stored_by_one_transaction(postgres: InPostgres) -> None:
    store = await postgres.store()
    streams = [new_id() for _ in range(30)]
    for stream in streams:
        assert await store.own(stream)
    await store.heads(postgres.one, streams)

    await asyncio.gather(*(store.append(posts(postgres.one, stream, 0, "hello")) for stream in streams))

    query = sql.SQL("SELECT DISTINCT xmin::text FROM {}.events WHERE aggregate_id = ANY(%s::uuid[])")
    with psycopg.connect(postgres.services["DATABASE_OPERATOR_URL"]) as operator:
        found = operator.execute(query.format(sql.Identifier(postgres.schemas[postgres.one])), [streams]).fetchall()
    assert len(found) == 1


@contextmanager
def locked(postgres: InPostgres, tenant: str) -> Iterator[None]:
    """A household whose tables are held by somebody else, who changes nothing."""
    schema = sql.Identifier(postgres.schemas[tenant])
    with psycopg.connect(postgres.services["DATABASE_OWNER_URL"]) as migration:
        migration.execute(sql.SQL("LOCK TABLE {}.aggregates IN ACCESS EXCLUSIVE MODE").format(schema))
        yield
        migration.rollback()


async def test_new_heads_of_all_households_are_announced_once(postgres: InPostgres) -> None:
    store, tenants = await postgres.store(), [postgres.one, postgres.one, postgres.other]
    appends = [posts(tenant, new_id(), 0, "hello", "again") for tenant in tenants]
    for append in appends:
        assert await store.own(append.aggregate_id)
        await store.heads(append.tenant, [append.aggregate_id])

    with psycopg.connect(postgres.services["DATABASE_URL"], autocommit=True) as ear:
        ear.execute("LISTEN events")
        await asyncio.gather(*map(store.append, appends))
        ear.execute("SELECT pg_notify('events', 'that is all')")
        with closing(ear.notifies(timeout=60)) as notes:
            told = [parse(note.payload) for note in takewhile(lambda note: note.payload != "that is all", notes)]

    assert told == [{each.aggregate_id: 2 for each in appends}]


async def test_a_batch_larger_than_the_socket_takes_at_once(postgres: InPostgres) -> None:
    store = await postgres.store()
    streams = [new_id() for _ in range(40)]
    for stream in streams:
        assert await store.own(stream)

    async with asyncio.timeout(60):
        appends = [posts(postgres.one, stream, 0, "cluck " * 20_000) for stream in streams]
        await asyncio.gather(*map(store.append, appends))

    assert await store.heads(postgres.one, streams) == dict.fromkeys(streams, 1)


async def test_a_locked_household_is_busy_and_harms_no_other(postgres: InPostgres) -> None:
    store, here, there = await postgres.store(), new_id(), new_id()
    assert await store.own(here)
    assert await store.own(there)
    with locked(postgres, postgres.other):
        ours, theirs = await asyncio.gather(
            store.append(posts(postgres.one, here, 0, "ours")),
            store.append(posts(postgres.other, there, 0, "theirs")),
            return_exceptions=True,
        )

    assert ours is None
    assert isinstance(theirs, Unavailable)
    await store.append(posts(postgres.other, there, 0, "theirs"))


async def test_what_is_durable_is_told_while_the_next_batch_is_held_up(postgres: InPostgres) -> None:
    store, here, there = await postgres.store(), new_id(), new_id()
    for tenant, stream in ((postgres.one, here), (postgres.other, there)):
        assert await store.own(stream)
        await store.directory.schema(tenant)
    with locked(postgres, postgres.other):
        first = asyncio.create_task(store.append(posts(postgres.one, here, 0, "hello")))
        await until(lambda: store._writer._task and not store._writer._waiting, "the first one is on its way")
        second = asyncio.create_task(store.append(posts(postgres.other, there, 0, "hello")))
        await first
        assert not second.done()
        with pytest.raises(Unavailable):
            await second


async def test_a_writer_that_is_closed_has_told_everybody(postgres: InPostgres) -> None:
    store, streams = await postgres.store(), [new_id() for _ in range(3)]
    for stream in streams:
        assert await store.own(stream)
    appends = [asyncio.create_task(store.append(posts(postgres.one, stream, 0, "hello"))) for stream in streams]
    await until(lambda: store._writer._waiting or store._writer._task, "they wait")
    async with asyncio.timeout(60):
        await store.close()
        await asyncio.gather(*appends)


async def test_a_writer_that_dies_while_it_commits_loses_and_doubles_nothing(postgres: InPostgres) -> None:
    store = await postgres.store()
    service = a_service(store, DatabaseClock())
    tables = [await a_table(service, tenant) for tenant in (postgres.one, postgres.other) for _ in range(3)]
    sent: Counter[str] = Counter()
    answered: dict[str, str] = {}
    over = False

    async def chat(number: int, seat: str) -> None:
        table = tables[number]
        while not over:
            text, command_id = f"{number} {seat} {sent[seat]}", new_id()
            sent[seat] += 1
            answer = await table.say("main.post", seat, command_id, text=text)
            if answer.ok:
                answered[command_id] = text
            again = await table.say("main.post", seat, command_id, text=text)
            assert again == answer or answer.reason == "busy"

    chats = [asyncio.create_task(chat(number, seat)) for number in range(6) for seat in ("s1", "s2", "s3")]
    for _ in range(6):
        before = len(answered)
        await until(lambda before=before: len(answered) > before + 20, "the conversation goes on")
        await postgres.cut(store)
    over = True
    async with asyncio.timeout(60):
        await asyncio.gather(*chats)

    said: list[tuple[str, str]] = []
    for table in tables:
        events = (await store.load(table.tenant, table.game)).events
        assert [event.version for event in events] == list(range(1, len(events) + 1))
        said += [(e.metadata.causation_id, e.payload.text) for e in events if e.type == "main.posted"]
    assert len(said) == len({command_id for command_id, _ in said}), "a command had its effect twice"
    assert answered.items() <= dict(said).items(), "an answered command was lost"
    await service.close()


async def test_the_same_command_for_another_stream_is_another_command(postgres: InPostgres) -> None:
    service = a_service(await postgres.store(), DatabaseClock())
    one, two, shared = await a_table(service, postgres.one), await a_table(service, postgres.one), new_id()

    first = await one.say("main.post", "s1", shared, text="hello")
    second = await two.say("main.post", "s1", shared, text="hello")

    assert first.ok
    assert (second.ok, second.reason) == (False, "id_in_use")
    await service.close()


async def test_a_database_that_hangs_leaves_the_batch_in_doubt(
    postgres: InPostgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, stream = await postgres.store(), new_id()
    assert await store.own(stream)
    await store._writer._connection.execute("SET lock_timeout = 0")
    monkeypatch.setattr("games.adapters.postgres_writer.PATIENCE_SECONDS", 0.3)
    schema = sql.Identifier(postgres.schemas[postgres.one])
    with psycopg.connect(postgres.services["DATABASE_OWNER_URL"]) as other:
        other.execute(sql.SQL("LOCK TABLE {}.aggregates IN ACCESS EXCLUSIVE MODE").format(schema))
        async with asyncio.timeout(60):
            with pytest.raises(InDoubt):
                await store.append(posts(postgres.one, stream, 0, "hello"))
    assert not store.owns(stream)


NO_ROOM = """
CREATE FUNCTION {s}.no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE {error}; END $$;
CREATE TRIGGER no_room BEFORE INSERT ON {s}.events FOR EACH STATEMENT EXECUTE FUNCTION {s}.no_room()
"""


@pytest.mark.parametrize("error", ["disk_full", "out_of_memory", "read_only_sql_transaction"])
async def test_a_database_without_room_is_busy_and_takes_it_later(postgres: InPostgres, error: str) -> None:
    store, here, there = await postgres.store(), new_id(), new_id()
    assert await store.own(here)
    assert await store.own(there)
    schema = sql.Identifier(postgres.schemas[postgres.other])
    with psycopg.connect(postgres.services["DATABASE_OWNER_URL"], autocommit=True) as owner:
        owner.execute(sql.SQL(NO_ROOM).format(s=schema, error=sql.SQL(error)))
        try:
            ours, theirs = await asyncio.gather(
                store.append(posts(postgres.one, here, 0, "ours")),
                store.append(posts(postgres.other, there, 0, "theirs")),
                return_exceptions=True,
            )
        finally:
            owner.execute(sql.SQL("DROP FUNCTION {}.no_room CASCADE").format(schema))

    assert ours is None
    assert isinstance(theirs, Unavailable)
    assert store.owns(there)
    await store.append(posts(postgres.other, there, 0, "theirs"))
