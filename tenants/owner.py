"""The owner's connection: the only one that may make and change tables. Never Django's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from psycopg.rows import TupleRow

OwnerConnection = psycopg.Connection[TupleRow]


def has_owner() -> bool:
    """Return whether this process was given the owner's address."""
    return bool(settings.DATABASE_URLS["owner"])


@contextmanager
def owner_connection() -> Iterator[OwnerConnection]:
    """Open a connection as owner of the tables, in autocommit mode. Raises ImproperlyConfigured in words."""
    address = settings.DATABASE_URLS["owner"]
    if not address:
        raise ImproperlyConfigured("DATABASE_OWNER_URL is not set, and only the owner may make and change tables.")
    try:
        connection = psycopg.connect(address, autocommit=True, application_name="pecking owner", connect_timeout=10)
    except psycopg.OperationalError as error:
        raise ImproperlyConfigured(
            f"The owner's database connection failed: {error.diag.message_primary or 'no answer'}."
        ) from None
    with connection:
        yield connection


@contextmanager
def schema_lock(connection: OwnerConnection, schema: str) -> Iterator[None]:
    """Hold the lock that lets one process at a time change a schema. Waits for it."""
    key = f"pecking schema {schema}"
    connection.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [key])
    try:
        yield
    finally:
        connection.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])
