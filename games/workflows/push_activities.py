"""What the workflow of a notification does in the world: it looks who is to be told, and tells each device once.

A notice is written down for each device before anything goes out. Whoever sends marks it in the same transaction around
the sending, together with all others of that game that wait for this device: they go out as one, with their number.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now
from temporalio import activity
from temporalio.exceptions import ApplicationError

from games.adapters import web_push
from games.domain.notices import KINDS
from games.domain.state import GameState
from games.models import Job, Seat
from games.workflows import audience
from games.workflows.activities import in_thread, send_once_to
from games.workflows.audience import Moment
from games.workflows.letters import Mail, place_of
from games.workflows.outbox_row import SENT, JobRef, Receiver
from games.workflows.reminder_activities import Looked
from games.workflows.web_push import FIRST, HELD, LAST_CALL, Round, Turn
from games.workflows.wording import clock, letter_of, said, urgency
from tenants.devices import Device, DeviceSeat, PushNotice
from tenants.scope import household_scope
from tenants.wishes import wishes_of

log = logging.getLogger(__name__)

KEPT = timedelta(days=14)
"""How long it is remembered what a device was told."""


class PushActivities:
    """The activities of ``WebPush``."""

    def __init__(self, looked: Looked) -> None:
        self._looked = looked

    @activity.defn
    async def look_before_telling(self, turn: Turn) -> Round:
        """Who is told now, and when to look again; their notices are written down."""
        job = await in_thread(partial(_row, turn.tenant, turn.job))
        if job is None or job.status == "done":
            return Round()
        state, here = await self._looked.look(turn.tenant, job.payload["game"])
        now = self._looked.world.clock.now()
        return await in_thread(partial(plan, turn, job, state, frozenset(here), now))

    @activity.defn
    async def push_to_device(self, to: Receiver) -> str:
        """Send all that waits for one device of this game as one: "sent", "sent before" or "expired".

        :raises ApplicationError: in words, without an address. Temporal tries again later.
        """
        return await in_thread(partial(push, to))

    @activity.defn
    async def write_to_account(self, to: Receiver) -> str:
        """Mail the moment to an account: "sent", "sent before" or "nobody to tell"."""
        return await in_thread(partial(write, to))

    @activity.defn
    async def close_row(self, ref: JobRef) -> str:
        """The row is done."""
        return await in_thread(partial(_close, ref))


def plan(turn: Turn, job: Job, state: GameState, here: frozenset[str], now: datetime) -> Round:
    """What ``look_before_telling`` finds, in its thread."""
    game, (zone, _) = job.payload["game"], place_of(turn.tenant)
    _mark_seen(state, here, turn.tenant, game)
    found = audience.moment(state, job.payload, now, last=turn.turn == LAST_CALL)
    if found is None:
        PushNotice.objects.filter(job_id=job.id, sent_at=None).delete()
        return Round()
    away = [seat for seat in found.seats if seat not in here]
    served = {seat: audience.devices_of(state.seats[seat], turn.tenant, game) for seat in away}
    letters = _write_down(turn, job, state, found, served) if turn.turn in (FIRST, LAST_CALL) else []
    due, waits = _due(job, found, {device.pk for devices in served.values() for device in devices}, now, zone)
    call = found.last_call if turn.turn != LAST_CALL else None
    if call is not None and any(state.seats[seat].reached for seat in found.seats):
        waits.append(call)
    if not waits:
        return Round(due, letters)
    soonest = min(waits)
    following = LAST_CALL if call is not None and soonest == call else HELD
    return Round(due, letters, max(1, int((soonest - now).total_seconds()) + 1), following)


def _write_down(turn: Turn, job: Job, state: GameState, found: Moment, served: dict[str, list[Device]]) -> list[str]:
    """A notice for each device of those who do not look; return the accounts that get a letter instead."""
    letters: list[str] = []
    moment = uuid5(UUID(str(job.event_id)), found.kind)
    about = {
        "household_id": turn.tenant,
        "game_id": job.payload["game"],
        "job_id": job.id,
        "kind": found.kind,
        "closes": found.closes,
    }
    for seat, devices in served.items():
        for device in devices:
            if audience.wants(device, found.kind):
                PushNotice.objects.get_or_create(device=device, moment=moment, defaults=about)
        account = state.seats[seat].account
        if account and not devices and KINDS[found.kind].mails and audience.gets_letters(account, found.kind):
            letters.append(account)
    PushNotice.objects.filter(created_at__lt=Now() - KEPT).delete()
    return letters


def _due(job: Job, found: Moment, served: set[UUID], now: datetime, zone: str) -> tuple[list[str], list[datetime]]:
    """Which devices are told now, and when the quiet of others ends; what is of no use to them any more is dropped."""
    due, waits = [], []
    for notice in PushNotice.objects.filter(job_id=job.id, sent_at=None).select_related("device").order_by("id"):
        ends = now + audience.held_for(wishes_of(notice.device), now, zone)
        if notice.device_id not in served or (ends > now and found.closes is not None and ends >= found.closes):
            notice.delete()
        elif ends == now:
            due.append(str(notice.device_id))
        else:
            waits.append(ends)
    return list(dict.fromkeys(due)), waits


def _mark_seen(state: GameState, here: frozenset[str], tenant: str, game: str) -> None:
    """Whoever looks at the game has seen all of it, what still waits included."""
    for seat in here & state.seats.keys():
        devices = audience.devices_of(state.seats[seat], tenant, game)
        unseen = PushNotice.objects.filter(device__in=devices, game_id=game, seen=False)
        unseen.update(seen=True, sent_at=Now())


def push(to: Receiver) -> str:
    """What ``push_to_device`` does, in its thread."""
    with transaction.atomic():
        device = Device.objects.select_for_update(of=("self",)).filter(pk=to.to).first()
        waiting = PushNotice.objects.filter(device=device, sent_at=None)
        asked = waiting.filter(job_id=to.job).first()
        if device is None or asked is None:
            return "sent before"
        ours = PushNotice.objects.filter(device=device, game_id=asked.game_id)
        newest = ours.filter(sent_at=None).latest("created_at", "id")
        count = ours.filter(seen=False).count()
        ours.filter(sent_at=None).update(sent_at=Now())
        return _send(device, newest, count, to.tenant)


def _send(device: Device, notice: PushNotice, count: int, tenant: str) -> str:
    job = _row(tenant, str(notice.job_id))
    if job is None or not device.endpoint or not _serves(device, job, tenant):
        return "expired"
    zone, slug = place_of(tenant)
    subscription = web_push.Subscription(device.endpoint, device.p256dh, device.auth)
    wishes = wishes_of(device)
    words = said(job, notice, count, wishes, slug, clock(notice.closes, wishes.zone or zone))
    try:
        status = web_push.send(subscription, words, urgency(job, notice.kind))
    except (OSError, ValueError) as error:
        hopeless, why = isinstance(error, ValueError), type(error).__name__
    else:
        if status in web_push.GONE:
            Device.objects.filter(pk=device.pk).update(endpoint="", p256dh="", auth="")
            return "expired"
        if 200 <= status < 300:
            log.info("notification sent", extra={"household": tenant, "job": str(job.id), "kind": notice.kind})
            return SENT
        hopeless, why = status < 500 and status not in web_push.AGAIN, f"answer {status}"
    # Outside the handler: the error's own text may carry the address, and must not travel along.
    raise ApplicationError(f"The push service did not take it ({why}).", non_retryable=hopeless)


def write(to: Receiver) -> str:
    """What ``write_to_account`` does, in its thread."""
    _, slug = place_of(to.tenant)
    return send_once_to(JobRef(to.tenant, to.job), to.to, lambda job: Mail().send(letter_of(job, to.to, slug)))


def _serves(device: Device, job: Job, tenant: str) -> bool:
    """Whether a seat that the row is about is still held by the device's account, or by a key that it has."""
    credentials = DeviceSeat.objects.filter(device=device, household_id=tenant, game_id=job.payload["game"])
    held = Q(credential__in=list(credentials.values_list("credential", flat=True)))
    if device.account_id:
        held |= Q(account_id=device.account_id)
    with household_scope(tenant, read_only=not transaction.get_connection().in_atomic_block):
        rows = Seat.objects.filter(held, aggregate_id=job.payload["game"], seat__in=job.payload["seats"])
        owners = set(rows.values_list("account_id", flat=True))
    return bool(owners & {None, device.account_id}) or (device.account_id is None and bool(owners))


def _row(tenant: str, job: str) -> Job | None:
    with household_scope(tenant, read_only=not transaction.get_connection().in_atomic_block):
        return Job.objects.filter(pk=job).first()


def _close(ref: JobRef) -> str:
    with household_scope(ref.tenant):
        Job.objects.filter(pk=ref.job).exclude(status="done").update(status="done", done_at=Now(), last_error="")
    return "done"
