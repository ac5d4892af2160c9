"""The one door from sync code to a household's tables.

Inside it the search path begins with the household's schema and row security lets its rows through; outside it there
is no household table to fall into. Each passage is one transaction on this thread's connection.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from tenants.naming import schema_of


class WrongDoor(RuntimeError):
    """The door was used where it cannot be used safely."""


@contextmanager
def household_scope(household_id: uuid.UUID | str, *, read_only: bool = False) -> Iterator[None]:
    """Enter a household: one transaction in its schema, and only its rows. ``read_only`` lets no write through.

    Raises WrongDoor in async code, and inside another household's scope.
    """
    _refuse_async()
    schema = schema_of(household_id)
    if connection.schema_name == schema:
        yield
        return
    if connection.schema_name != "public":
        raise WrongDoor("This code is already inside another household. Leave it before entering the next one.")
    with transaction.atomic():
        connection.set_schema(schema)
        try:
            with connection.cursor() as cursor:
                if read_only:
                    cursor.execute("SET TRANSACTION READ ONLY")
                cursor.execute("SELECT set_config('app.tenant_id', %s, true)", [str(household_id)])
            yield
            _forget_household()
        finally:
            connection.set_schema_to_public()


def _forget_household() -> None:
    """Unset the household for the rest of a surrounding transaction; without one the commit does it."""
    if connection.savepoint_ids and not connection.needs_rollback:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('app.tenant_id', '', true)")


def _refuse_async() -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise WrongDoor(
        "A household's tables were asked for from async code. Enter it in a function that is called through "
        "database_sync_to_async, or use the store."
    )
