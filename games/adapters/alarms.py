"""AlarmManager: the queue of each stream, rung in due order by any number of runners.

A stream's alarms are written with the events that asked for them; ``wakeups`` holds the next due time of each
stream. A runner claims due streams by lease, commits the claim, and dispatches each due task as a command whose
id is the alarm's: a repeat has no second effect. Late means late, never lost.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg
from psycopg import AsyncConnection

from games.adapters.alarm_queue import AlarmQueue, Ring
from games.adapters.lasting_connection import LastingConnection
from games.adapters.wakeups import Claim, Wakeups
from games.domain.decider import Decider
from games.domain.envelope import Command, Metadata
from games.ports import Answer, CommandPort

log = logging.getLogger(__name__)

LEASE_SECONDS = 30.0
CLAIMS = 100
IN_HAND = 200
"""Streams that are served at once at most: while some are decided, others are read or stored."""
BEAT_SECONDS = 5.0
BEATS_A_REPORT = 12
OUTAGE_SECONDS = 20.0
TRIES = 8
NAP_SECONDS = 30.0
ENDS_IN = 2.0
BUSY = "busy"
"""What says nothing of an alarm, but of the stream: it cannot be reached just now."""
BUSY_SECONDS = 2.0
"""A busy stream is asked again no later than this: time goes on, and nothing is broken."""

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


class AlarmManager:
    """One runner. ``decider_of`` tells a stream's decider by household and id."""

    def __init__(
        self, conninfo: str, port: CommandPort, decider_of: Callable[[str, str], Decider[Any]],
        on_rung: Callable[[Ring, Answer], None] = lambda ring, answer: None,
    ) -> None:  # fmt: skip
        self._wakeups = Wakeups(conninfo)
        self._line = LastingConnection(conninfo, "alarms")
        self._queue = AlarmQueue(conninfo)
        self._port = port
        self._decider_of = decider_of
        self._on_rung = on_rung
        self._outage: Outage | None = None
        self._at_work: set[asyncio.Task[None]] = set()
        self._rang: list[float] = []

    async def run(self) -> None:
        """Ring for ever; when it is cancelled, what is being rung has a moment to end."""
        await self.beat()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._beat_on())
                group.create_task(self._ring_on())
        finally:
            if self._at_work:
                _, late = await asyncio.wait(self._at_work, timeout=ENDS_IN)
                for task in late:
                    task.cancel()

    async def close(self) -> None:
        """Close the connections."""
        await self._line.drop()
        await self._queue.close()
        await self._wakeups.close()

    async def run_due(self) -> int:
        """Ring everything that is due now; how many streams that were."""
        count = 0
        while (taken := await self._take_on()) or self._at_work:
            count += taken
            if not taken:
                await asyncio.wait(self._at_work)
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
            for _ in range(BEATS_A_REPORT):
                await asyncio.sleep(BEAT_SECONDS)
                await self.beat()
            self.report()

    def report(self) -> None:
        """Log how late the alarms were taken up since the last report, if there were any."""
        late, self._rang = sorted(self._rang), []
        if late:
            half, nearly = late[len(late) // 2], late[int(len(late) * 0.99)]
            log.info("rang %d alarms, half within %.1f s, 99 %% within %.1f s, all within %.1f s",
                     len(late), half, nearly, late[-1])  # fmt: skip

    async def _ring_on(self) -> None:
        while True:
            if not await self._take_on():
                await self._wakeups.sleep("alarms", NAP_SECONDS)

    async def _take_on(self) -> int:
        """Claim what is due, as soon as there is room for a whole claim, and let it be served; how many streams."""
        while len(self._at_work) > IN_HAND - CLAIMS:
            await asyncio.wait(self._at_work, return_when=asyncio.FIRST_COMPLETED)
        claims = await self._wakeups.claim("alarms", CLAIMS, LEASE_SECONDS)
        for claim in claims:
            task = asyncio.create_task(self._serve(claim))
            self._at_work.add(task)
            task.add_done_callback(self._at_work.discard)
        return len(claims)

    async def _serve(self, claim: Claim) -> None:
        """Ring a stream's due alarms in order; each rung one may bring the next. A failure ends nobody else's work."""
        try:
            if await self._ring_out(claim):
                await self._wakeups.release(claim)
            else:
                await self._wakeups.fail(claim, min(BUSY_SECONDS, _backoff(claim.attempts - 1)))
        except Exception:
            log.exception("the alarms of stream %s could not be rung", claim.aggregate_id)
            with contextlib.suppress(psycopg.Error):
                await self._wakeups.fail(claim, min(60.0, 2.0**claim.attempts))

    async def _ring_out(self, claim: Claim) -> bool:
        """False when the stream was busy: its alarms stay as they are, due when they were, for a later try."""
        before = None
        while ring := await self._queue.next(claim):
            if ring.id == before:  # carried out, and still there
                await self._queue.put_off(claim, ring, "due", "", _backoff(ring.attempts))
                return True
            before = ring.id
            answer = await self._dispatch(claim, ring)
            self._on_rung(ring, answer)
            self._rang.append(ring.late)
            if answer.reason == BUSY:
                return False
            if not answer.ok and not await self._settled(claim, ring, answer):
                return True
        return True

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
        """Whether a refused alarm is out of the way: it is tried again later, and parked at last."""
        parked = answer.reason != "not_due" and ring.attempts + 1 >= TRIES
        status = "parked" if parked else "due"
        still_there = await self._queue.put_off(claim, ring, status, answer.reason or "", _backoff(ring.attempts))
        return parked or not still_there


def _backoff(tries: int) -> float:
    """Seconds until the next try, after so many in vain."""
    return min(60.0, 0.2 * 2 ** min(tries, 10))
