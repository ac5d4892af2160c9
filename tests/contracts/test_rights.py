"""The right to write a stream on a real Postgres: held as long as somebody here wants it, and not a moment longer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.platforms import new_id

if TYPE_CHECKING:
    from tests.contracts.conftest import InPostgres

pytestmark = pytest.mark.asyncio


async def test_a_right_that_is_given_up_on_its_way_stays_with_nobody(postgres: InPostgres) -> None:
    store, other, stream = await postgres.store(), await postgres.store(), new_id()
    async with store._writer._turn:
        taking = asyncio.create_task(store.own(stream))
        await asyncio.sleep(0)
        await store.disown(stream)

    assert not await taking
    assert await other.own(stream)


async def test_a_right_that_is_wanted_again_before_it_is_given_back_is_kept(postgres: InPostgres) -> None:
    store, other, stream = await postgres.store(), await postgres.store(), new_id()
    assert await store.own(stream)
    async with store._writer._turn:
        giving = asyncio.create_task(store.disown(stream))
        taking = asyncio.create_task(store.own(stream))
        await asyncio.sleep(0)

    await giving
    assert await taking
    assert not await other.own(stream)
    await store.disown(stream)
    assert await other.own(stream)


async def test_what_was_to_be_given_back_on_a_lost_connection_is_not_given_back_on_the_next(
    postgres: InPostgres,
) -> None:
    store, other = await postgres.store(), await postgres.store()
    first, stream = new_id(), new_id()
    assert await store.own(first)
    assert await store.own(stream)
    async with store._writer._turn:
        giving = [asyncio.create_task(store.disown(each)) for each in (first, stream)]
        await asyncio.sleep(0)
        await postgres.cut(store)
        await store._writer._lost()
        assert await store._writer._rights.take(await store._writer._connected(), [stream]) is None
        retaken = asyncio.create_task(store.own(stream))
        await asyncio.sleep(0)

    await asyncio.gather(*giving)
    assert await retaken
    assert not await other.own(stream)
