"""Two worlds that differ in whom the executioner picks, as long as the night is not revealed."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_vote

INSIDERS = ("s4",)


def world(place: int) -> Story:
    """All elect s4, who picks one of those in reach."""
    story = a_vote(6, votes=("executioner",)).vote(s1="s4", s2="s4", s3="s4").reach("vote.closes")
    target = story.view()["vote"]["choices"][place]
    return story.when(c.MakePick(target), "s4").then_accepted().reach("runoff.closes")


def worlds() -> tuple[Story, Story]:
    """The first in reach, or the second."""
    return world(0), world(1)
