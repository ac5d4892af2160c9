"""The start of a process's platform."""

from __future__ import annotations

import asyncio

import pytest

from games import bootstrap
from games.domain.game import GAME
from games.domain.household import HOUSEHOLD
from games.ports import Unavailable
from tests.platforms import new_id

pytestmark = pytest.mark.asyncio


class Starting:
    """A platform whose database is away at first."""

    tries = 0

    def __init__(self, *given: object, **named: object) -> None: ...

    async def start(self) -> Starting:
        type(self).tries += 1
        await asyncio.sleep(0)
        if self.tries == 1:
            raise Unavailable("The database cannot be reached.")
        return self


async def test_a_start_that_fails_is_tried_again_by_whoever_asks_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "Platform", Starting)
    monkeypatch.setattr(bootstrap, "get_channel_layer", lambda: None)
    monkeypatch.setattr(bootstrap, "_platform", None)
    monkeypatch.setattr(bootstrap, "_loop", None)
    with pytest.raises(Unavailable):
        await bootstrap.platform()
    first, second = await asyncio.gather(bootstrap.platform(), bootstrap.platform())
    assert first is second
    assert Starting.tries == 2


async def test_a_household_has_a_stream_of_its_own() -> None:
    tenant = new_id()
    assert bootstrap.decider_of(tenant, tenant) is HOUSEHOLD
    assert bootstrap.decider_of(tenant, new_id()) is GAME
