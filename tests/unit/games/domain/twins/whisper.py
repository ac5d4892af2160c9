"""Two worlds that differ in to whom s1 whispers, and what."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_game

INSIDERS = ("s1", "s2", "s3")


def world(to: str, text: str) -> Story:
    """A whisper, a line after it, and the rest of the day."""
    story = a_game(5).reach("private.opens").when(c.SendWhisper(to, text), "s1").then_accepted()
    return story.when(c.PostInMain("I saw that."), "s4").vote_out("s5").reach("day.starts")


def worlds() -> tuple[Story, Story]:
    """Another target and other words."""
    return world("s2", "Careful."), world("s3", "I trust you more than anybody.")
