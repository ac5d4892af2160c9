"""The ground that tests stand on: a real Postgres and Valkey of their own, and households in it.

Nothing is started until a test asks for it. Tests run as the app's role, held by row security. Public tables are never
emptied: a test that commits takes a household of its own (``household``) and names of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["DJANGO_SETTINGS_MODULE"] = "pecking.settings"
os.environ["SECRET_KEY"] = "for tests, where it keeps no secret"
os.environ["DATABASE_URL"] = "postgresql://nobody@localhost:1/none"
os.environ["DEBUG"] = "1"

import psycopg
import pytest

from pecking import stack

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

    from tenants.models import Household

ROOT = Path(__file__).resolve().parent.parent
DURABLE = ("fsync", "full_page_writes", "synchronous_commit")


def pytest_addoption(parser: pytest.Parser) -> None:
    """How many random seasons to play, and from which seed on; how hard to try the platform by faults."""
    parser.addoption("--seasons", type=int, default=50, help="how many random seasons are played")
    parser.addoption("--season-seed", type=int, default=None, help="the seed of the first; a fresh one if left out")
    parser.addoption("--faults", action="store_true", help="fault tests at their full numbers instead of a fifth")
    parser.addoption("--full", action="store_true", help="journeys at the tempo at which people play as well")


def pytest_configure() -> None:
    """Compile the texts, and read the settings, which pytest-django takes as the sign to set Django up."""
    from django.conf import settings

    from pecking.texts.compiling import compile_if_older

    compile_if_older()

    assert settings.DATABASES


@pytest.fixture(scope="session")
def services() -> Iterator[dict[str, str]]:
    """Postgres and Valkey of this session: their addresses, which are in the environment as well."""
    with stack.throwaway(("postgres", "valkey")):
        names = ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_OPERATOR_URL", "REDIS_URL")
        addresses = {name: os.environ[name] for name in names}
        refuse_careless(addresses["DATABASE_URL"])
        point_django_at(addresses)
        yield addresses
        from django.db import connection, connections

        connections.close_all()
        connection.close_pool()


def refuse_careless(address: str) -> None:
    """Stop unless the server keeps what it has answered: figures and promises of any other one mean nothing."""
    with psycopg.connect(address) as database:
        for setting in DURABLE:
            found = database.execute("SELECT current_setting(%s)", [setting]).fetchone()
            if found is None or found[0] not in ("on", "remote_apply", "remote_write"):
                pytest.exit(f"The test database runs with {setting} = {found and found[0]}. Set it to on.", 3)


def point_django_at(addresses: dict[str, str]) -> None:
    """Let Django's connections and the channel layer of this process use the services."""
    from django.conf import settings

    from pecking import env

    default = settings.DATABASES["default"]
    found = env.database("DATABASE_URL")
    default["OPTIONS"] |= found.pop("OPTIONS")
    default |= found
    settings.DATABASE_URLS.update(
        app=addresses["DATABASE_URL"],
        owner=addresses["DATABASE_OWNER_URL"],
        operator=addresses["DATABASE_OPERATOR_URL"],
    )
    settings.REDIS_URL = settings.CACHES["default"]["LOCATION"] = addresses["REDIS_URL"]
    settings.CHANNEL_LAYERS["default"]["CONFIG"]["hosts"] = [
        {"address": addresses["REDIS_URL"], "socket_timeout": None}
    ]


@pytest.fixture(scope="session")
def migrated(services: dict[str, str]) -> dict[str, str]:
    """The services, with every schema migrated by the owner."""
    command = [sys.executable, str(ROOT / "manage.py"), "migrate", "-v0", "--skip-checks"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return services


@pytest.fixture(scope="session")
def django_db_setup(migrated: dict[str, str]) -> None:
    """What ``pytest.mark.django_db`` stands on. With ``transaction=True`` tests commit, and nothing is emptied."""
    from django.test import TransactionTestCase

    TransactionTestCase._fixture_teardown = lambda self: None


@pytest.fixture(scope="session")
def new_household(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Callable[..., Household]]:
    """Make a household for good: ``new_household(name="Coop", slug="coop")``. Works from any kind of test."""
    from django.db import connections

    from tenants.provision import claim

    numbers = count(1)

    def make(name: str = "", slug: str = "", zone: str = "Europe/Berlin") -> Household:
        try:
            return claim(name or f"Household {next(numbers)}", slug, zone)
        finally:
            connections.close_all()

    # Another thread has a connection of its own: what it commits stays, whatever the test's transaction does.
    with ThreadPoolExecutor(1) as elsewhere, django_db_blocker.unblock():
        yield lambda *args, **named: elsewhere.submit(make, *args, **named).result()


@pytest.fixture(scope="session")
def coop(new_household: Callable[..., Household]) -> Household:
    """The household of most tests."""
    return new_household("Coop", "coop")


@pytest.fixture(scope="session")
def barn(new_household: Callable[..., Household]) -> Household:
    """The other household, which must never see anything of the coop."""
    return new_household("Barn", "barn", "America/New_York")


@pytest.fixture
def household(new_household: Callable[..., Household]) -> Household:
    """A household that no other test knows."""
    return new_household()
