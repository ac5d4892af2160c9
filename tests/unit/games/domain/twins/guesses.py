"""Two games that differ only in what one juror guesses of roles and names."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_game

INSIDERS = ("s6",)
"""The seats that may see a difference before the end."""


def worlds() -> tuple[Story, Story]:
    """s6, who has left, guesses one role and one name, or others; one name is right."""
    found = []
    for target, role, name in (("s1", "mole", "Person 1"), ("s2", "fanatic", "Person 5")):
        story = a_game(6, absent_days=14)
        for out in ("s6", "s5", "s4"):
            story.vote_out(out)
        story.reach("day.starts").when(c.GuessRole(target, role), "s6").then_accepted()
        story.when(c.PostInMain("Somebody is the mole."), "s2").vote_out("s3").reach("day.starts")
        story.when(c.GuessIdentity("s1", name), "s6").then_accepted()
        found.append(story.reach("vote.opens").vote(s3="s1", s6="s2").reach("vote.closes"))
    return found[0], found[1]
