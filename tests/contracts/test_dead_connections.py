"""Connections that a real Postgres has closed while nobody looked: whoever comes next is served all the same."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import psycopg
import pytest
from psycopg_pool.base import AttemptWithBackoff

from games.adapters.postgres_store import PostgresStore
from games.ports import Unavailable
from tests.appends import posts
from tests.platforms import new_id, until

if TYPE_CHECKING:
    from tests.contracts.conftest import InPostgres

pytestmark = pytest.mark.asyncio


async def cut_all(postgres: InPostgres, store: PostgresStore) -> None:
    """End every session of this store at the database."""
    held = [*store._pool._pool, store._writer._connection]
    with psycopg.connect(postgres.services["DATABASE_URL"], autocommit=True) as other:
        for connection in held:
            assert connection is not None
            other.execute("SELECT pg_terminate_backend(%s, 5000)", [connection.info.backend_pid])


async def test_connections_that_died_unseen_make_nobody_wait(postgres: InPostgres) -> None:
    store, stream = await postgres.store(), new_id()
    await asyncio.gather(*(store.load(tenant, stream) for tenant in (postgres.one, postgres.other) for _ in range(2)))
    await until(lambda: len(store._pool._pool) == 2, "two connections read")
    assert await store.own(stream)
    await store.disown(stream)
    await cut_all(postgres, store)

    assert await store.own(stream)
    await store.load(postgres.one, stream)
    await store.append(posts(postgres.one, stream, 0, "hello"))
    assert await store.heads(postgres.one, [stream]) == {stream: 1}


async def test_who_compares_heads_learns_that_the_right_to_write_is_gone(postgres: InPostgres) -> None:
    store, stream = await postgres.store(), new_id()
    assert await store.own(stream)
    await store.append(posts(postgres.one, stream, 0, "hello"))
    await cut_all(postgres, store)

    assert await store.heads(postgres.one, [stream]) == {stream: 1}

    assert not store.owns(stream)


async def test_after_an_outage_reading_does_not_wait_for_the_pools_next_try(
    postgres: InPostgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AttemptWithBackoff, "INITIAL_DELAY", 600.0)
    store, stream = await postgres.store(), new_id()
    store._pool.timeout = 0.2
    await store.load(postgres.one, stream)
    connect = store._pool._connect

    async def refused() -> None:
        raise psycopg.OperationalError("nobody is there")

    monkeypatch.setattr(store._pool, "_connect", refused)
    assert await store.own(stream)
    await cut_all(postgres, store)
    for _ in range(3):
        with pytest.raises(Unavailable):
            await store.load(postgres.one, stream)
    monkeypatch.setattr(store._pool, "_connect", connect)

    async def loaded() -> bool:
        try:
            await store.load(postgres.one, stream)
        except Unavailable:
            return False
        return True

    await until(loaded, "the stream can be read again")
