"""Two processes with a clock in the test's hand, on one channel layer, for tests of what leaves the building."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.fakes.clock import HandClock
from tests.web import a_layer

if TYPE_CHECKING:
    from games.bootstrap import Platform
    from tenants.models import Household


@pytest_asyncio.fixture
async def platform(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    """The process in which the game is played."""
    from games.bootstrap import Platform

    async with Platform(migrated["DATABASE_URL"], a_layer(), clock=HandClock(), linger=600) as one:
        yield one


@pytest_asyncio.fixture
async def elsewhere(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    """Another process."""
    from games.bootstrap import Platform

    async with Platform(migrated["DATABASE_URL"], a_layer(), clock=HandClock(), linger=600) as other:
        yield other


@pytest.fixture
def here(new_household: Callable[..., Household]) -> Household:
    """A household where it is as late as for the computer."""
    return new_household(zone="UTC")
