"""Shield, sentence by sentence of its rule."""

from __future__ import annotations

from games.domain.cartridges import VOTES
from tests.counts import count

SHIELD = VOTES["shield"]
FOUR = ("s1", "s2", "s3", "s4")


def test_a_ballot_saves() -> None:
    assert SHIELD.asks == "save"


def test_whoever_is_saved_by_the_fewest_is_out() -> None:
    tally = SHIELD.tally(count({"s1": "s2", "s2": "s1", "s3": "s4"}, at_risk=FOUR))
    assert (tally.named, tally.how, tally.counts[0]) == (("s3",), "saves", ("s3", 0))


def test_a_tie_goes_to_a_runoff_also_among_those_whom_nobody_saved() -> None:
    assert SHIELD.tally(count({"s1": "s2", "s2": "s1"}, at_risk=FOUR)).tied == ("s3", "s4")


def test_the_runoff_asks_again_whom_to_save() -> None:
    assert SHIELD.tally(count({"s1": "s4"}, at_risk=("s3", "s4"), last=True)).named == ("s3",)


def test_no_ballots_at_all_send_away_who_acted_least() -> None:
    tally = SHIELD.tally(count({}, at_risk=FOUR, acts={"s1": 1, "s3": 1, "s4": 1}))
    assert (tally.named, tally.how, tally.tied) == (("s2",), "acts", ())


def test_a_long_night_takes_the_next_fewest() -> None:
    ballots = {"s1": "s2", "s2": "s1", "s3": "s2", "s4": "s3", "s5": "s3"}
    assert SHIELD.tally(count(ballots, at_risk=FOUR, places=2)).named == ("s4", "s1")
