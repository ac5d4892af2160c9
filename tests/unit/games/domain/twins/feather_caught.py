"""Two worlds, until the reveal, that differ in whether the feather of s1 will keep them."""

from __future__ import annotations

from games.domain import commands as c
from games.domain.allowances import Prices
from tests.given import Story, a_game

INSIDERS = ("s1",)
PRICES = Prices(feather=7, spy=7)


def world(power: str) -> Story:
    """s1 is voted out by all; with a feather somebody else goes instead."""
    story = a_game(5, prices=PRICES).reach("private.opens").when(c.BuyPower(power, "s2"), "s1").then_accepted()
    return story.reach("vote.opens").vote(s2="s1", s3="s1", s4="s1", s5="s1").reach("runoff.closes")


def worlds() -> tuple[Story, Story]:
    """A feather, or a spy."""
    return world("feather"), world("spy")
