"""Two worlds that differ in with whom s1 talks in private."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_game

INSIDERS = ("s1", "s2", "s3")


def world(partner: str, third: str) -> Story:
    """s1 talks with ``partner``; later ``third`` is invited and stays out of it."""
    story = a_game(6).reach("private.opens").when(c.StartConversation((partner,), "Psst."), "s1").then_accepted()
    (key,) = story.state.private.now
    story.when(c.AcceptInvitation(key), partner).when(c.PostInPrivate(key, "Yes?"), "s1").then_accepted()
    story.when(c.AddMember(key, third), "s1").when(c.DeclineInvitation(key), third).then_accepted()
    return story.vote_out("s6").reach("day.starts")


def worlds() -> tuple[Story, Story]:
    """s2 and s3 change places."""
    return world("s2", "s3"), world("s3", "s2")
