"""Two worlds that differ in who voted for whom, in a game whose reveals do not show ballots."""

from __future__ import annotations

from tests.given import Story, a_vote

INSIDERS = ("s1", "s2")


def world(s1: str, s2: str) -> Story:
    """The same tally from other hands; the night is revealed and the next day begins."""
    story = a_vote(5, ballots="sealed").vote(s1=s1, s2=s2, s3="s5")
    return story.reach("day.starts")


def worlds() -> tuple[Story, Story]:
    """s1 and s2 change places."""
    return world("s5", "s4"), world("s4", "s5")
