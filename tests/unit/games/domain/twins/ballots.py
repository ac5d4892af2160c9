"""Two worlds that differ in whom s1 votes for, as long as the night is not revealed."""

from __future__ import annotations

from tests.given import Story, a_vote

INSIDERS = ("s1",)


def world(first: str, then: str) -> Story:
    """s1 votes and changes its mind; the count is done, and different people will leave."""
    story = a_vote(6).vote(s2="s5", s3="s5", s4="s6", s5="s6", s6="s2").vote(s1=first).vote(s1=then)
    return story.reach("runoff.closes")


def worlds() -> tuple[Story, Story]:
    """s5 will leave, or s6."""
    return world("s3", "s5"), world("s2", "s6")
