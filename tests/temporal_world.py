"""Temporal that can be killed and started again, and a dispatcher and a worker beside it, for tests."""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from temporalio.client import WorkflowHistory

from games.adapters.job_dispatcher import JobDispatcher, Tally
from games.adapters.outbox import Outbox
from games.adapters.temporal_scheduler import TemporalScheduler, workflow_id
from games.adapters.wakeups import Wakeups
from games.ports import Answer, EventPort, Job
from games.workflows.worker import work
from pecking.embedded.state import State
from pecking.embedded.temporal import Temporal

if TYPE_CHECKING:
    from tenants.models import Household

PATIENCE = 30.0


class Server:
    """One Temporal with its file. It keeps its address over every death."""

    def __init__(self, folder: Path) -> None:
        self._service = Temporal(State(folder))
        self._service.start()

    @property
    def address(self) -> str:
        return self._service.environment()["TEMPORAL_ADDRESS"]

    def kill(self) -> None:
        """As a power cut would."""
        running = self._service.find()
        assert running is not None
        running.kill()
        running.wait()

    def start(self) -> None:
        """Start it unless it runs."""
        if self._service.find() is None:
            self._service.start()


@dataclass
class Reactions:
    """An EventPort that says yes to everything."""

    asked: list[Job] = field(default_factory=list)

    async def on(self, job: Job, tenant: str) -> Answer:
        self.asked.append(job)
        return Answer(ok=True)


@dataclass
class Jobs:
    """A running dispatcher, seen by its parts; with a worker if it was asked for."""

    tally: Tally
    outbox: Outbox
    scheduler: TemporalScheduler
    reactions: Reactions


@asynccontextmanager
async def dispatching(address: str, worker: bool = True, events: EventPort | None = None) -> AsyncIterator[Jobs]:
    """Carry out jobs as run_jobs does; without ``events`` reactions are taken, and decided by nobody."""
    database = os.environ["DATABASE_URL"]
    wakeups, outbox, reactions = Wakeups(database), Outbox(database), Reactions()
    scheduler = TemporalScheduler(address)
    dispatcher = JobDispatcher(wakeups, outbox, events or reactions, scheduler)
    tasks = [asyncio.create_task(dispatcher.run())]
    if worker:
        tasks.append(asyncio.create_task(work(scheduler, events or reactions)))
    try:
        yield Jobs(dispatcher.tally, outbox, scheduler, reactions)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        await wakeups.close()
        await outbox.close()


async def until(condition: Callable[[], object], what: str) -> None:
    """Wait for a condition that asks the database or the file system; fail in words after half a minute."""
    deadline = time.monotonic() + PATIENCE
    while not await asyncio.to_thread(condition):
        assert time.monotonic() < deadline, f"Waited {PATIENCE:.0f} s in vain: {what}."
        await asyncio.sleep(0.05)


async def history_of(jobs: Jobs, household: Household, job: Job) -> WorkflowHistory:
    """What Temporal has kept of a job's workflow."""
    client = await jobs.scheduler.client()
    return await client.get_workflow_handle(workflow_id(str(household.id), job)).fetch_history()


def keep(name: str, history: WorkflowHistory) -> None:
    """Write the history into the folder that KEEP_HISTORIES names, if any, without names of machines.

    One of each kind lies in tests/histories, for each release whose workflows may still be under way.
    """
    folder = os.environ.get("KEEP_HISTORIES")
    if folder:
        events = json.loads(history.to_json(), object_hook=_portable)
        Path(folder, name).write_text(json.dumps(events, indent=1) + "\n", encoding="utf-8")


def _portable(part: dict[str, Any]) -> dict[str, Any]:
    machine = {key for key, value in part.items() if key == "stackTrace" or "@" in str(value)[:16]}
    return {key: "somewhere" if key in machine else value for key, value in part.items()}
