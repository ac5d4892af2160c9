"""Two games that differ only in who is notified outside the game."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_game

INSIDERS: tuple[str, ...] = ()
"""Nobody sees it in the game, not even the seat."""


def worlds() -> tuple[Story, Story]:
    """The holder of s2 is reached in one of them, that of s3 in the other."""
    one, other = (
        a_game(4).when(c.ReachSeat(seat, True), "lobby").then_accepted().when(c.NudgePlayer("s2"), "s1").vote_out("s4")
        for seat in ("s2", "s3")
    )
    return one, other
