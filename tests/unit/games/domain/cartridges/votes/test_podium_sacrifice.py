"""Podium sacrifice, sentence by sentence of its rule."""

from __future__ import annotations

from games.domain.cartridges import VOTES
from tests.counts import SIX, cast, count

PODIUM = VOTES["podium_sacrifice"]


def test_the_top_three_in_silver_stand_on_the_podium_and_do_not_vote() -> None:
    assert PODIUM.at_risk(cast()) == ("s1", "s2", "s3")
    assert PODIUM.voters(cast()) == ("s4", "s5", "s6")


def test_most_votes_of_the_others_is_out() -> None:
    tally = PODIUM.tally(count({"s4": "s2", "s5": "s2", "s6": "s1"}, at_risk=SIX[:3], rest=SIX[3:]))
    assert (tally.named, tally.how) == (("s2",), "votes")


def test_a_tie_goes_to_a_runoff() -> None:
    assert PODIUM.tally(count({"s4": "s2", "s5": "s1"}, at_risk=SIX[:3], rest=SIX[3:])).tied == ("s1", "s2")


def test_nobody_off_the_podium_leaves_while_somebody_on_it_is_left() -> None:
    assert set(PODIUM.tally(count({"s4": "s2"}, at_risk=SIX[:3], rest=SIX[3:])).order[:3]) == {"s1", "s2", "s3"}
