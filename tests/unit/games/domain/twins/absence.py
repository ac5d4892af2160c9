"""Two games that differ only in an announced absence."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_game

INSIDERS = ("s5",)
"""The seats that may see a difference."""


def worlds() -> tuple[Story, Story]:
    """s5 announces one day of absence, or three."""
    one, other = (
        a_game(6).when(c.GoAway(days), "s5").then_accepted().vote_out("s4").reach("vote.opens") for days in (1, 3)
    )
    return one, other
