"""Running games whose seats have keys, made without a page, and guests for their seats over all web processes."""

from __future__ import annotations

import asyncio
from typing import Any

from games.bootstrap import Platform
from tests.faults.crowd import Guest
from tests.live_site import House, Site
from tests.platforms import NAMES, a_table


def open_games(site: Site, house: House, count: int, people: int, **rules: Any) -> list[str]:
    """Start so many games of so many people, led by hand unless said otherwise."""

    async def make() -> list[str]:
        async with Platform(site.addresses["DATABASE_URL"]) as platform:
            wishes = {"scheduling": "manual", **rules}
            tables = [await a_table(platform.service, house.id, people, **wishes) for _ in range(count)]
            return [table.game for table in tables]

    return asyncio.run(make())


def season_of_bots(site: Site, house: House) -> str:
    """Start a season of three bots by the clock, of thirty seconds a day."""

    async def make() -> str:
        async with Platform(site.addresses["DATABASE_URL"]) as platform:
            table = await a_table(platform.service, house.id, 0, start=False, max_seats=3)
            await table.granted("bots.seat", "host", count=3)
            await table.granted("game.start", "host")
            return table.game

    return asyncio.run(make())


def guests_of(site: Site, house: House, games: list[str], people: int) -> list[Guest]:
    """Somebody on each seat, those of one game spread over all web processes."""
    doors = list(site.urls.values())
    return [
        Guest(site, house, game, f"seat_{game[:8]}={name}", f"{name} of {number}", doors[(number + seat) % len(doors)])
        for number, game in enumerate(games)
        for seat, name in enumerate(NAMES[:people])
    ]
