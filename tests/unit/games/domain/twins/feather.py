"""Two worlds that differ in what s1 has bought: a feather, or a spy at the same price."""

from __future__ import annotations

from games.domain import commands as c
from games.domain.allowances import Prices
from tests.given import Story, a_game

INSIDERS = ("s1",)
PRICES = Prices(feather=7, spy=7)


def world(power: str) -> Story:
    """s1 buys something for seven silver and somebody else leaves: the feather does not act."""
    story = a_game(5, prices=PRICES).reach("private.opens").when(c.BuyPower(power, "s2"), "s1").then_accepted()
    return story.vote_out("s5").reach("day.starts")


def worlds() -> tuple[Story, Story]:
    """A feather, or a spy."""
    return world("feather"), world("spy")
