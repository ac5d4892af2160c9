"""The session's Temporal, an empty queue, and a folder for letters."""

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
