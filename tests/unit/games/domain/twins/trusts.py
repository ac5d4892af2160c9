"""Two worlds that differ in whom s1 trusts, as long as the night is not revealed."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_vote

INSIDERS = ("s1",)


def world(trusted: str) -> Story:
    """s2 trusts s1; whether that is mutual decides who leaves."""
    story = a_vote(6, votes=("trust_pairs",)).when(c.CastVote("s4", trusted), "s1").then_accepted()
    for voter, target, trust in (("s2", "s3", "s1"), ("s3", "s1", "s5"), ("s4", "s1", "s3")):
        story.when(c.CastVote(target, trust), voter).then_accepted()
    story.when(c.CastVote("s3", "s4"), "s5").when(c.CastVote("s1", "s4"), "s6").then_accepted()
    return story.reach("vote.closes").reach("runoff.closes")


def worlds() -> tuple[Story, Story]:
    """Mutual trust, or not."""
    return world("s2"), world("s3")
