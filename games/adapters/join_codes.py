"""The codes that lead to lobbies, for what opens a lobby without a page."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from psycopg import AsyncConnection, errors, sql

from tenants.naming import fresh_code

Inside = Callable[..., AbstractAsyncContextManager[tuple[AsyncConnection[Any], sql.Identifier]]]

TRIES = 5


class JoinCodes:
    """CodePort on the public table. ``inside`` opens a transaction in the household of that id."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    async def code_of(self, tenant: str, game: str) -> str:
        for attempt in range(TRIES):
            try:
                return await self._found_or_made(tenant, game)
            except errors.UniqueViolation:
                if attempt == TRIES - 1:
                    raise
        raise AssertionError("the loop above returns or raises")

    async def _found_or_made(self, tenant: str, game: str) -> str:
        async with self._inside(tenant, writing=True) as (connection, _):
            await connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", (f"code of {game}",))
            cursor = await connection.execute("SELECT code FROM public.join_codes WHERE game_id = %s", (game,))
            known = await cursor.fetchone()
            if known is not None:
                return str(known["code"])
            code = fresh_code()
            await connection.execute(
                "INSERT INTO public.join_codes (code, household_id, game_id) VALUES (%s, %s, %s)", (code, tenant, game)
            )
            return code
