"""Finals, sentence by sentence of its rule."""

from __future__ import annotations

from games.domain.cartridge import WHOLE_RULE, Cast, Count
from games.domain.cartridges import VOTES

FINALS = VOTES["finals"]


def count(ballots: dict[str, str], silver: dict[str, int] | None = None) -> Count:
    return Count(ballots, ("s1", "s2"), 1, {}, silver or {}, lambda seat: -int(seat[1:]), last=True)


def test_the_jury_is_everyone_who_has_left() -> None:
    cast = Cast(living=("s1", "s2"), out=("s3", "s4"))
    assert FINALS.voters(cast) == ("s3", "s4")
    assert FINALS.at_risk(cast) == ("s1", "s2")


def test_most_votes_wins() -> None:
    tally = FINALS.tally(count({"s3": "s2", "s4": "s2", "s5": "s1"}))
    assert (tally.named, tally.how, tally.counts) == (("s2",), "votes", (("s2", 2), ("s1", 1)))


def test_a_tie_goes_to_the_finalist_with_the_most_silver() -> None:
    tally = FINALS.tally(count({"s3": "s2", "s4": "s1"}, {"s1": 10, "s2": 11}))
    assert (tally.named, tally.how, tally.counts) == (("s2",), "silver", (("s1", 1), ("s2", 1)))


def test_then_to_a_recorded_draw() -> None:
    tally = FINALS.tally(count({"s3": "s2", "s4": "s1"}, {"s1": 10, "s2": 10}))
    assert (tally.named, tally.how, tally.counts) == (("s2",), "draw", (("s1", 1), ("s2", 1)))


def test_a_silent_jury_is_a_tie() -> None:
    assert FINALS.tally(count({}, {"s1": 2, "s2": 1})).named == ("s1",)


def test_the_rule_fits_on_a_card() -> None:
    assert len(FINALS.rule) <= WHOLE_RULE
