"""Whether a reminder is wanted: not too late, not at night, not to whoever has acted or is looking at the game."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from games.domain import commands as c
from games.domain.sights.wording import stamp
from games.domain.state import GameState
from games.models import Job
from games.workflows.letters import reminder
from games.workflows.outbox_row import JobRef
from games.workflows.reminder import Look
from games.workflows.reminder_activities import ReminderActivities
from tests.fakes.clock import HandClock
from tests.given import a_vote

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
REF = JobRef("household", "job")


class Room:
    """A game whose clock a test moves, and who is there."""

    def __init__(self, state: GameState, now: datetime, here: list[str]) -> None:
        self.state, self.here, self.world = state, here, self
        self.clock = HandClock(now)

    async def look(self, tenant: str, aggregate_id: str) -> tuple[Any, list[str]]:
        return self.state, self.here


def a_state(acted: bool = False) -> GameState:
    """A vote is open, and the holder of s2 has an account."""
    story = a_vote(3)
    if acted:
        story.when(c.CastVote("s1"), "s2").then_accepted()
    return replace(story.state, seats={**story.state.seats, "s2": replace(story.state.seats["s2"], account="maud")})


def row(closes: datetime | None, **changed: Any) -> Job:
    asked = {"title": "Sunday", "game": "0f0f", "day": 1, "entry": "vote.closes", "closes": stamp(closes)}
    return Job(payload={**asked, "seat": "s2", "account": "maud", **changed})


def look(
    now: datetime = NOON, closes: datetime | None = NOON + timedelta(hours=4), acted: bool = False,
    here: tuple[str, ...] = (), **changed: Any,
) -> Look:  # fmt: skip
    activities = ReminderActivities(Room(a_state(acted), now, [*here]))
    return asyncio.run(activities._look(REF, row(closes, **changed), "UTC"))


def test_whoever_is_silent_and_away_is_reminded() -> None:
    assert (
        look() == look(closes=NOON + timedelta(minutes=5)) == look(here=("s1",)) == look(closes=None) == Look("remind")
    )


@pytest.mark.parametrize(
    ("verdict", "given"),
    [
        ("too late", {"now": NOON + timedelta(hours=4)}),
        ("too late", {"closes": NOON + timedelta(minutes=4)}),
        ("acted", {"acted": True}),
        ("acted", {"day": 2}),
        ("acted", {"account": "somebody who sat there before"}),
        ("looking", {"here": ("s2",)}),
        ("quiet", {"now": NOON.replace(hour=23), "closes": NOON + timedelta(hours=20)}),
    ],
)
def test_nobody_is_reminded_in_vain(verdict: str, given: dict[str, Any]) -> None:
    assert look(**given) == Look(verdict)


def test_at_night_it_waits_for_the_morning() -> None:
    later = look(now=NOON.replace(hour=23), closes=NOON + timedelta(hours=21))
    assert later == Look("remind", 9 * 3600 + 1)


def test_the_words_name_no_bird_and_say_until_when(settings: Any) -> None:
    settings.PUBLIC_URL = "https://coop.example"
    note = reminder(row(NOON + timedelta(hours=4)), "Europe/Berlin", "hen-house")
    assert (note.title, note.words) == ("Sunday", "You can vote until 17:00.")
    assert note.link == "https://coop.example/h/hen-house/g/0f0f/"
    assert "s2" not in f"{note.title} {note.words} {note.link}"
