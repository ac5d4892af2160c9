"""A process dies at each step of a command's way; whoever asks again gets one answer for one effect."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from games.bootstrap import Platform
from tests.faults.dies_at import SAID, TEXT
from tests.faults.invariants import must_hold, seals_hold
from tests.platforms import Table, a_table, new_id
from tests.web import ROOT

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = pytest.mark.slow

STEPS: dict[str, bool | None] = {
    "the right is taken": False,
    "before the append": False,
    "while it commits": None,
    "after the commit": True,
    "before it is shown": True,
    "before the answer": True,
}
"""By step of ``dies_at``: whether the command is durable by then, if that can be known."""


@pytest.mark.parametrize(("step", "durable"), STEPS.items())
def test_whoever_asks_again_is_answered_once(
    migrated: dict[str, str], household: Household, step: str, durable: bool | None
) -> None:
    tenant, command_id, address = str(household.id), new_id(), migrated["DATABASE_URL"]

    async def begin() -> str:
        async with Platform(address) as platform:
            return (await a_table(platform.service, tenant, 3, scheduling="manual")).game

    async def again(game: str) -> None:
        async with Platform(address) as platform:
            table = Table(platform.service, tenant, game)
            answers = [await table.say("main.post", "s1", command_id, text=TEXT) for _ in range(2)]
            assert answers[0].ok
            assert answers[0] == answers[1]

    game = asyncio.run(begin())
    command = [sys.executable, "-m", "tests.faults.dies_at", step, tenant, game, command_id]
    died = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert died.returncode == SAID, died.stderr

    def causes() -> list[str]:
        stored = must_hold(migrated["DATABASE_OPERATOR_URL"], household.schema_name, game)
        return [event["cause"] for event in stored.events if event["type"] == "main.posted"]

    assert durable is None or causes() == [command_id] * durable
    asyncio.run(again(game))
    assert causes() == [command_id]
    assert [word for word in seals_hold(migrated["DATABASE_OPERATOR_URL"], {}) if game in word] == []
