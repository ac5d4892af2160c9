"""AlarmManager: the queue of each stream, rung in due order by any number of runners.

A stream's alarms are written with the events that asked for them; ``wakeups`` holds the next due time of each
stream. A runner claims due streams by lease, commits the claim, and dispatches each due task as a command whose
id is the alarm's: a repeat has no second effect. Late means late, never lost.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg import AsyncConnection, sql
from psycopg.rows import dict_row

from games.adapters.lasting_connection import LastingConnection
from games.adapters.wakeups import Claim, Wakeups
from games.domain.decider import Decider, Due
from games.domain.envelope import Command, Metadata
from games.ports import Answer, CommandPort

log = logging.getLogger(__name__)

LEASE_SECONDS = 30.0
CLAIMS = 20
BEAT_SECONDS = 5.0
OUTAGE_SECONDS = 20.0
TRIES = 8
NAP_SECONDS = 30.0

BEAT = """
UPDATE public.installation AS i SET beat_at = moment.now,
  down_since = CASE WHEN moment.now - i.beat_at > moment.longest THEN i.beat_at ELSE i.down_since END,
  up_at = CASE WHEN moment.now - i.beat_at > moment.longest THEN moment.now ELSE i.up_at END
FROM (SELECT clock_timestamp() AS now, make_interval(secs => %(longest)s) AS longest) AS moment
WHERE i.id = 1 RETURNING i.down_since, i.up_at, coalesce(i.up_at = i.beat_at, false)
"""


@dataclass(frozen=True, slots=True)
class Outage:
    """The platform was not known to be alive from ``since`` until ``until``."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Ring:
    """A due row of a stream's queue."""

    id: str
    due: Due
    attempts: int


class AlarmManager:
    """One runner. ``decider_of`` tells a stream's decider by household and id."""

    def __init__(
        self, conninfo: str, port: CommandPort, decider_of: Callable[[str, str], Decider[Any]],
        on_rung: Callable[[Ring, Answer], None] = lambda ring, answer: None,
    ) -> None:  # fmt: skip
        self._wakeups = Wakeups(conninfo)
        self._line = LastingConnection(conninfo, "alarms")
        self._port = port
        self._decider_of = decider_of
        self._on_rung = on_rung
        self._outage: Outage | None = None

    async def run(self) -> None:
        """Ring for ever."""
        await self.beat()
        async with asyncio.TaskGroup() as group:
            group.create_task(self._beat_on())
            group.create_task(self._ring_on())

    async def close(self) -> None:
        """Close the connections."""
        await self._line.drop()
        await self._wakeups.close()

    async def run_due(self) -> int:
        """Ring everything that is due now; how many streams that were."""
        count = 0
        while claims := await self._wakeups.claim("alarms", CLAIMS, LEASE_SECONDS):
            await asyncio.gather(*(self._serve(claim) for claim in claims))
            count += len(claims)
        return count

    async def beat(self) -> None:
        """Leave a sign of life. When no runner left one for long, that was an outage, of which every runner knows."""

        async def write(connection: AsyncConnection[Any]) -> tuple[datetime | None, datetime | None, bool]:
            cursor = await connection.execute(BEAT, {"longest": OUTAGE_SECONDS})
            row = await cursor.fetchone()
            assert row is not None, "the installation has no row: run migrate"
            return row

        since, until, found = await self._line.run(write)
        self._outage = Outage(since, until) if since is not None and until is not None else None
        if found and self._outage is not None:
            log.warning("back after an outage of %d seconds", (self._outage.until - self._outage.since).total_seconds())

    async def _beat_on(self) -> None:
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            await self.beat()

    async def _ring_on(self) -> None:
        while True:
            if not await self.run_due():
                await self._wakeups.sleep("alarms", NAP_SECONDS)

    async def _serve(self, claim: Claim) -> None:
        """Ring a stream's due alarms in order; each rung one may bring the next."""
        try:
            while ring := await self._next(claim):
                answer = await self._dispatch(claim, ring)
                self._on_rung(ring, answer)
                if not await self._settled(claim, ring, answer):
                    break
        except Exception:
            log.exception("the alarms of stream %s could not be rung", claim.aggregate_id)
            await self._wakeups.fail(claim, min(60.0, 2.0**claim.attempts))
        else:
            await self._wakeups.release(claim)

    async def _next(self, claim: Claim) -> Ring | None:
        async def read(connection: AsyncConnection[Any]) -> dict[str, Any] | None:
            cursor = connection.cursor(row_factory=dict_row)
            await _enter(connection, claim)
            await cursor.execute(
                sql.SQL(
                    "SELECT id::text, task, day, due_at, revision, attempts FROM {}.alarms"
                    " WHERE aggregate_id = %s AND status = 'due' AND due_at <= clock_timestamp()"
                    " ORDER BY due_at, created_at, id LIMIT 1"
                ).format(sql.Identifier(claim.schema)),
                (claim.aggregate_id,),
            )
            return await cursor.fetchone()

        row = await self._line.run(read)
        if row is None:
            return None
        return Ring(row["id"], Due(row["task"], row["day"], row["due_at"], row["revision"]), row["attempts"])

    async def _dispatch(self, claim: Claim, ring: Ring) -> Answer:
        decider = self._decider_of(claim.household_id, claim.aggregate_id)
        payload = decider.due_command(ring.due)
        outage = self._outage
        down_since = outage.since if outage is not None and ring.due.at <= outage.until else None
        metadata = Metadata(claim.household_id, "clock", ring.id, ring.id, ring.due.at, down_since)
        return await self._port.dispatch(
            Command(ring.id, claim.household_id, claim.aggregate_id, type(payload).name, payload, metadata)
        )

    async def _settled(self, claim: Claim, ring: Ring, answer: Answer) -> bool:
        """Whether the row is out of the way: an effect moved it; a refusal is tried again, then parked."""
        status = "due"
        if not answer.ok and answer.reason not in ("not_due", "busy"):
            status = "parked" if ring.attempts + 1 >= TRIES else "due"
        backoff = min(60.0, 0.2 * 2 ** min(ring.attempts, 10))

        async def mark(connection: AsyncConnection[Any]) -> bool:
            await _enter(connection, claim)
            cursor = await connection.execute(
                sql.SQL(
                    "UPDATE {}.alarms SET attempts = least(attempts + 1, 1000), status = %s, last_error = %s,"
                    " due_at = greatest(due_at, clock_timestamp() + make_interval(secs => %s))"
                    " WHERE id = %s AND status = 'due' AND revision = %s"
                ).format(sql.Identifier(claim.schema)),
                (status, answer.reason or "", backoff, ring.id, ring.due.revision),
            )
            return cursor.rowcount == 0 or status == "parked"

        return await self._line.run(mark)


async def _enter(connection: AsyncConnection[Any], claim: Claim) -> None:
    await connection.execute("SELECT set_config('app.tenant_id', %s, true)", (claim.household_id,))
