"""Two games that differ only in which of two people sits where."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_lobby, sit

INSIDERS: tuple[str, ...] = ()
"""The seats that may see a difference before the end: none, not even their own."""


def worlds() -> tuple[Story, Story]:
    """Ada is s1 and Bertha s2, or the other way round; the list of names on Finals day is the same."""
    found = []
    for names in (("Ada", "Bertha"), ("Bertha", "Ada")):
        story = a_lobby(tempo="smoke", absent_days=14)
        for number, name in enumerate((*names, "Cleo", "Dora", "Emmy", "Fay"), start=1):
            sit(story, f"guest-{number}", name)
        story.when(c.StartGame(), "host").then_accepted()
        for out in ("s6", "s5", "s4", "s3"):
            story.vote_out(out)
        story.reach("day.starts").when(c.GuessIdentity("s1", "Ada"), "s3").then_accepted()
        found.append(story.reach("vote.opens").vote(s3="s1").reach("vote.closes"))
    return found[0], found[1]
