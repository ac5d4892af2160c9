"""Bubble, sentence by sentence of its rule."""

from __future__ import annotations

from games.domain.cartridges import VOTES
from tests.counts import SIX, cast, count

BUBBLE = VOTES["bubble"]
BELOW = ("s4", "s5", "s6")


def test_the_top_three_in_silver_when_the_vote_opens_are_safe() -> None:
    assert BUBBLE.at_risk(cast()) == BELOW
    assert BUBBLE.at_risk(cast(ranks=("s6", "s2", "s4", "s1", "s3", "s5"))) == ("s1", "s3", "s5")


def test_everyone_they_too_votes() -> None:
    assert BUBBLE.voters(cast()) == SIX and BUBBLE.least == 6


def test_most_votes_is_out_and_a_tie_goes_to_a_runoff() -> None:
    ballots = {"s1": "s5", "s2": "s5", "s3": "s6"}
    assert BUBBLE.tally(count(ballots, at_risk=BELOW, rest=SIX[:3])).named == ("s5",)
    assert BUBBLE.tally(count({**ballots, "s4": "s6"}, at_risk=BELOW, rest=SIX[:3])).tied == ("s5", "s6")


def test_on_a_long_night_with_fewer_at_risk_than_must_leave_the_tally_goes_on_over_the_rest() -> None:
    acts = {"s1": 2, "s2": 1, "s3": 2}
    tally = BUBBLE.tally(count({"s1": "s5"}, at_risk=("s5",), rest=("s1", "s2", "s3"), places=2, acts=acts))
    assert tally.named == ("s5", "s2") and tally.order[:2] == tally.named
