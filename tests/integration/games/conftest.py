"""The session's Temporal, an empty queue, a folder for letters, and what tests of pages begin and end with."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest

if TYPE_CHECKING:
    from tests.temporal_world import Server


@pytest.fixture(scope="session")
def temporal_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server, running or not."""
    from tests.temporal_world import Server

    server = Server(tmp_path_factory.mktemp("temporal"))
    yield server
    server.start()
    server.kill()


@pytest.fixture
def temporal(temporal_server: Server) -> Server:
    """The session's Temporal, running."""
    temporal_server.start()
    return temporal_server


@pytest.fixture
def nothing_due(django_db_setup: None) -> None:
    """No wake-up is left from other tests."""
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        connection.execute("delete from public.wakeups")


@pytest.fixture
def mail_folder(tmp_path: Path, settings: Any) -> Path:
    """Where letters land, one file each."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "mail")
    return tmp_path / "mail"


@pytest.fixture(scope="module")
def rooms() -> Iterator[None]:
    """The rooms of this process close when the last page has been served."""
    from games import bootstrap

    async def close() -> None:
        await (await bootstrap.platform()).close()

    yield
    if bootstrap._platform is not None:
        bootstrap.run_sync(close())
        bootstrap._platform = bootstrap._loop = None


@pytest.fixture
def no_one_counted(db: None) -> None:
    """The test starts with no request counted against anybody."""
    from django.core.cache import cache

    cache.clear()
