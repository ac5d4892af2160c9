"""``manage.py run_alarms``: sleep until something is due, then let it happen. Any number side by side."""

from __future__ import annotations

from typing import Any

from channels.layers import get_channel_layer
from django.core.management.base import BaseCommand, CommandParser

from games import bootstrap
from games.adapters.alarm_queue import Ring
from games.adapters.alarms import AlarmManager
from games.adapters.reconcile import reconcile
from games.management.lasting import run_until_stopped
from games.ports import Answer


class Command(BaseCommand):
    help = "Ring the alarms of every game when they are due."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--reconcile", action="store_true", help="rebuild every queue from the events, then exit")
        parser.add_argument("--once", action="store_true", help="ring what is due now, then exit")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["reconcile"]:
            count = bootstrap.run_sync(reconcile(bootstrap.conninfo()), 600)
            self.stdout.write(f"Rebuilt the queues of {count} games.")
            return
        run_until_stopped(self._run(options["once"]))

    async def _run(self, once: bool) -> None:
        info = bootstrap.conninfo()
        async with bootstrap.Platform(info, get_channel_layer(), linger=0) as platform:
            alarms = AlarmManager(info, platform.service, bootstrap.decider_of, self._say)
            try:
                await self._ring(alarms, once)
            finally:
                await alarms.close()

    async def _ring(self, alarms: AlarmManager, once: bool) -> None:
        if once:
            await alarms.beat()
            await alarms.run_due()
            return
        self.stdout.write("Waiting for alarms.")
        self.stdout.flush()
        await alarms.run()

    def _say(self, ring: Ring, answer: Answer) -> None:
        if not ring.due.task.startswith("bot"):
            outcome = "done" if answer.ok else answer.reason
            self.stdout.write(f"day {ring.due.day} {ring.due.task}: {outcome}")
            self.stdout.flush()
