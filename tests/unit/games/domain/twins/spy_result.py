"""Two worlds that differ in what a spy of s4 finds out about s1, and in whom it is set on."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_game

INSIDERS = ("s1", "s2", "s4")


def world(text: str, target: str) -> Story:
    """s1 writes to s2; s4 has a spy on somebody."""
    story = a_game(6).reach("private.opens").when(c.StartConversation(("s2",), text), "s1").then_accepted()
    story.when(c.BuyPower("spy", target), "s4").then_accepted()
    return story.vote_out("s6").reach("day.starts")


def worlds() -> tuple[Story, Story]:
    """Other words and another target."""
    return world("Vote for s3.", "s1"), world("Vote for s5, please.", "s2")
