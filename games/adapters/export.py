"""A whole stream for operators, as it is stored, but for what nobody may read yet, or needs.

Reads as operator. While the game is not over its seed, its code, real names, accounts and the authors of the
booth stay out; afterwards the booth's seals are opened. Keys of seats and addresses stay out for good.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from psycopg import AsyncConnection, sql
from psycopg.rows import dict_row

from games.adapters.codec import encode
from games.confessing import author_of

NEEDED_BY_NOBODY = frozenset({"credential", "guest", "email"})
SEALED = frozenset({"seed", "code", "real_name", "account", "viewer", "sealed_author"})

OVER = """
select game.summary->>'status' = 'over' and (cup.id is null or cup.summary->>'status' in ('over', 'cancelled')) as over
from {s}.aggregates game left join {s}.aggregates cup on cup.id::text = game.summary->>'tournament'
where game.id = %(game)s
"""
"""A heat is over with its tournament."""

STREAM = """
select version, type, schema, day, actor, target, audience, created_at as at, payload
from {s}.events where aggregate_id = %(game)s order by version
"""


async def exported(connection: AsyncConnection[Any], schema: str, game: str, secret: str) -> AsyncIterator[bytes]:
    """A line of JSON for each event. ``secret`` is the platform's, which opens the booth when the game is over."""
    async with connection.transaction():
        await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        known = {"s": sql.Identifier(schema)}
        found = await (await connection.execute(sql.SQL(OVER).format(**known), {"game": game})).fetchone()
        over = bool(found and found[0])
        async with connection.cursor(name="stream", row_factory=dict_row) as cursor:
            await cursor.execute(sql.SQL(STREAM).format(**known), {"game": game})
            async for row in cursor:
                yield encode({**row, "payload": unsealed(row["payload"], over, secret, game)}) + b"\n"


def unsealed(payload: Mapping[str, Any], over: bool, secret: str, game: str) -> dict[str, Any]:
    """What an operator may read of a payload."""
    left_out = NEEDED_BY_NOBODY if over else NEEDED_BY_NOBODY | SEALED
    told: dict[str, Any] = _without(payload, left_out)
    seal = told.pop("sealed_author", None)
    return {**told, "author": _author(secret, game, seal)} if seal else told


def _without(value: Any, left_out: frozenset[str]) -> Any:
    """The value without these fields, however deep they lie."""
    if isinstance(value, Mapping):
        return {key: _without(each, left_out) for key, each in value.items() if key not in left_out}
    return [_without(each, left_out) for each in value] if isinstance(value, list) else value


def _author(secret: str, game: str, seal: str) -> str | None:
    """The seat; None when the platform's secret is no longer the one of the season."""
    try:
        return author_of(secret, game, seal)
    except InvalidTag:
        return None
