"""Which schema is whose, remembered for a while."""

from __future__ import annotations

import asyncio

import pytest

from games.adapters.directory import REMEMBERED_SECONDS, Directory
from games.ports import Unavailable, UnknownHousehold

pytestmark = pytest.mark.asyncio


class Town:
    """Where households are looked up, and a clock."""

    def __init__(self) -> None:
        self.schemas: dict[str, str] = {"coop": "t_coop"}
        self.away = False
        self.asked = 0
        self.now = 0.0

    async def lookup(self, tenant: str) -> str | None:
        self.asked += 1
        await asyncio.sleep(0)
        if self.away:
            raise Unavailable("The database cannot be reached.")
        return self.schemas.get(tenant)


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def directory(town: Town) -> Directory:
    return Directory(town.lookup, lambda: town.now)


async def test_what_is_known_is_not_asked_again_for_a_while(town: Town, directory: Directory) -> None:
    assert [await directory.schema("coop") for _ in range(5)] == ["t_coop"] * 5
    assert town.asked == 1
    town.now = REMEMBERED_SECONDS
    assert await directory.schema("coop") == "t_coop"
    assert town.asked == 2


async def test_one_looks_it_up_for_all(town: Town, directory: Directory) -> None:
    await directory.schema("coop")
    town.now = REMEMBERED_SECONDS
    assert await asyncio.gather(*(directory.schema("coop") for _ in range(100))) == ["t_coop"] * 100
    assert town.asked == 2


async def test_a_household_that_was_closed_is_found_out(town: Town, directory: Directory) -> None:
    await directory.schema("coop")
    town.schemas.clear()
    assert await directory.schema("coop") == "t_coop"
    town.now = REMEMBERED_SECONDS
    for _ in range(2):
        with pytest.raises(UnknownHousehold):
            await directory.schema("coop")
    town.schemas["coop"] = "t_coop"
    assert await directory.schema("coop") == "t_coop"


async def test_while_nobody_can_be_asked_what_was_known_counts(town: Town, directory: Directory) -> None:
    await directory.schema("coop")
    town.now, town.away = REMEMBERED_SECONDS, True
    assert await directory.schema("coop") == "t_coop"
    with pytest.raises(Unavailable):
        await directory.schema("barn")
