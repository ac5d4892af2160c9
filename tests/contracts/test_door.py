"""The async side of the door to a household's tables: what is written through it, and what goes wrong there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest
from psycopg import sql

from tests.platforms import new_id

if TYPE_CHECKING:
    from games.adapters.postgres_store import PostgresStore
    from tests.contracts.conftest import InPostgres

pytestmark = pytest.mark.asyncio

CREDIT = (
    "INSERT INTO {}.gold_entries (id, tenant_id, aggregate_id, seat, amount, cause, event_id)"
    " VALUES (%(id)s, %(tenant)s, %(id)s, 's1', %(amount)s, 'winner', %(id)s)"
)


async def credit(store: PostgresStore, tenant: str, amount: int, *, twice: bool = False, stumble: bool = False) -> None:
    """Write an entry through the door, and perhaps go wrong after it."""
    async with store.inside(tenant, writing=True) as (connection, schema):
        values = {"id": new_id(), "tenant": tenant, "amount": amount}
        for _ in range(1 + twice):
            await connection.execute(sql.SQL(CREDIT).format(schema), values)
        if stumble:
            raise KeyError(amount)


async def gold(store: PostgresStore, tenant: str) -> list[int]:
    """The amounts that are stored."""
    async with store.inside(tenant) as (connection, schema):
        cursor = await connection.execute(sql.SQL("SELECT amount FROM {}.gold_entries").format(schema))
        return [row["amount"] for row in await cursor.fetchall()]


async def test_what_is_written_is_there_and_only_there(postgres: InPostgres) -> None:
    store = await postgres.store()
    await credit(store, postgres.one, 7)
    assert 7 in await gold(store, postgres.one)
    assert 7 not in await gold(store, postgres.other)


async def test_who_does_not_say_so_may_not_write(postgres: InPostgres) -> None:
    store = await postgres.store()
    async with store.inside(postgres.one) as (connection, schema):
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            await connection.execute(sql.SQL("DELETE FROM {}.gold_entries").format(schema))


async def test_of_what_goes_wrong_nothing_is_left_and_the_next_may_write(postgres: InPostgres) -> None:
    store = await postgres.store()
    for _ in range(3):
        with pytest.raises(psycopg.errors.UniqueViolation):
            await credit(store, postgres.one, 8, twice=True)
        with pytest.raises(KeyError):
            await credit(store, postgres.one, 8, stumble=True)
    await credit(store, postgres.one, 9)
    assert not {8} & set(await gold(store, postgres.one))
    assert 9 in await gold(store, postgres.one)
