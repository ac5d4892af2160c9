"""What the process of a tournament does in the world: it reads how far it is, and asks for the final.

An activity may run twice, and after a crash anywhere in between: the command has the same id each time. The keys and
accounts that go with it are those of this moment: after the heat a host may have given a new key, or somebody with an
account may have kept the seat.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol
from uuid import UUID, uuid5

from django.db.models.functions import Now
from temporalio import activity
from temporalio.exceptions import ApplicationError

from games.domain.envelope import Command
from games.domain.rejections import Reason
from games.models import Aggregate, Job, Seat
from games.ports import Answer
from games.workflows.activities import in_thread
from games.workflows.outbox_row import JobRef
from games.workflows.tournament import Step
from tenants.scope import household_scope

log = logging.getLogger(__name__)

WAITS = {"smoke": 1, "tutorial": 1, "blitz": 10, "speed_run": 60}
LONG = 600
"""Seconds between two looks at a tournament, by the tempo of its heats, and with any other."""

ENDS = ("over", "cancelled")
PROCESS = "process"


class Asked(Protocol):
    """The one way in for commands, and how they are made from plain data."""

    def command(
        self, tenant: str, aggregate_id: str, name: str, payload: Any, actor: str, command_id: str
    ) -> Command: ...

    async def dispatch(self, command: Command) -> Answer: ...


@dataclass(frozen=True, slots=True)
class Found:
    """A tournament's stream and what its summary says."""

    stream: str
    summary: dict[str, Any]


class TournamentActivities:
    """The activities of ``TournamentProcess``; ``asked`` takes their commands."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked

    @activity.defn
    async def carry_tournament_on(self, ref: JobRef) -> Step:
        """Call the final if the heats are over; say where the tournament stands and when to look again.

        :raises ApplicationError: in words. Temporal tries again later.
        """
        found = await in_thread(partial(look, ref))
        if found is None:
            return Step("gone", ended=True)
        stage = str(found.summary["status"])
        if stage == "running" and found.summary["over"] >= len(found.summary["heats"]):
            stage = await self._call_final(ref, found)
        return Step(stage, stage in ENDS, WAITS.get(found.summary["tempo"], LONG))

    async def _call_final(self, ref: JobRef, found: Found) -> str:
        command_id = str(uuid5(UUID(found.stream), "call the final"))
        payload = await in_thread(partial(holders, ref, found))
        command = self._asked.command(ref.tenant, found.stream, "tournament.call_final", payload, PROCESS, command_id)
        answer = await self._asked.dispatch(command)
        if answer.ok:
            log.info("final called", extra={"household": ref.tenant, "stream": found.stream})
            return "final"
        if answer.reason == Reason.NOT_DUE:
            return "running"
        raise ApplicationError(answer.words or f"It was refused ({answer.reason}).")


def look(ref: JobRef) -> Found | None:
    """What ``carry_tournament_on`` reads, in its thread; None when the row is gone. One that has ended is done."""
    with household_scope(ref.tenant):
        stream = Job.objects.filter(pk=ref.job).values_list("aggregate_id", flat=True).first()
        head = Aggregate.objects.filter(pk=stream, type="tournament").first() if stream else None
        if head is None:
            return None
        if head.summary["status"] in ENDS:
            Job.objects.filter(pk=ref.job).exclude(status="done").update(status="done", done_at=Now(), last_error="")
        return Found(str(head.id), head.summary)


def holders(ref: JobRef, found: Found) -> dict[str, list[tuple[str, str, str]]]:
    """Who holds each seat of the heats by now: the game, the seat, the key's SHA-256 (hex) or the account."""
    with household_scope(ref.tenant):
        rows = Seat.objects.filter(aggregate_id__in=found.summary["heats"]).order_by("aggregate_id", "seat")
        places = [(str(row.aggregate_id), row.seat, row.credential, row.account_id) for row in rows]
    return {
        "keys": [(game, seat, str(key)) for game, seat, key, _ in places if key is not None],
        "accounts": [(game, seat, str(account)) for game, seat, _, account in places if account is not None],
    }
