"""The journal of a game as one viewer may read it, asked of the ``events`` table and of nothing else.

Whether a viewer may know an event is what was stored with it when it happened, never what today's rules would
say. One thing is learned later: whoever accepts an invitation reads what was said since, from the moment of
coming in. Rows are numbered by the viewer's own count in the order in which they were learned, so that nothing can be
read from a number and no number ever changes. Somebody who took a seat over reads none of its secrets from before, but
the ledger and the destiny.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC
from typing import Any

import orjson
from psycopg import AsyncConnection, sql

from games.adapters.codec import encode, event_from_row
from games.domain.chronicle import UNSAID, words
from games.domain.chronicle.reader import Reader
from games.domain.events import NestPosted, PrivatePosted
from games.domain.game import GAME
from games.domain.lines import LINES, line_of
from games.domain.personas import BY_KEY
from games.domain.sights import nest, private, talk
from games.domain.sights.wording import stamp
from games.domain.state.nest import NestPost
from games.domain.state.private import PrivatePost

Inside = Callable[[str], AbstractAsyncContextManager[tuple[AsyncConnection[Any], sql.Identifier]]]

PAGE = 100
"""How many rows a question brings unless it says otherwise."""

HANDED_ON = ("silver.moved", "destiny.dealt")
"""What whoever takes a seat over may know of it from before."""

MINE = """
with holder as (
    select coalesce(max(version), 0) as since from {s}.events
    where aggregate_id = %(game)s and type = 'holder.replaced' and payload->>'seat' = %(seat)s::text
), joined as (
    select payload->>'conversation' as conversation, version as at, (
        select max(asked.version) from {s}.events asked
        where asked.aggregate_id = %(game)s and asked.version < events.version and (
            (asked.type = 'conversation.started' and asked.payload->>'id' = events.payload->>'conversation')
            or (
                asked.type = 'conversation.grown' and asked.payload->>'seat' = %(seat)s::text
                and asked.payload->>'conversation' = events.payload->>'conversation'
            )
        )
    ) as invited
    from {s}.events
    where aggregate_id = %(game)s and type = 'conversation.joined' and payload->>'seat' = %(seat)s::text
), mine as (
    select events.*, row_number() over (order by greatest(version, joined.at), version) as n
    from {s}.events cross join holder left join joined on (
        type = 'private.posted' and payload->>'conversation' = joined.conversation
        and version > greatest(joined.invited, holder.since) and version < joined.at
        and not %(seat)s::text = any(audience)
    )
    where aggregate_id = %(game)s and (
        audience is null
        or (%(seat)s::text = any(audience) and (version > holder.since or type = any(%(handed_on)s::text[])))
        or joined.at is not null
    )
)
"""
COLUMNS = """
select id, aggregate_id, version, type, schema, payload, day, actor, target, audience, causation_id, correlation_id,
    created_at, n from
"""
BACK = " mine where n < %(before)s order by n desc limit %(limit)s"
ON = " mine where n > %(after)s order by n limit %(limit)s"
LINES_BACK = """(
    select events.*, row_number() over (order by version) as n from {s}.events
    where aggregate_id = %(game)s and audience is null and type = any(%(lines)s::text[])
) as lines where n < %(before)s order by n desc limit %(limit)s"""
NEST_BACK = """ mine where type = 'nest.posted' and (payload->>'n')::int < %(before)s
    order by version desc limit %(limit)s"""
PRIVATE_BACK = """ mine where type = 'private.posted' and payload->>'conversation' = %(conversation)s
    and version < (
        select version from {s}.events where aggregate_id = %(game)s and type = 'private.posted'
            and payload->>'conversation' = %(conversation)s and payload->>'id' = %(before)s
    ) order by version desc limit %(limit)s"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as its viewer may know it. ``n`` is the viewer's own count, from 1; ``at`` as frames spell it."""

    n: int
    day: int | None
    at: str
    event: str
    words: str
    data: dict[str, Any]


