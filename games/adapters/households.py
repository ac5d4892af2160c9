"""Every household and every stream of it, for commands that go through all of them."""

from __future__ import annotations

from typing import Any

from psycopg import AsyncConnection, sql


async def open_households(connection: AsyncConnection[Any]) -> list[tuple[str, str, str]]:
    """Id, schema name and slug of every open household, by slug."""
    cursor = await connection.execute(
        "SELECT id::text, schema_name, slug FROM public.households WHERE status = 'open' ORDER BY slug"
    )
    return [(row[0], row[1], row[2]) for row in await cursor.fetchall()]


async def streams_of(connection: AsyncConnection[Any], household: str, schema: str) -> list[str]:
    """The id of every stream of a household that has events or a head."""
    async with connection.transaction():
        await connection.execute("SELECT set_config('app.tenant_id', %s, true)", (household,))
        cursor = await connection.execute(
            sql.SQL(
                "SELECT id::text FROM {s}.aggregates UNION SELECT aggregate_id::text FROM {s}.events ORDER BY 1"
            ).format(s=sql.Identifier(schema))
        )
        return [row[0] for row in await cursor.fetchall()]
