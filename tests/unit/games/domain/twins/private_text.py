"""Two worlds that differ in what is said in a private conversation of s1 and s2."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_game

INSIDERS = ("s1", "s2")


def world(opening: str, answer: str) -> Story:
    """A conversation and its answer; then a day goes by, with another player's spy on somebody else."""
    story = a_game(5).reach("private.opens").when(c.StartConversation(("s2",), opening), "s1").then_accepted()
    (key,) = story.state.private.now
    story.when(c.AcceptInvitation(key), "s2").when(c.PostInPrivate(key, answer), "s2").then_accepted()
    story.when(c.PostInMain("What are you two up to?"), "s4").when(c.BuyPower("spy", "s3"), "s4")
    return story.vote_out("s5").reach("day.starts")


def worlds() -> tuple[Story, Story]:
    """The same lengths are not needed: only prices and acts are alike."""
    return world("Vote for s3.", "Gladly."), world("I like your hat, you know.", "Thank you so much.")