class Journal:
    """Asks a household's ``events``. ``inside`` opens a reading transaction in the household of that id."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    async def last(
        self, tenant: str, game: str, seat: str | None, before: int, limit: int = PAGE, language: str = "en"
    ) -> list[Entry]:
        """The last entries below number ``before``, oldest first, in words of this language."""
        return (await self._entries(tenant, game, seat, BACK, limit, language, before=before))[::-1]

    async def next(
        self, tenant: str, game: str, seat: str | None, after: int, limit: int = PAGE, language: str = "en"
    ) -> list[Entry]:
        """The first entries above number ``after``, oldest first."""
        return await self._entries(tenant, game, seat, ON, limit, language, after=after)

    async def main(self, tenant: str, game: str, before: int, limit: int = PAGE) -> list[dict[str, Any]]:
        """Lines of the main conversation below number ``before``, oldest first, as the view's ``posts`` shows them."""
        terms = {"lines": [kind.name for kind in LINES], "before": before}
        rows = await self._rows(tenant, game, None, COLUMNS + LINES_BACK, terms, limit)
        return [talk.post_shown(line_of(_event(tenant, row), row["n"])) for row in rows][::-1]

    async def nest(self, tenant: str, game: str, seat: str, before: int, limit: int = PAGE) -> list[dict[str, Any]]:
        """What the seat heard in the nest below number ``before``, oldest first, as the view's ``nest`` shows it."""
        rows = await self._rows(tenant, game, seat, MINE + COLUMNS + NEST_BACK, {"before": before}, limit)
        posts: list[NestPosted] = [_event(tenant, row) for row in rows]
        return [nest.post_shown(NestPost(post.n, post.seat, post.text, post.at)) for post in posts][::-1]

    async def private(
        self, tenant: str, game: str, seat: str, conversation: str, before: str, limit: int = PAGE
    ) -> list[dict[str, Any]]:
        """What the seat heard in a conversation before the post of id ``before``, as the view's ``said`` shows it."""
        terms = {"conversation": conversation, "before": before}
        rows = await self._rows(tenant, game, seat, MINE + COLUMNS + PRIVATE_BACK, terms, limit)
        posts: list[PrivatePosted] = [_event(tenant, row) for row in rows]
        return [
            private.post_shown(PrivatePost(post.id, post.seat, post.text, post.at, post.reply_to)) for post in posts
        ][::-1]

    async def _entries(
        self, tenant: str, game: str, seat: str | None, part: str, limit: int, language: str, **terms: Any
    ) -> list[Entry]:
        rows = await self._rows(tenant, game, seat, MINE + COLUMNS + part, terms, limit)
        if not rows:
            return []
        reader = Reader(seat, await self._names(tenant, game), language)
        entries: list[Entry] = []
        for start in range(0, len(rows), PAGE):
            entries += [_entry(tenant, row, reader) for row in rows[start : start + PAGE]]
            await asyncio.sleep(0)  # a long story is no reason for the rooms of this loop to wait
        return entries

    async def _rows(
        self, tenant: str, game: str, seat: str | None, question: str, terms: Mapping[str, Any], limit: int
    ) -> list[dict[str, Any]]:
        known = {"game": game, "seat": seat, "handed_on": list(HANDED_ON), "limit": limit, **terms}
        async with self._inside(tenant) as (connection, schema):
            cursor = await connection.execute(sql.SQL(question).format(s=schema), known)
            return await cursor.fetchall()

    async def _names(self, tenant: str, game: str) -> dict[str, str]:
        async with self._inside(tenant) as (connection, schema):
            found = await connection.execute(
                sql.SQL("select seat, persona from {}.seats where aggregate_id = %s").format(schema), (game,)
            )
            return {row["seat"]: BY_KEY[row["persona"]].name for row in await found.fetchall()}


def _event(tenant: str, row: Mapping[str, Any]) -> Any:
    return event_from_row(GAME, tenant, row).payload


def _entry(tenant: str, row: Mapping[str, Any], reader: Reader) -> Entry:
    event = _event(tenant, row)
    data = orjson.loads(encode(event))
    for name in UNSAID.get(type(event), ()):
        del data[name]
    at = stamp(row["created_at"].astimezone(UTC))
    return Entry(row["n"], row["day"], at or "", row["type"], words(event, reader), data)
