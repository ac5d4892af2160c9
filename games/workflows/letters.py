"""Letters that one outbox row asks for: written, addressed, and sent at most once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from email.mime.image import MIMEImage
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.validators import validate_email
from django.db import connection
from django.db.models.functions import Now
from django.utils.translation import gettext, override
from temporalio.exceptions import ApplicationError

from games.models import Job
from games.portraits.letter import png
from games.ports import Note
from tenants.mail import letter
from tenants.models import Account, Household
from tenants.wishes import of_account

BIRD = "rooster"
"""What the page of a letter calls the picture that is sent with it."""

log = logging.getLogger(__name__)


def invitation(job: Job) -> EmailMultiAlternatives:
    """The letter that an outbox row asks for. Raises ValidationError for what is not one address."""
    asked = job.payload
    validate_email(asked["email"])
    words = {
        "title": " ".join(str(asked["title"]).split()),
        "invited_by": " ".join(str(asked["invited_by"]).split()),
        "code": asked["code"],
        "link": f"{settings.PUBLIC_URL}/j/{asked['code']}/",
        "home": settings.PUBLIC_URL,
    }
    with override(asked.get("language", "en")):
        subject = gettext("%(invited_by)s wants you in the coop: %(title)s") % words
        return _letter(subject, "invitation", words, asked["email"], str(job.id))


def reminder(job: Job, zone: str, slug: str, language: str = "en") -> Note:
    """What a reminder says. Nothing in it is a secret: not who plays whom, nor what happens in the game."""
    asked = job.payload
    closes = datetime.fromisoformat(asked["closes"]).astimezone(ZoneInfo(zone)) if asked["closes"] else None
    with override(language):
        until = gettext("You can vote until %(time)s.") % {"time": f"{closes:%H:%M}"} if closes else ""
        words = until or gettext("The vote is open.")
    return Note(
        key=str(job.id),
        account=asked["account"],
        thread=f"{asked['game']}.reminders",
        title=" ".join(str(asked["title"]).split()),
        words=words,
        link=f"{settings.PUBLIC_URL}/h/{slug}/g/{asked['game']}/",
    )


def season_letter(key: str, season: Any, to: str, language: str) -> EmailMultiAlternatives:
    """The letter about a season that is over."""
    with override(language):
        subject = gettext("%(title)s is over: %(winner)s wins") % {"title": season.title, "winner": season.winner}
        return _letter(" ".join(subject.split()), "season", {"season": season}, to, key)


class Mail:
    """MessengerPort by letter, to the address of an account."""

    def send(self, note: Note) -> bool:
        account = Account.objects.filter(pk=note.account, is_active=True).first()
        if account is None or not of_account(account.pk).mail:
            return False
        words = {"title": note.title, "words": note.words, "link": note.link}
        with override(of_account(account.pk).language):
            written = _letter(f"{note.title}: {note.words}", "reminder", words, account.email, note.key)
        written.extra_headers["References"] = _message_id(note.thread)
        written.send()
        return True


def once(job_id: str, send: Callable[[Job], bool]) -> str:
    """Send what a row asks for unless that is done: "sent", "sent before", "gone" or "nobody to tell".

    Inside the household's door. Whoever holds the row sends; only the commit makes it done.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = '10min'")
    job = Job.objects.filter(pk=job_id).first()
    if job is None:
        return "gone"
    if job.status == "done":
        return "sent before"
    if not Job.objects.select_for_update(skip_locked=True).filter(pk=job_id).exclude(status="done").exists():
        raise ApplicationError("Another attempt is sending it at this moment.")
    Job.objects.filter(pk=job_id).update(status="done", done_at=Now(), last_error="")
    if not send(job):
        return "nobody to tell"
    log.info("letter sent", extra={"stream": str(job.aggregate_id), "job": job_id, "name_of_job": job.name})
    return "sent"


def once_to(job_id: str, to: str, send: Callable[[Job], bool]) -> str:
    """Send one person their share of a row unless that is done; the row keeps who has had it.

    Inside the household's door. Says "sent", "sent before", "gone" or "nobody to tell".
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = '10min'")
    job = Job.objects.select_for_update().filter(pk=job_id).first()
    if job is None:
        return "gone"
    told = job.payload.get("told", [])
    if to in told:
        return "sent before"
    Job.objects.filter(pk=job_id).update(payload={**job.payload, "told": [*told, to]})
    return "sent" if send(job) else "nobody to tell"


def place_of(household_id: str) -> tuple[str, str]:
    """Zone and slug of a household."""
    found: tuple[str, str] = Household.objects.values_list("zone", "slug").get(pk=household_id)
    return found


def _letter(subject: str, template: str, words: dict[str, Any], to: str, key: str) -> EmailMultiAlternatives:
    written = letter(template, subject, words | {"bird": f"cid:{BIRD}"}, to, {"Message-ID": _message_id(key)})
    picture = MIMEImage(png())
    picture.add_header("Content-ID", f"<{BIRD}>")
    picture.add_header("Content-Disposition", "inline", filename="rooster.png")
    written.attach(picture)
    written.mixed_subtype = "related"
    return written


def _message_id(key: str) -> str:
    return f"<{key}@{urlsplit(settings.PUBLIC_URL).hostname or 'localhost'}>"
