"""What one can do in a game at this moment, in a line: for lists, where the game itself is not in sight. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class OpenNow:
    """``words`` for the person; ``waits``: the game waits for this very person."""

    words: str
    waits: bool = False


def open_now(view: dict[str, Any], mine: dict[str, Any] | None, zone: str) -> OpenNow:
    """Return what is open for somebody who sees the game like this; times are of the household's clock."""
    game, vote, clock = view["game"], view.get("vote"), view.get("clock") or {}
    if game["status"] == "lobby":
        return OpenNow(_("Waiting for the flock"))
    if game["status"] != "running":
        return OpenNow(_("Called off") if game["status"] == "cancelled" else _("Over. Read how it went."))
    if vote and mine and mine["seat"] in vote["voters"]:
        return _to_vote(vote, mine, zone)
    if vote:
        return OpenNow(_watched(vote))
    if clock.get("paused"):
        return OpenNow(_("Paused by the host"))
    return OpenNow(_talk(view, mine))


def _watched(vote: dict[str, Any]) -> str:
    """What is on for somebody who has no ballot in it."""
    if vote["asks"] == "duel":
        return _("Two are in the ring")
    if vote["asks"] == "pick":
        return _("The executioner has the word")
    return _("Silver decides tonight") if vote.get("market") else _("The others are voting")


def _to_vote(vote: dict[str, Any], mine: dict[str, Any], zone: str) -> OpenNow:
    if vote["asks"] in ("pick", "duel"):
        return OpenNow(_("It is your turn"), waits=True)
    ballot = mine.get("ballot")
    if ballot and ballot["vote"] == vote["id"]:
        return OpenNow(_("Your ballot is in"))
    if vote["closes_at"] is None:
        return OpenNow(_("The vote is open"), waits=True)
    closes = datetime.fromisoformat(vote["closes_at"]).astimezone(ZoneInfo(zone))
    return OpenNow(_("Vote until %(time)s") % {"time": f"{closes:%H:%M}"}, waits=True)


def _talk(view: dict[str, Any], mine: dict[str, Any] | None) -> str:
    out = {bird["seat"] for bird in view["cast"] if bird["status"] == "out"}
    if mine and mine["seat"] in out:
        return _("Talk in the nest of the fallen")
    passed = (view.get("clock") or {}).get("passed", ())
    if "private.opens" in passed and "private.closes" not in passed:
        return _("Talk to everybody, or in private")
    return _("Talk to everybody")
