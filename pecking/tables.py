"""Whether a database has the tables that this checkout's programs expect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg

CHECKOUT = Path(__file__).resolve().parent.parent
SHARED, OF_HOUSEHOLDS = "tenants", "games"
"""The apps whose tables stand in the public schema, and in each household's."""

KNOWN = "SELECT coalesce(array_agg(name), '{}') FROM public.django_migrations WHERE app = %s"
TEMPLATE = "SELECT ddl FROM public.installation WHERE id = 1"


def are_current(address: str) -> bool:
    """Whether every migration of this checkout has been run there, in the template of households as well."""
    with psycopg.connect(address) as database:
        try:
            [known] = database.execute(KNOWN, [SHARED]).fetchone() or [[]]
            [template] = database.execute(TEMPLATE).fetchone() or [""]
        except psycopg.errors.UndefinedTable:
            return False
    return set(_migrations(SHARED)) <= set(known) and all(
        f"'{OF_HOUSEHOLDS}', '{name}'" in template for name in _migrations(OF_HOUSEHOLDS)
    )


def _migrations(app: str) -> Iterator[str]:
    return (path.stem for path in (CHECKOUT / app / "migrations").glob("[0-9]*.py"))
