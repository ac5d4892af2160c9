"""Two games that differ only in the detective's accusation."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_game
from tests.unit.games.domain.twins.destiny import go_on

INSIDERS = ("s1",)
"""The seats that may see a difference before the end: the detective."""


def worlds() -> tuple[Story, Story]:
    """The detective accuses one or another, rightly or wrongly."""
    found = []
    for target, role in (("s6", "mole"), ("s3", "fanatic")):
        story = a_game(6, absent_days=14)
        assert story.state.destinies.dealt["s1"] == "detective"
        found.append(go_on(story.when(c.Accuse(target, role), "s1").then_accepted()))
    return found[0], found[1]
