"""How late alarms ring, for whoever runs the platform."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Aggregate, Count, DurationField, ExpressionWrapper, F, Max, Q, QuerySet
from django.db.models.functions import Now

DAY = timedelta(days=1)
LATE_BY = ExpressionWrapper(F("ran_at") - F("due_at"), output_field=DurationField())


class Within(Aggregate):
    """What this share of the values stays within. Of no values it is None."""

    template = "percentile_disc(%(share)s) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DurationField()


def lateness(alarms: QuerySet[Any]) -> dict[str, Any]:
    """Of the last day: how many rang, what half, 99 % and all of them stayed within; and how many are parked now."""
    rang = Q(status="done", ran_at__gt=Now() - DAY)
    return alarms.aggregate(
        rang=Count("id", filter=rang),
        half=Within(LATE_BY, share=0.5, filter=rang),
        nearly_all=Within(LATE_BY, share=0.99, filter=rang),
        all=Max(LATE_BY, filter=rang),
        parked=Count("id", filter=Q(status="parked")),
    )


def seconds(late: timedelta | None) -> str:
    """A lateness for reading."""
    return "" if late is None else f"{late.total_seconds():.3f} s"
