"""Reading streams: several of one household at a time, each from its snapshot or after a version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from psycopg import AsyncConnection, sql

from games.adapters.codec import decode, event_from_row
from games.domain.decider import Decider
from games.ports import Snapshot, Stream

_HEADS = """
SELECT encode(a.digest, 'hex') AS digest,
  CASE WHEN usable THEN a.snapshot END AS snapshot, CASE WHEN usable THEN a.snapshot_version END AS version
FROM unnest(%s::uuid[], %s::int[], %s::int[]) WITH ORDINALITY AS wanted(id, after, state_version, number)
LEFT JOIN {s}.aggregates AS a ON a.id = wanted.id
CROSS JOIN LATERAL (
  SELECT wanted.after = 0 AND a.snapshot IS NOT NULL AND a.state_version = wanted.state_version) AS u(usable)
ORDER BY number
"""

_EVENTS = """
SELECT number, e.id::text, aggregate_id::text, version, type, schema, payload, day, actor, target, audience,
  causation_id::text, correlation_id::text, created_at, encode(digest, 'hex') AS digest
FROM unnest(%s::uuid[], %s::int[]) WITH ORDINALITY AS wanted(id, since, number)
JOIN {s}.events AS e ON e.aggregate_id = wanted.id AND e.version > since
ORDER BY number, version
"""


@dataclass(slots=True)
class Found:
    """A stream as its tables have it: its snapshot (``head``), and the rows of the events after it."""

    head: Mapping[str, Any]
    rows: list[Mapping[str, Any]]

    @property
    def digest(self) -> str:
        """The seal of the stream's last event."""
        return str(self.rows[-1]["digest"] if self.rows else self.head["digest"] or "")

    def stream(self, decider: Decider[Any], tenant: str) -> Stream:
        """The stream itself. Raises UnknownEvent."""
        body, snapshot = self.head["snapshot"], None
        if body is not None:
            state = decode(decider.state_type, body["state"])
            snapshot = decode(Snapshot, {**body, "version": self.head["version"], "state": state})
        return Stream(snapshot, tuple(event_from_row(decider, tenant, row) for row in self.rows))


async def read_streams(
    connection: AsyncConnection[Any], schema: sql.Identifier, wanted: Sequence[tuple[str, int, int]]
) -> list[Found]:
    """Streams by id, version to begin after (0: a snapshot of this state version will do), and state version."""
    ids = "{" + ",".join(stream for stream, _, _ in wanted) + "}"
    after, versions = [begun for _, begun, _ in wanted], [version for _, _, version in wanted]
    cursor = await connection.execute(sql.SQL(_HEADS).format(s=schema), (ids, after, versions))
    found = [Found(head, []) for head in await cursor.fetchall()]
    since = [each.head["version"] or begun for each, begun in zip(found, after, strict=True)]
    cursor = await connection.execute(sql.SQL(_EVENTS).format(s=schema), (ids, since))
    for row in await cursor.fetchall():
        found[row["number"] - 1].rows.append(row)
    return found
