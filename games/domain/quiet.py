"""Quiet hours: when nobody is written to, by the clock on their own wall."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

EVENING, MORNING = time(22), time(8)
"""From when until when it is quiet, unless somebody has said otherwise."""


def quiet_for(now: datetime, zone: str, since: time = EVENING, until: time = MORNING) -> timedelta:
    """How long it stays quiet in ``zone`` as of ``now``; nothing when it is not. Across midnight or not."""
    local = now.astimezone(ZoneInfo(zone))
    clock = local.time()
    quiet = since <= clock < until if since <= until else clock >= since or clock < until
    if not quiet:
        return timedelta()
    ends = local.replace(hour=until.hour, minute=until.minute, second=0, microsecond=0)
    if ends <= local:
        ends = (ends.replace(tzinfo=None) + timedelta(days=1)).replace(tzinfo=ends.tzinfo)
    return ends.astimezone(ZoneInfo("UTC")) - now
