"""Two games that differ only in the will of somebody who is absent."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_game

INSIDERS = ("s5",)
"""The seats that may see a difference before the reveal."""


def worlds() -> tuple[Story, Story]:
    """s5's stand-in votes for s1 or for s2, or not at all; s4 is voted out in each."""
    found = []
    for ranked in (("s1",), ("s2",)):
        story = a_game(6).when(c.StateWill(ranked), "s5").then_accepted().vote_out("s4")
        story.reach("vote.opens").vote(s1="s3", s2="s3", s3="s1", s6="s3").reach("runoff.closes")
        found.append(story)
    return found[0], found[1]
