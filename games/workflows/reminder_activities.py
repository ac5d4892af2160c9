"""What the workflow of a reminder does in the world: it looks whether it is wanted, and sends it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

from django.db.models.functions import Now
from temporalio import activity

from games.domain import absence
from games.domain.quiet import quiet_for
from games.domain.state import GameState
from games.models import Job
from games.ports import Clock, MessengerPort
from games.workflows import audience
from games.workflows.activities import in_thread, send_once
from games.workflows.letters import Mail, place_of, reminder
from games.workflows.outbox_row import JobRef
from games.workflows.reminder import REMIND, Look
from tenants.scope import household_scope
from tenants.wishes import of_account

LEAST = timedelta(minutes=5)
"""A letter that leaves less time than this is of no use: in a blitz nobody is written to."""


class World(Protocol):
    """Where the time comes from."""

    @property
    def clock(self) -> Clock: ...


class Looked(Protocol):
    """Who can say how a game stands and who looks at it."""

    @property
    def world(self) -> World: ...

    async def look(self, tenant: str, aggregate_id: str) -> tuple[Any, list[str]]: ...


class ReminderActivities:
    """The activities of ``Reminder``; ``messenger`` is the way by which people are reached."""

    def __init__(self, looked: Looked, messenger: MessengerPort | None = None) -> None:
        self._looked = looked
        self._messenger = messenger or Mail()

    @activity.defn
    async def look_before_reminding(self, ref: JobRef) -> Look:
        """Whether the reminder is wanted now, later or not any more; the row of an unwanted one is done."""
        job, zone = await in_thread(partial(_read, ref))
        if job is None:
            return Look("gone")
        look = await self._look(ref, job, zone)
        if look.verdict != REMIND:
            await in_thread(partial(_close, ref))
        return look

    @activity.defn
    async def send_reminder(self, ref: JobRef) -> str:
        """Send it unless that is done: "sent", "sent before", "gone" or "nobody to tell".

        :raises ApplicationError: in words, without an address. Temporal tries again later.
        """
        return await in_thread(partial(self._send, ref))

    async def _look(self, ref: JobRef, job: Job, zone: str) -> Look:
        asked, now = job.payload, self._looked.world.clock.now()
        closes = datetime.fromisoformat(asked["closes"]) if asked["closes"] else None
        if closes is not None and now + LEAST > closes:
            return Look("too late")
        if quiet := quiet_for(now, zone):
            opens = now + quiet
            return Look("quiet") if closes is not None and opens >= closes else Look(REMIND, _seconds(opens, now))
        state, here = await self._looked.look(ref.tenant, asked["game"])
        if not _wanted(state, asked):
            return Look("acted")
        return Look("looking") if asked["seat"] in here else Look(REMIND)

    def _send(self, ref: JobRef) -> str:
        zone, slug = place_of(ref.tenant)

        def remind(job: Job) -> bool:
            if audience.is_pushed(job.payload["account"], "last_call"):
                return False  # a device calls before the vote closes
            language = of_account(job.payload["account"]).language
            return self._messenger.send(reminder(job, zone, slug, language))

        return send_once(ref, remind)


def _wanted(state: GameState, asked: dict[str, Any]) -> bool:
    """Whether the same person still has not acted, on the same day, and the vote still takes ballots."""
    seat, vote = asked["seat"], state.votes.now
    same = state.day == asked["day"] and state.seats[seat].account == asked["account"]
    return same and vote is not None and vote.taking and seat in absence.silent(state)


def _seconds(later: datetime, now: datetime) -> int:
    return int((later - now).total_seconds()) + 1


def _read(ref: JobRef) -> tuple[Job | None, str]:
    zone, _ = place_of(ref.tenant)
    with household_scope(ref.tenant, read_only=True):
        return Job.objects.filter(pk=ref.job).exclude(status="done").first(), zone


def _close(ref: JobRef) -> None:
    with household_scope(ref.tenant):
        Job.objects.filter(pk=ref.job).exclude(status="done").update(status="done", done_at=Now(), last_error="")
