"""The words of notifications and of the letters in their place, in the language of whoever reads them.

A notification that may be read by anybody who sees the phone says only that there is something, and in which game.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import ngettext, override

from games.adapters.web_push import Urgency
from games.domain.languages import spoken
from games.domain.notices import KINDS, LINES
from games.models import Job
from games.ports import Note
from tenants.devices import PushNotice
from tenants.wishes import Wishes, of_account

DAY_SECONDS = 24 * 60 * 60
BRIEF_SECONDS = 4 * 60 * 60
"""How long a push service keeps a message for a phone that is off: an urgent one is of use for less long."""

UNTIMED = {"vote": "vote.open", "last_call": "vote.open", "market": "market.open"}
"""The words where there is no hour to name."""


def said(job: Job, notice: PushNotice, count: int, wishes: Wishes, slug: str, until: str) -> dict[str, object]:
    """What the service worker is told of ``count`` things that wait, the latest of which is this."""
    title = title_of(job)
    with override(wishes.language):
        if wishes.readable:
            body = line_of(job.payload, notice.kind, wishes.language, until)
            if count > 1:
                body += " " + ngettext("And one more.", "And %(n)s more.", count - 1) % {"n": count - 1}
        else:
            body = ngettext(
                "Something is waiting for you in %(title)s.", "%(n)s things are waiting for you in %(title)s.", count
            ) % {"title": title, "n": count}
    return {
        "key": str(notice.moment),
        "tag": f"game-{job.payload['game']}",
        "title": title if wishes.readable else "Pecking Order",
        "body": body,
        "url": link_of(job, slug),
        "lang": wishes.language,
    }


def line_of(asked: dict[str, Any], kind: str, language: str, until: str) -> str:
    """The words of a moment; ``until`` is when it is too late, on the reader's wall, or empty."""
    key = kind if kind == "last_call" else asked["line"]
    if not until:
        key = UNTIMED.get(key, key)
    return spoken(language, LINES[key]).format(**asked["terms"], until=until)


def letter_of(job: Job, account: str, slug: str) -> Note:
    """The letter in place of a notification, for an account."""
    language = of_account(account).language
    return Note(
        key=f"{job.id}.{account}",
        account=account,
        thread=f"{job.payload['game']}.notices",
        title=title_of(job),
        words=line_of(job.payload, job.payload["kind"], language, ""),
        link=settings.PUBLIC_URL + link_of(job, slug),
    )


def urgency(job: Job, kind: str) -> Urgency:
    """How a push service treats it: a later message of the same game takes the place of one that is still kept."""
    topic = sha256(str(job.payload["game"]).encode()).hexdigest()[:24]
    urgent = KINDS[kind].urgent
    return Urgency("high" if urgent else "normal", BRIEF_SECONDS if urgent else DAY_SECONDS, topic)


def link_of(job: Job, slug: str) -> str:
    """The path of the game, and where in it."""
    place = job.payload["place"]
    return f"/h/{slug}/g/{job.payload['game']}/" + (f"#at={place}" if place else "")


def title_of(job: Job) -> str:
    """The game's title on one line."""
    return " ".join(str(job.payload["title"]).split())


def clock(closes: datetime | None, zone: str) -> str:
    """A time as it stands on a wall in ``zone``; empty for none."""
    return f"{closes.astimezone(ZoneInfo(zone)):%H:%M}" if closes else ""
