"""``manage.py run_jobs``: reactions, workflows and spare schemas. Any number side by side."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import threading
from argparse import ArgumentTypeError
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from channels.layers import get_channel_layer
from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from games import bootstrap
from games.adapters.job_dispatcher import JobDispatcher, Tally
from games.adapters.outbox import Outbox
from games.adapters.sweeping import sweep
from games.adapters.temporal_scheduler import TemporalScheduler
from games.adapters.wakeups import Wakeups
from games.management.lasting import run_until_stopped
from games.service import GameService
from games.workflows.worker import work
from tenants.owner import has_owner
from tenants.provision import KEPT, keep_spares

log = logging.getLogger(__name__)

START_AGAIN = 2.0
SPARES_EVERY = 10.0
SWEEP_EVERY = 600.0
MAILS_TAKE = 30.0
LONGEST_STOP = 4.0
"""Seconds: between tries to start, looks at spares, and sweeps of old tutorials; for --once, and to stop in."""

MOST_SPARES = 100

LASTING = frozenset({"reminder", "tournament", "web_push"})
"""Workflows that may take hours or days: whoever starts them does not wait for their end."""


def _spares(words: str) -> int:
    """How many spare schemas are asked for; each costs the database's every backend memory.

    :raises ArgumentTypeError: not a number from 0 to `MOST_SPARES`.
    """
    if not (words.isascii() and words.isdigit() and len(words) < 5 and int(words) <= MOST_SPARES):
        raise ArgumentTypeError(f"takes a number from 0 to {MOST_SPARES}, not {words!r}.")
    return int(words)


class Command(BaseCommand):
    help = "Carry out what events owe: gold and tables, mail through Temporal. Keeps spare schemas as well."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="carry out what is due now, then exit")
        parser.add_argument("--again", action="store_true", help="first put back what was parked")
        parser.add_argument(
            "--reconcile",
            action="store_true",
            help="start anew what Temporal has lost with its database, then exit",
        )
        parser.add_argument("--json", action="store_true", help="print one line of JSON at the end, nothing else")
        parser.add_argument("--spares", type=_spares, default=KEPT, help="how many spare schemas to keep (%(default)s)")

    def handle(self, *args: Any, **options: Any) -> None:
        self._json, self._spares, self._again = options["json"], options["spares"], options["again"]
        if options["reconcile"]:
            count = asyncio.run(_look_now())
            words = json.dumps({"looked_after": count}) if self._json else f"Looking after {count} started workflows."
            self.stdout.write(words)
            return
        run_until_stopped(self._once() if options["once"] else self._go_on())

    async def _once(self) -> None:
        async with (
            bootstrap.Platform(bootstrap.conninfo(), get_channel_layer()) as platform,
            self._dispatching(platform) as (dispatcher, wakeups, scheduler),
        ):
            await dispatcher.drain()
            await _see_through(dispatcher.tally, scheduler, platform.service)
            await self._keep_spares()
            next_due = await wakeups.next_due("jobs")
            self._report(dispatcher.tally, next_due=next_due and next_due.isoformat())

    async def _go_on(self) -> None:
        serving = asyncio.create_task(self._serve())
        try:
            await asyncio.wait([serving])
        except asyncio.CancelledError:
            _stop_in_time()
            serving.cancel()
            await asyncio.wait([serving])
            raise
        serving.result()

    async def _serve(self) -> None:
        platform = await _started()
        try:
            async with self._dispatching(platform) as (dispatcher, _, scheduler):
                self._say("Waiting for jobs.")
                try:
                    async with asyncio.TaskGroup() as group:
                        group.create_task(dispatcher.run())
                        group.create_task(work(scheduler, platform.service))
                        group.create_task(self._keep_spares_for_ever())
                        group.create_task(_sweep_for_ever())
                finally:
                    self._report(dispatcher.tally)
        finally:
            await platform.close()

    @asynccontextmanager
    async def _dispatching(
        self, platform: bootstrap.Platform
    ) -> AsyncIterator[tuple[JobDispatcher, Wakeups, TemporalScheduler]]:
        wakeups, outbox = Wakeups(platform.conninfo), Outbox(platform.conninfo)
        scheduler = TemporalScheduler(settings.TEMPORAL_ADDRESS, settings.TEMPORAL_NAMESPACE)
        try:
            if self._again:
                log.info("parked jobs put back", extra={"jobs": await outbox.again()})
            yield JobDispatcher(wakeups, outbox, platform.service, scheduler), wakeups, scheduler
        finally:
            await wakeups.close()
            await outbox.close()

    async def _keep_spares_for_ever(self) -> None:
        while True:
            await self._keep_spares()
            await asyncio.sleep(SPARES_EVERY)

    async def _keep_spares(self) -> None:
        if not has_owner():
            return
        try:
            made = await asyncio.to_thread(keep_spares, self._spares)
        except Exception as error:
            log.warning("spare schemas could not be made", extra={"error": type(error).__name__})
        else:
            if made:
                log.info("spare schemas made", extra={"made": made})

    def _report(self, tally: Tally, **more: Any) -> None:
        counts = {name: getattr(tally, name) for name in ("reactions", "workflows", "failed", "parked")}
        if self._json:
            self.stdout.write(json.dumps({**counts, **more}))
        else:
            self._say(", ".join(f"{name} {count}" for name, count in counts.items()))

    def _say(self, words: str) -> None:
        if not self._json:
            self.stdout.write(words)
            self.stdout.flush()


async def _sweep_for_ever() -> None:
    """Take old tutorials away, where this process may."""
    while has_owner():
        try:
            if swept := await asyncio.to_thread(sweep):
                log.info("old tutorials swept", extra={"games": swept})
        except Exception as error:
            log.warning("old tutorials could not be swept", extra={"error": type(error).__name__})
        await asyncio.sleep(SWEEP_EVERY)


async def _started() -> bootstrap.Platform:
    """The platform, once the services below it answer."""
    while True:
        platform = bootstrap.Platform(bootstrap.conninfo(), get_channel_layer())
        try:
            return await platform.start()
        except Exception as error:
            log.warning("cannot start yet", extra={"error": type(error).__name__, "again_in": START_AGAIN})
            await platform.close()
        await asyncio.sleep(START_AGAIN)


async def _see_through(tally: Tally, scheduler: TemporalScheduler, service: GameService) -> None:
    """Carry the workflows that were just started to their end, as far as that is soon."""
    brief = [(tenant, job) for tenant, job in tally.started if job.name not in LASTING]
    if not brief:
        return
    worker = asyncio.create_task(work(scheduler, service))
    results = [scheduler.result(tenant, job) for tenant, job in brief]
    try:
        async with asyncio.timeout(MAILS_TAKE):
            await asyncio.gather(*results, return_exceptions=True)
    except TimeoutError:
        log.warning("workflows go on without this process", extra={"started": len(results)})
    finally:
        worker.cancel()
        await asyncio.wait([worker])


async def _look_now() -> int:
    """Wake whoever carries out jobs for every workflow that was started; how many those are."""
    outbox = Outbox(bootstrap.conninfo())
    try:
        return await outbox.look_now()
    finally:
        await outbox.close()


def _stop_in_time() -> None:
    """End the process even if a mail server or a database holds one of its threads."""
    timer = threading.Timer(LONGEST_STOP, os._exit, [0])
    timer.daemon = True
    timer.start()
