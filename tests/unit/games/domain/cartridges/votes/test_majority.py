"""Majority, sentence by sentence of its rule."""

from __future__ import annotations

from typing import Any

from games.domain.cartridge import WHOLE_RULE, Cast, Count
from games.domain.cartridges import VOTES

MAJORITY = VOTES["majority"]
FOUR = ("s1", "s2", "s3", "s4")


def count(ballots: dict[str, str], **more: Any) -> Count:
    given: dict[str, Any] = {"at_risk": FOUR, "places": 1, "acts": {}, "silver": {}, "lot": lambda seat: int(seat[1:])}
    return Count(ballots, **{**given, **more})


def test_everyone_living_votes_and_is_at_risk() -> None:
    cast = Cast(living=FOUR, out=("s5",))
    assert MAJORITY.voters(cast) == FOUR
    assert MAJORITY.at_risk(cast) == FOUR


def test_most_votes_is_out() -> None:
    tally = MAJORITY.tally(count({"s1": "s2", "s2": "s1", "s3": "s2"}))
    assert (tally.named, tally.how, tally.tied) == (("s2",), "votes", ())
    assert tally.counts == (("s2", 2), ("s1", 1), ("s3", 0), ("s4", 0))


def test_a_tie_goes_to_a_runoff_among_the_tied() -> None:
    tally = MAJORITY.tally(count({"s1": "s2", "s2": "s1"}))
    assert (tally.named, tally.tied, tally.places) == ((), ("s1", "s2"), 1)


def test_still_tied_whoever_acted_least_today_is_out() -> None:
    acts = {"s1": 3, "s2": 2, "s3": 0}
    tally = MAJORITY.tally(count({"s3": "s2", "s4": "s1"}, at_risk=("s1", "s2"), acts=acts, last=True))
    assert (tally.named, tally.how) == (("s2",), "acts")


def test_then_a_recorded_draw() -> None:
    tally = MAJORITY.tally(count({"s3": "s2", "s4": "s1"}, at_risk=("s1", "s2"), last=True))
    assert (tally.named, tally.how) == (("s1",), "draw")


def test_no_votes_at_all_whoever_acted_least_today_is_out_without_a_runoff() -> None:
    tally = MAJORITY.tally(count({}, acts={"s1": 1, "s2": 1, "s4": 1}))
    assert (tally.named, tally.how, tally.tied) == (("s3",), "acts", ())


def test_a_long_night_takes_the_next_in_order_too() -> None:
    ballots = {"s1": "s2", "s2": "s3", "s3": "s2", "s4": "s3", "s5": "s2", "s6": "s1"}
    tally = MAJORITY.tally(count(ballots, places=2))
    assert (tally.named, tally.how) == (("s2", "s3"), "votes")


def test_on_a_long_night_only_those_tied_for_the_last_place_go_to_the_runoff() -> None:
    ballots = {"s1": "s2", "s3": "s2", "s2": "s3", "s4": "s1"}
    tally = MAJORITY.tally(count(ballots, places=2))
    assert (tally.named, tally.tied, tally.places) == (("s2",), ("s1", "s3"), 1)


def test_places_that_nobody_was_named_for_go_to_whoever_acted_least() -> None:
    tally = MAJORITY.tally(count({"s1": "s2"}, places=2, acts={"s1": 1, "s3": 5}))
    assert (tally.named, tally.how, tally.tied) == (("s2", "s4"), "acts", ())


def test_a_ballot_for_somebody_who_is_not_at_risk_counts_for_nobody() -> None:
    tally = MAJORITY.tally(count({"s1": "s9", "s2": "s3"}))
    assert tally.named == ("s3",)


def test_if_fewer_are_at_risk_than_must_leave_those_go() -> None:
    tally = MAJORITY.tally(count({"s1": "s2"}, at_risk=("s2",), places=2))
    assert tally.named == ("s2",)


def test_the_rule_fits_on_a_card() -> None:
    assert len(MAJORITY.rule) <= WHOLE_RULE
