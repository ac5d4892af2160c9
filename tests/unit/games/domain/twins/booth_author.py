"""Two worlds that differ in who wrote a confession. The door passes on a handle and a sealed author."""

from __future__ import annotations

from games.domain import booth
from games.domain import commands as c
from games.domain.allowances import Talking
from tests.given import Story, a_game

INSIDERS: tuple[str, ...] = ()


def world(author: str) -> Story:
    """Somebody confesses under a handle; whose handle it is differs by the seal only, which nobody can read."""
    story = a_game(5, talking=Talking(booth=True)).reach("booth.opens")
    handle = booth.HANDLES[0]
    story.when(c.PostInBooth("It was me.", handle, f"sealed by a key: {author}"), "booth").then_accepted()
    return story.vote_out("s5").reach("day.starts")


def worlds() -> tuple[Story, Story]:
    """s1 or s2."""
    return world("s1"), world("s2")
