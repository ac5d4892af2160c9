"""The database roles and the database, made by the superuser that nobody else ever uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import LiteralString

import psycopg
from psycopg import sql

DATABASE = "pecking"
# owner: makes the tables. app: owns nothing, row security holds. operator: row security does not hold.
ROLES: tuple[tuple[str, LiteralString], ...] = (
    ("pecking_owner", "LOGIN CREATEDB"),
    ("pecking_app", "LOGIN"),
    ("pecking_operator", "LOGIN BYPASSRLS"),
)
# In the template too, so that databases which tests make start with the same rights.
RIGHTS: tuple[LiteralString, ...] = (
    "ALTER SCHEMA public OWNER TO pecking_owner",
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    "GRANT USAGE ON SCHEMA public TO pecking_app, pecking_operator",
    "ALTER DEFAULT PRIVILEGES FOR ROLE pecking_owner IN SCHEMA public"
    " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO pecking_app, pecking_operator",
    "ALTER DEFAULT PRIVILEGES FOR ROLE pecking_owner IN SCHEMA public"
    " GRANT USAGE, SELECT ON SEQUENCES TO pecking_app, pecking_operator",
)


def bootstrap(address: Callable[[str], str], passwords: Mapping[str, str]) -> None:
    """Bring roles, rights and database to what this file says; harmless when they are so already."""
    with psycopg.connect(address("template1"), autocommit=True) as connection:
        for role, options in ROLES:
            found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
            connection.execute(
                sql.SQL("{} ROLE {} {} PASSWORD {}").format(
                    sql.SQL("ALTER" if found else "CREATE"),
                    sql.Identifier(role),
                    sql.SQL(options),
                    sql.Literal(passwords[role]),
                )
            )
        for statement in RIGHTS:
            connection.execute(statement)
        missing = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone() is None
    with psycopg.connect(address("postgres"), autocommit=True) as connection:
        if missing:
            connection.execute(f"CREATE DATABASE {DATABASE} OWNER pecking_owner STRATEGY FILE_COPY")
    with psycopg.connect(address(DATABASE), autocommit=True) as connection:
        for statement in RIGHTS:
            connection.execute(statement)
