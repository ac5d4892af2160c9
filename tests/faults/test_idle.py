"""A line that nobody uses stays; one whose other end is gone without a word is noticed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from games.bootstrap import Platform
from tests.faults.middlebox import Middlebox
from tests.faults.scale import Scale
from tests.platforms import a_table
from tests.slowness import allowed
from tests.web import Visitor, a_web_process, visiting

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [pytest.mark.asyncio, pytest.mark.slow, pytest.mark.timeout(600)]

BRIEF = {
    "uvicorn": ("--ws-ping-interval", "1", "--ws-ping-timeout", "1"),
    "daphne": ("--ping-interval", "1", "--ping-timeout", "2"),
}
"""What the servers are told where the test is to be short: they ask a line every second whether it is there."""

IDLE, NOTICED = 130, 60
IDLE_BRIEF, NOTICED_BRIEF = 5, 10
"""Seconds, as the servers are set up for players, and with the brief settings."""


@pytest.mark.parametrize("server", BRIEF)
async def test_a_line_is_kept_while_it_lives_and_no_longer(
    migrated: dict[str, str], household: Household, scale: Scale, server: str
) -> None:
    async with Platform(migrated["DATABASE_URL"]) as platform:
        table = await a_table(platform.service, str(household.id), 3, scheduling="manual")
    idle, noticed = (IDLE, NOTICED) if scale.full else (IDLE_BRIEF, NOTICED_BRIEF)
    path = f"/h/{household.slug}/ws/{table.game}/"
    with a_web_process(server, more=() if scale.full else BRIEF[server]) as web:
        async with Middlebox(int(web.rpartition(":")[2])) as box, visiting(web + path, (table.game, "Ann")) as ann:
            await ann.hello()
            async with visiting(box.address + path, (table.game, "Bob"), ping_interval=None, close_timeout=0) as bob:
                epoch = (await bob.hello())["epoch"]
                await sees_here(ann, "s1", "s2")
                ends = [asyncio.create_task(each.connection.wait_closed()) for each in (ann, bob)]
                ended, _ = await asyncio.wait(ends, timeout=idle)
                assert not ended
                assert (await bob.ask("main.post", text="Still here."))["ok"]
                await ann.see("Still here.")

                box.forget()
                async with asyncio.timeout(allowed(noticed)):
                    await sees_here(ann, "s1")
            async with visiting(web + path, (table.game, "Bob")) as again:
                again.picture, again.cursor = bob.picture, bob.cursor
                assert (await again.hello(bob.cursor, epoch))["t"] == "resumed"


async def sees_here(visitor: Visitor, *here: str) -> None:
    """Read until these seats are here."""
    while True:
        with suppress(TimeoutError):
            if (await visitor.read("presence"))["here"] == list(here):
                return
