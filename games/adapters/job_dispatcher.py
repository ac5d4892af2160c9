"""Carries out what events owe: reactions become commands to other streams, workflows go to Temporal.

Reactions of one stream go out in the order of their events, one that fails holds back those behind it.
Workflows hold back nobody. With Temporal away the game and the reactions go on, and the workflows wait.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import Protocol

from games.adapters.absence import Absence
from games.adapters.outbox import OpenJob, Outbox
from games.adapters.wakeups import Claim, Wakeups
from games.ports import EventPort, Job, JobSchedulerPort, Malformed, StoreError

log = logging.getLogger(__name__)

AT_ONCE = 16
LEASE = 45.0
ONE_TRY = 20.0
LONGEST_SLEEP = 30.0
TRIES = 8
AWAY = 4.0
LONGEST_AWAY = 60.0
FIRST_LOOK = 120.0
LATER_LOOKS = 900.0
"""Seconds, except AT_ONCE (streams) and TRIES: how long a claim lasts, a reaction may take, a sleep lasts,
workflows wait while Temporal is away (at first, and at most), and until a started workflow is looked at."""

BUSY = frozenset({"busy", "too_fast"})
"""Refusals that another try may cure. The others are the rules' last word."""


class Scheduler(JobSchedulerPort, Protocol):
    """A scheduler that also knows how its workflows ended."""

    async def ended(self, tenant: str, job: Job) -> str | None: ...


@dataclass(slots=True)
class Tally:
    """What has been carried out so far."""

    reactions: int = 0
    workflows: int = 0
    failed: int = 0
    parked: int = 0
    started: list[tuple[str, Job]] = field(default_factory=list)


def backoff(attempts: int) -> float:
    """Seconds to wait after so many failures: 2, 6, 18, 54, … at most ten minutes."""
    return min(600.0, 2.0 * 3.0 ** min(attempts - 1, 10))


class JobDispatcher:
    """Works off the outbox, stream by stream, any number of dispatchers side by side."""

    def __init__(self, wakeups: Wakeups, outbox: Outbox, events: EventPort, scheduler: Scheduler) -> None:
        self.tally = Tally()
        self._wakeups = wakeups
        self._outbox = outbox
        self._events = events
        self._scheduler = scheduler
        self._absence = Absence(AWAY, LONGEST_AWAY)

    async def run(self) -> None:
        """Carry out jobs as they come due, until cancelled; what is under way then has a moment to end."""
        busy: set[asyncio.Task[None]] = set()
        try:
            while True:
                claims = await self._wakeups.claim("jobs", AT_ONCE - len(busy), LEASE)
                for claim in claims:
                    task = asyncio.create_task(self._stream(claim))
                    busy.add(task)
                    task.add_done_callback(busy.discard)
                if len(busy) >= AT_ONCE:
                    await asyncio.wait(busy, return_when=asyncio.FIRST_COMPLETED)
                elif not claims:
                    await self._wakeups.sleep("jobs", LONGEST_SLEEP)
        finally:
            if busy:
                _, late = await asyncio.wait(busy, timeout=2.0)
                for task in late:
                    task.cancel()
                if late:
                    await asyncio.wait(late, timeout=1.0)

    async def drain(self) -> Tally:
        """Carry out what is due now, and return what was done."""
        while claims := await self._wakeups.claim("jobs", AT_ONCE, LEASE):
            await asyncio.gather(*(self._stream(claim) for claim in claims))
        return self.tally

    async def _stream(self, claim: Claim) -> None:
        try:
            await self._work_off(claim)
            await self._wakeups.release(claim)
        except asyncio.CancelledError:
            await self._wakeups.fail(claim, 0.0)
            raise
        except Exception:
            log.exception("the outbox of a stream could not be worked off", extra=_ids(claim))
            await self._wakeups.fail(claim, backoff(claim.attempts))

    async def _work_off(self, claim: Claim) -> None:
        held_back = 0.0
        for row in await self._outbox.open(claim):
            if row.job.kind == "workflow":
                if row.due:
                    await self._start(claim, row)
            elif not row.due:
                held_back = held_back or row.wait
            elif not held_back:
                held_back = await self._react(claim, row)
        if held_back:
            await self._outbox.put_off(claim, "reaction", held_back)

    async def _react(self, claim: Claim, row: OpenJob) -> float:
        """Carry out a reaction; return how many seconds those behind it must wait (0: they need not)."""
        try:
            async with asyncio.timeout(ONE_TRY):
                answer = await self._events.on(row.job, claim.household_id)
        except Malformed as error:
            return await self._failed(claim, row, str(error), final=True)
        except Exception as error:
            return await self._failed(claim, row, _words(error, row.job))
        if answer.ok:
            await self._outbox.done(claim, row.job)
            self.tally.reactions += 1
            return 0.0
        words = answer.words or f"It was refused ({answer.reason})."
        if answer.reason in BUSY:
            log.warning("a stream is busy, its reactions wait", extra={**_ids(claim), "job": row.job.id, "why": words})
            return AWAY
        return await self._failed(claim, row, words, final=answer.reason != "internal")

    async def _start(self, claim: Claim, row: OpenJob) -> None:
        if away := self._absence.left:
            await self._outbox.put_off(claim, "workflow", away)
            return
        await self._outbox.started(claim, row.job, LATER_LOOKS if row.started else FIRST_LOOK)
        try:
            await self._scheduler.schedule(claim.household_id, row.job)
            if row.started:
                await self._look(claim, row.job)
        except ConnectionError:
            away = self._absence.noted()
            log.warning("Temporal does not answer, workflows wait", extra={**_ids(claim), "again_in": away})
            await self._outbox.put_back(claim, row.job, away, "Temporal does not answer.")
        except Exception as error:
            await self._failed(claim, row, _words(error, row.job))
        else:
            self._absence.over()
            if not row.started:
                self.tally.workflows += 1
                self.tally.started.append((claim.household_id, row.job))
                log.info("workflow started", extra={**_ids(claim), "job": row.job.id, "name_of_job": row.job.name})

    async def _look(self, claim: Claim, job: Job) -> None:
        """A workflow was started a while ago and its row is still not done: see why."""
        ended = await self._scheduler.ended(claim.household_id, job)
        if ended == "COMPLETED":
            await self._outbox.done(claim, job)
        elif ended is not None:
            self.tally.parked += 1
            await self._outbox.park(claim, job, f"Its workflow ended without finishing it ({ended.lower()}).")

    async def _failed(self, claim: Claim, row: OpenJob, words: str, final: bool = False) -> float:
        attempts = row.attempts + 1
        about = {**_ids(claim), "job": row.job.id, "attempts": attempts, "why": words}
        if final or attempts >= TRIES:
            await self._outbox.park(claim, row.job, words)
            self.tally.parked += 1
            log.error("job parked", extra=about)
            return 0.0
        pause = backoff(attempts)
        await self._outbox.retry(claim, row.job, words, pause)
        self.tally.failed += 1
        log.warning("job failed, tried again later", extra={**about, "again_in": pause})
        return pause


def _words(error: Exception, job: Job) -> str:
    """What went wrong, without anything that the error's own text may carry."""
    if isinstance(error, StoreError | TimeoutError):
        return (type(error).__doc__ or "").strip().partition("\n")[0] or "It took too long."
    log.error("job went wrong", exc_info=error, extra={"job": job.id, "name_of_job": job.name})
    return f"Something unforeseen stopped it ({type(error).__name__}). The log has the rest."


def _ids(claim: Claim) -> dict[str, str]:
    return {"household": claim.household_id, "stream": claim.aggregate_id}
