"""What the events of a season say about its timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from games.domain.tempos import TEMPOS, WHOLE_DAY

THREE_BIRDS = [
    (1, "day.starts"), (1, "vote.opens"), (1, "vote.closes"), (1, "runoff.closes"), (1, "reveal"), (1, "day.ends"),
    (2, "day.starts"), (2, "vote.opens"), (2, "vote.closes"), (2, "reveal"),
]  # fmt: skip
"""What happens in a season of three, in order, of what all days have."""

Events = Sequence[dict[str, Any]]


def reached(events: Events) -> list[tuple[int, str]]:
    """Every entry that all days have and that has happened, with its day, in order."""
    found = [event["payload"] for event in events if event["type"] == "timeline.reached"]
    return [(payload["day"], payload["entry"]) for payload in found if payload["entry"] in WHOLE_DAY]


def on_the_plan(events: Events) -> Iterator[tuple[dict[str, Any], datetime]]:
    """Every entry that has happened since its day began, with the time that was planned for it by then."""
    plan: dict[str, str] = {}
    for event in events:
        if event["type"] in ("day.started", "timeline.moved"):
            plan |= {entry["key"]: entry["at"] for entry in event["payload"]["entries"]}
        elif event["type"] == "timeline.reached" and event["payload"]["entry"] != "day.starts":
            yield event, datetime.fromisoformat(plan[event["payload"]["entry"]])


def windows(events: Events, outage: tuple[datetime, datetime]) -> list[timedelta]:
    """For how long each vote could be used: from its opening to its close, without the outage."""
    down, up = outage
    found = []
    opened = None
    for event in events:
        if event["type"] == "vote.opened":
            opened = event["created_at"]
        elif event["type"] == "vote.closed" and opened is not None:
            lost = min(event["created_at"], up) - max(opened, down)
            found.append(event["created_at"] - opened - max(lost, timedelta()))
            opened = None
    return found


def ballots(events: Events, day: int) -> int:
    """How many had voted in the first round of a day."""
    reveals = [event["payload"] for event in events if event["type"] == "elimination.revealed"]
    return next(len(reveal["rounds"][0]["ballots"]) for reveal in reveals if reveal["day"] == day)


def least_window(tempo: str) -> timedelta:
    """A quarter of the time for which a vote is planned to be open."""
    at = {mark.key: mark.second for mark in TEMPOS[tempo].marks}
    return timedelta(seconds=at["vote.closes"] - at["vote.opens"]) / 4
