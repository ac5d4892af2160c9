"""Trust pairs, sentence by sentence of its rule."""

from __future__ import annotations

from games.domain.cartridges import VOTES
from tests.counts import SIX, count

PAIRS = VOTES["trust_pairs"]


def test_two_who_trust_each_other_are_safe_and_votes_for_them_count_for_nothing() -> None:
    ballots = {"s3": "s1", "s4": "s1", "s5": "s1", "s6": "s3"}
    tally = PAIRS.tally(count(ballots, trusts={"s1": "s2", "s2": "s1", "s3": "s4"}))
    assert tally.named == ("s3",) and "s1" not in dict(tally.counts)


def test_trust_on_one_side_saves_nobody() -> None:
    ballots = {"s3": "s1", "s4": "s1", "s5": "s3"}
    assert PAIRS.tally(count(ballots, trusts={"s1": "s2", "s2": "s3"})).named == ("s1",)


def test_of_the_rest_a_tie_goes_to_a_runoff() -> None:
    tally = PAIRS.tally(count({"s3": "s4", "s4": "s3"}, trusts={"s1": "s2", "s2": "s1"}))
    assert tally.tied == ("s3", "s4")


def test_if_all_are_safe_the_same_tally_goes_on_over_them() -> None:
    trusts = {"s1": "s2", "s2": "s1", "s3": "s4", "s4": "s3", "s5": "s6", "s6": "s5"}
    tally = PAIRS.tally(count({"s1": "s3", "s2": "s3", "s5": "s4"}, trusts=trusts))
    assert tally.named == ("s3",)


def test_how_the_safe_are_voted_on_is_said_as_it_was() -> None:
    trusts = {"s1": "s2", "s2": "s1", "s3": "s4", "s4": "s3", "s5": "s6", "s6": "s5"}
    by_votes = PAIRS.tally(count({"s1": "s3", "s2": "s3", "s5": "s4"}, trusts=trusts))
    assert by_votes.how == "votes"
    level = PAIRS.tally(count({"s1": "s3", "s3": "s5"}, trusts=trusts, acts={"s3": 4}))
    assert (level.named, level.how, level.tied) == (("s5",), "acts", ())


def test_if_too_few_are_open_to_it_those_go_first() -> None:
    trusts = {"s1": "s2", "s2": "s1", "s3": "s4", "s4": "s3"}
    ballots = {seat: "s1" for seat in SIX if seat != "s1"}
    tally = PAIRS.tally(count({**ballots, "s1": "s5"}, trusts=trusts, places=3, acts={"s2": 4, "s3": 4, "s4": 4}))
    assert set(tally.named) == {"s5", "s6", "s1"}
