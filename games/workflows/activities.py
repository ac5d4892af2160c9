"""What workflows have done in the world: plain functions in threads, through the household's door.

While a thread works, the activity says so every few seconds, so that a killed process is noticed at once.

An activity may run twice. A mail's row is marked in the same transaction around the sending: whoever holds
the row sends, and what was sent is sent no more. Only a crash between the mail server's yes and the commit
that follows at once can send a second copy, and that one carries the same Message-ID.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from smtplib import SMTPException, SMTPRecipientsRefused
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import close_old_connections
from django.db.models import F
from temporalio import activity
from temporalio.exceptions import ApplicationError

from games.models import Job
from games.workflows.letters import invitation, once, once_to
from games.workflows.outbox_row import JobRef
from tenants.scope import household_scope

log = logging.getLogger(__name__)

T = TypeVar("T")

BEAT = 3.0
"""Seconds between signs of life; the workflow gives a silent attempt up after ten."""


@activity.defn
async def send_invitation(ref: JobRef) -> str:
    """Mail the invitation unless it went out before: "sent", "sent before" or "gone".

    :raises ApplicationError: in words, without the address. Temporal tries again later.
    """
    return await in_thread(partial(mail_invitation, ref))


@activity.defn
async def park_job(ref: JobRef, words: str) -> str:
    """Leave the row to a person, who sees the words in the admin: "parked", or "gone" when it is not open."""
    return await in_thread(partial(leave_to_person, ref, words))


def mail_invitation(ref: JobRef) -> str:
    """What ``send_invitation`` does, in its thread."""
    return send_once(ref, lambda job: bool(invitation(job).send() or True))


def send_once(ref: JobRef, send: Callable[[Job], bool]) -> str:
    """Send what a row asks for at most once; a failure is left in the row, in words.

    :raises ApplicationError: in words, without an address.
    """
    try:
        with household_scope(ref.tenant):
            return once(ref.job, send)
    except ApplicationError:
        raise
    except Exception as error:
        refused = isinstance(error, SMTPRecipientsRefused | ValidationError | ValueError)
        words = _words(error)
    # Outside the handler: the error's own text may carry the address, and must not travel along.
    with household_scope(ref.tenant):
        Job.objects.filter(pk=ref.job).update(attempts=F("attempts") + 1, last_error=words)
    raise ApplicationError(words, non_retryable=refused)


def send_once_to(ref: JobRef, to: str, send: Callable[[Job], bool]) -> str:
    """The same for one of several people whom a row is about.

    :raises ApplicationError: in words, without an address.
    """
    try:
        with household_scope(ref.tenant):
            return once_to(ref.job, to, send)
    except ApplicationError:
        raise
    except Exception as error:
        refused = isinstance(error, SMTPRecipientsRefused | ValidationError | ValueError)
        words = _words(error)
    raise ApplicationError(words, non_retryable=refused)


def leave_to_person(ref: JobRef, words: str) -> str:
    """What ``park_job`` does, in its thread."""
    with household_scope(ref.tenant):
        still_open = Job.objects.filter(pk=ref.job, status__in=["pending", "started"])
        parked = still_open.update(status="parked", last_error=words)
    log.error("job parked", extra={"household": ref.tenant, "job": ref.job, "why": words})
    return "parked" if parked else "gone"


async def in_thread(call: Callable[[], T]) -> T:
    """What ``call`` returns from a thread of its own; the activity gives signs of life meanwhile."""
    thread = asyncio.create_task(asyncio.to_thread(_with_connection, call))
    while not thread.done():
        activity.heartbeat()
        await asyncio.wait([thread], timeout=BEAT)
    return thread.result()


def _with_connection(call: Callable[[], T]) -> T:
    """Call with a database connection that is fresh, and given back."""
    close_old_connections()
    try:
        return call()
    finally:
        close_old_connections()


def _words(error: Exception) -> str:
    if isinstance(error, SMTPRecipientsRefused):
        return "The mail server refused the address. Check it and invite again."
    if isinstance(error, ValidationError | ValueError):
        return "The letter could not be addressed. Check the address and invite again."
    if isinstance(error, SMTPException | OSError):
        return f"The mail server did not take it ({type(error).__name__}). It is tried again."
    return f"Something unforeseen stopped it ({type(error).__name__}). It is tried again."
