"""Two worlds that differ in a gift of the last hour on a night that silver decides, before its reveal."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_vote, seconds

INSIDERS = ("s1", "s2", "s3")


def world(to: str) -> Story:
    """s1 gives half of what it has to somebody, and nobody else knows."""
    story = a_vote(5, votes=("second_to_last",))
    story.when(c.GiveSilver(to, 25), "s1", story.now + seconds(9)).then_accepted()
    return story.reach("runoff.closes")


def worlds() -> tuple[Story, Story]:
    """To s2 or to s3."""
    return world("s2"), world("s3")
