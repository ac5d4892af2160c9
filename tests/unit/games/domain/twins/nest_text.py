"""Two worlds that differ in what those who are out say to each other."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_game

INSIDERS = ("s5",)


def world(text: str) -> Story:
    """s5 has left and says something; then another day goes by."""
    story = a_game(5).vote_out("s5").when(c.PostInNest(text), "s5").then_accepted()
    return story.reach("day.starts").reach("vote.opens")


def worlds() -> tuple[Story, Story]:
    """Other words."""
    return world("It was s1."), world("I have said nothing and I shall say no more.")
